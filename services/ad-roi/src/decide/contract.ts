import { z } from "zod";
import type { Estimate } from "./model/objective.ts";

/** Version of every type in this file. Raised when a field changes its meaning. */
export const contractVersion = 1;

/** Names of the models at the inference server: what the best budget is, and what a given one brings. */
export const budgetPlanName = "budget-plan";
export const budgetOutcomeName = "budget-outcome";

/** Periods that can be planned for. */
export const maxPeriods = 53;
export const maxChannels = 50;

/** Share of draws inside every interval of a plan. */
export const intervalLevel = 0.9;

/** Where a channel's bounds are left out: so much less and more than at present. */
export const usualRoom = { least: 0.5, most: 1.5 };

const money = z.number().min(0).max(1e12);

/** What one channel may spend; what is left out follows the present spend. */
export const channelBounds = z.object({
  channel: z.string().min(1),
  /** Money over the horizon. */
  lower: money.nullable().default(null),
  upper: money.nullable().default(null),
  /** Money in each period. */
  lowerPerPeriod: money.nullable().default(null),
  upperPerPeriod: money.nullable().default(null),
});
export type ChannelBounds = z.infer<typeof channelBounds>;

/** How much is spent: a given budget, or as much as holds a target. */
export const budgetGoal = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("FIXED"), budget: money }),
  z.object({ kind: z.literal("ROAS"), roas: z.number().min(0).max(1_000) }),
  z.object({ kind: z.literal("MARGINAL_ROAS"), roas: z.number().min(0).max(1_000) }),
]);
export type BudgetGoal = z.infer<typeof budgetGoal>;

export const objective = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("EXPECTED") }),
  z.object({ kind: z.literal("QUANTILE"), level: z.number().gt(0).lt(1) }),
]);

/** EVEN: a channel's money in equal parts. BY_PERIOD: when to spend is planned too. */
export const timings = ["EVEN", "BY_PERIOD"] as const;
export type Timing = (typeof timings)[number];

/** What is planned: kept with a scenario, so that it can be planned again. */
export const budgetQuestion = z.object({
  periods: z.int().min(1).max(maxPeriods),
  goal: budgetGoal,
  objective,
  timing: z.enum(timings),
  channels: z.array(channelBounds).max(maxChannels),
  /** Money of all channels together in each period. */
  perPeriod: z.object({ lower: money.nullable(), upper: money.nullable() }).nullable(),
});
export type BudgetQuestion = z.infer<typeof budgetQuestion>;

/** A plan as a person set it: money of each channel over the horizon, in even parts where nothing says when. */
export const givenPlan = z.object({
  periods: z.int().min(1).max(maxPeriods),
  channels: z
    .array(z.object({ channel: z.string().min(1), amount: money, byPeriod: z.array(money).max(maxPeriods).nullable() }))
    .max(maxChannels),
});
export type GivenPlan = z.infer<typeof givenPlan>;

const modelVersionId = z.uuid().nullable();

/** What the two models are asked. Without a version, the champion answers. */
export const budgetPlanRequest = z.object({ modelVersionId, question: budgetQuestion });
export const budgetOutcomeRequest = z.object({ modelVersionId, plan: givenPlan });

/** Why a channel is kept at its present spend. */
export const heldCauses = ["NEVER_VARIES", "COLLINEAR", "NOTHING_LEARNED", "NOT_RECOVERED"] as const;
export type HeldCause = (typeof heldCauses)[number];

export interface PlannedChannelOutcome {
  channel: string;
  /** Why it stays at its present spend; null for a channel that is planned. */
  heldFor: HeldCause | null;
  /** Money over the horizon: at present, and planned. */
  present: number;
  planned: number;
  /** Between what it could be chosen. */
  lower: number;
  upper: number;
  /** Planned money by period. */
  byPeriod: number[];
  /** Most that it ever spent in as many periods; beyond it the curve is a guess. */
  highestSeen: number;
  /** Money that the present and the planned spend bring. */
  outcomePresent: Estimate;
  outcomePlanned: Estimate;
  /** Money back for each unit planned; null where nothing is. */
  roas: Estimate | null;
  /** Money that the next unit would bring. */
  marginalRoas: Estimate;
}

/** What a plan brings. Every interval holds 90 % of the draws. */
export interface PlanOutcome {
  modelVersionId: string;
  currency: string;
  outcomeName: string;
  /** First day of the horizon, ISO, and days of each period. */
  start: string;
  periodDays: number;
  channels: PlannedChannelOutcome[];
  present: number;
  planned: number;
  outcomePresent: Estimate;
  outcomePlanned: Estimate;
  /** Planned less present, draw by draw, and the share of draws in which it is above 0. */
  gain: Estimate;
  gainProbability: number;
  /** All that comes in by period, the baseline included: with the plan, and with the present spend. */
  forecast: { mean: number[]; lower: number[]; upper: number[] };
  forecastPresent: { mean: number[] };
  forecastTotal: Estimate;
}

/** The best plan at evenly spaced budgets. */
export interface BudgetFrontier {
  budgets: number[];
  mean: number[];
  lower: number[];
  upper: number[];
}

/** Why there is no plan, with what the sentence is made of. */
export interface BudgetRefusal {
  code:
    | "budget.no-model"
    | "budget.not-converged"
    | "budget.unknown-channel"
    | "budget.channel-twice"
    | "budget.bounds-order"
    | "budget.nothing-to-plan"
    | "budget.below-bounds"
    | "budget.above-bounds"
    | "budget.target-unreachable"
    | "budget.periods-too-tight"
    | "budget.timing-length";
  /** Channel that is at fault; null where none is. */
  channel: string | null;
  facts: Readonly<Record<string, string | number>>;
}

export type BudgetAnswer =
  | { outcome: "planned"; plan: PlanOutcome; frontier: BudgetFrontier | null }
  | { outcome: "refused"; refusal: BudgetRefusal };
