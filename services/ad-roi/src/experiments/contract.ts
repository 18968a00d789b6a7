import { z } from "zod";
import type { Power } from "./model/power.ts";
import type { ReadOut, ReadOutRefusal } from "./model/read-out.ts";

/** Version of every type in this file. Raised when a field changes its meaning. */
export const contractVersion = 1;

/** Names of the models at the inference server: markets that a test could be in, and what a test found. */
export const experimentDesignName = "experiment-design";
export const experimentReadOutName = "experiment-read-out";

/** HOLDOUT: the channel pauses in the test markets. HEAVY_UP: more is spent there. */
export const experimentDesigns = ["HOLDOUT", "HEAVY_UP"] as const;
export type ExperimentDesign = (typeof experimentDesigns)[number];

/**
 * What is compared: orders by where their customers are, or what platforms report by market. Reports move with the ads that they claim
 * sales for, so a holdout is better read from orders.
 */
export const experimentOutcomes = ["ORDER_REVENUE", "ORDERS", "REPORTED_REVENUE", "REPORTED_CONVERSIONS"] as const;
export type ExperimentOutcome = (typeof experimentOutcomes)[number];

export const experimentStates = ["PLANNED", "RUNNING", "CONCLUDED", "CANCELLED"] as const;
export type ExperimentState = (typeof experimentStates)[number];

/** Weeks that a test takes: below, the week decides more than the ads; above, markets have drifted apart. */
export const testWeeks = { least: 2, most: 12 } as const;
export const maxNameLength = 100;
/** Markets compared at most, the largest. */
export const maxGeos = 120;

/** Level of the intervals, and of the test that power is told of. */
export const experimentLevel = 0.9;

export const experimentDesignQuestion = z.object({
  channelId: z.uuid(),
  design: z.enum(experimentDesigns),
  outcome: z.enum(experimentOutcomes),
  weeks: z.int().min(testWeeks.least).max(testWeeks.most),
  /** Of all sales that test markets may have together. */
  mostShare: z.number().gt(0).max(0.5),
  /** Markets to judge; null for those that do best. */
  testGeos: z.array(z.string().min(1)).min(1).max(maxGeos).nullable(),
});
export type ExperimentDesignQuestion = z.infer<typeof experimentDesignQuestion>;

/** Markets that a test could be in. */
export interface MarketChoice {
  testGeos: string[];
  controlGeos: string[];
  /** Of all sales, 0 … 1. */
  share: number;
  /** Mean distance of a week from what the other markets say, as a share. */
  fitError: number;
  /** Null where the past is too short to try. */
  power: Power | null;
  /** Of the last quarter, a week in the test markets: the outcome, and what was spent on the channel in the organisation's currency. */
  weeklyOutcome: number;
  weeklySpend: number;
}

/** Why no test can be planned. */
export type DesignRefusal =
  | { outcome: "refused"; why: "too-few-markets"; markets: number; needed: number }
  | { outcome: "refused"; why: "too-few-weeks"; weeks: number; needed: number }
  | { outcome: "refused"; why: "unknown-markets"; names: string[] }
  | { outcome: "refused"; why: "all-markets" };

export type ExperimentDesignAnswer =
  | { outcome: "answered"; geos: string[]; weeks: number; choices: MarketChoice[] }
  | DesignRefusal;

export const experimentReadOutQuestion = z.object({ experimentId: z.uuid() });
export type ExperimentReadOutQuestion = z.infer<typeof experimentReadOutQuestion>;

/** What was spent on the channel in the test markets, in the organisation's currency. */
export interface TestSpend {
  /** During the test. */
  with: number;
  /** What there would have been: as much a day as in as many weeks before. */
  without: number;
}

export type ExperimentReadOutAnswer =
  | { outcome: "answered"; readOut: ReadOut; spend: TestSpend; lastDay: string }
  | ReadOutRefusal
  | { outcome: "refused"; why: "unknown" | "no-week-yet" };
