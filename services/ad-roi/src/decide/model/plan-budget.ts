import type { BudgetAnswer, BudgetFrontier, BudgetQuestion, BudgetRefusal, GivenPlan } from "../contract.ts";
import { intervalLevel } from "../contract.ts";
import { type ChannelLimits, checkQuestion, refusal } from "./check-question.ts";
import { budgetRange, type ChannelRoom, planFixedBudget } from "./fixed-budget.ts";
import { type BudgetPoint, budgetFrontier, planFlexibleBudget } from "./flexible-budget.ts";
import { judgePlan } from "./judge-plan.ts";
import { estimateOf } from "./objective.ts";
import { type PeriodRoom, planByPeriod } from "./plan-by-period.ts";
import { evenly, type PlanningScene } from "./planning-scene.ts";
import { traceCurve } from "./response-curve.ts";

/** Amounts that a curve is traced at. */
const knots = 101;
/** Budgets of the frontier that is told. */
const frontierPoints = 20;

/** The best plan for a question, what it brings, and what other budgets would at their best; or why there is none. */
export function planBudget(scene: PlanningScene, question: BudgetQuestion): BudgetAnswer {
  const limits = checkQuestion(scene, question);
  if (!Array.isArray(limits)) return { outcome: "refused", refusal: limits };
  const rooms = limits.map((limit, index) => roomOf(scene, index, limit));
  const free = rooms.filter((_, index) => !limits[index]!.held);
  const heldSpend = limits.reduce((sum, { held, total }) => sum + (held ? total.lower : 0), 0);
  const found = choose(free, question, heldSpend);
  if ("code" in found) return { outcome: "refused", refusal: found };
  const totals = spreadOver(limits, found.choice.amounts);
  const timed = timeAmounts(scene, question, limits, totals);
  if (timed === null) return { outcome: "refused", refusal: refusal("budget.periods-too-tight") };
  const plans = timed.map((amounts, index) => ({ amounts, ...limits[index]!.total }));
  return {
    outcome: "planned",
    plan: judgePlan(scene, plans),
    frontier: frontierOf(budgetFrontier(free, question.objective, frontierPoints), heldOutcome(scene, limits)),
  };
}

/** What a plan that a person set brings. Channels that it does not name spend as at present. */
export function judgeGivenPlan(scene: PlanningScene, { channels }: GivenPlan): BudgetAnswer {
  const unknown = channels.find(({ channel }) => !scene.outlooks.some((outlook) => outlook.channel === channel));
  if (unknown !== undefined)
    return {
      outcome: "refused",
      refusal: refusal("budget.unknown-channel", unknown.channel, {
        channel: unknown.channel,
        channels: scene.outlooks.map(({ channel }) => channel).join(", "),
      }),
    };
  const wrong = channels.find(({ byPeriod }) => byPeriod !== null && byPeriod.length !== scene.periods);
  if (wrong !== undefined)
    return { outcome: "refused", refusal: refusal("budget.timing-length", wrong.channel, { periods: scene.periods }) };
  const plans = scene.outlooks.map(({ channel, presentSpend }) => {
    const given = channels.find((each) => each.channel === channel);
    const amount = given?.amount ?? presentSpend * scene.periods;
    const amounts = given?.byPeriod ? Float64Array.from(given.byPeriod) : evenly(amount, scene.periods);
    return { amounts, lower: amount, upper: amount };
  });
  return { outcome: "planned", plan: judgePlan(scene, plans), frontier: null };
}

function roomOf({ outlooks, periods }: PlanningScene, index: number, { channel, total }: ChannelLimits): ChannelRoom {
  const { respond } = outlooks[index]!;
  // A channel that may spend nothing has a curve all the same, of which only 0 is asked.
  const curve = traceCurve(channel, total.upper || 1, knots, (spend) => respond(evenly(spend, periods)));
  return { curve, ...total };
}

function choose(
  rooms: readonly ChannelRoom[],
  question: BudgetQuestion,
  heldSpend: number,
): BudgetPoint | BudgetRefusal {
  const { goal, objective } = question;
  if (goal.kind === "FIXED") {
    const { least, most } = budgetRange(rooms);
    const budget = Math.min(most, Math.max(least, goal.budget - heldSpend));
    return { budget, choice: planFixedBudget(rooms, budget, objective) };
  }
  const plan = planFlexibleBudget(rooms, objective, goal);
  if (plan.outcome === "planned") return plan.point;
  return refusal("budget.target-unreachable", null, { target: goal.roas, best: Math.round(plan.best * 100) / 100 });
}

/** Amounts of the channels that were planned, with the present spend of the others between them. */
function spreadOver(limits: readonly ChannelLimits[], amounts: Float64Array): number[] {
  let next = 0;
  return limits.map(({ held, total }) => (held ? total.lower : amounts[next++]!));
}

/** Money by channel and period; null where the periods cannot hold it. */
function timeAmounts(
  scene: PlanningScene,
  { timing, perPeriod, objective }: BudgetQuestion,
  limits: readonly ChannelLimits[],
  totals: readonly number[],
): Float64Array[] | null {
  const { periods } = scene;
  const together = { lower: perPeriod?.lower ?? 0, upper: perPeriod?.upper ?? Number.POSITIVE_INFINITY };
  if (timing === "EVEN") {
    const each = totals.reduce((sum, amount) => sum + amount, 0) / periods;
    const slack = 0.005;
    if (each < together.lower - slack || each > together.upper + slack) return null;
    return totals.map((amount) => evenly(amount, periods));
  }
  const outlooks = scene.coarseOutlooks();
  const rooms = limits.map(
    ({ total, each }, index): PeriodRoom => ({ outlook: outlooks[index]!, total, each, start: totals[index]! }),
  );
  return planByPeriod(rooms, periods, together, objective)?.amounts ?? null;
}

/** What channels that are not planned spend and bring, which every budget includes. */
function heldOutcome(scene: PlanningScene, limits: readonly ChannelLimits[]) {
  let spend = 0;
  let draws: Float64Array | null = null;
  limits.forEach(({ held, total }, index) => {
    if (!held) return;
    spend += total.lower;
    const outcome = scene.outlooks[index]!.respond(evenly(total.lower, scene.periods));
    draws = draws === null ? outcome : draws.map((money, draw) => money + outcome[draw]!);
  });
  return { spend, draws };
}

function frontierOf(
  points: readonly BudgetPoint[],
  held: { spend: number; draws: Float64Array | null },
): BudgetFrontier {
  const estimates = points.map(({ choice }) =>
    estimateOf(
      choice.draws.map((money, draw) => money + (held.draws?.[draw] ?? 0)),
      intervalLevel,
    ),
  );
  return {
    budgets: points.map(({ budget }) => budget + held.spend),
    mean: estimates.map(({ mean }) => mean),
    lower: estimates.map(({ lower }) => lower),
    upper: estimates.map(({ upper }) => upper),
  };
}
