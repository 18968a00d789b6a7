import type { Choice } from "./exchange-search.ts";
import { budgetRange, type ChannelRoom, planFixedBudget } from "./fixed-budget.ts";
import type { Objective } from "./objective.ts";

/** What a budget that is not given has to hold. */
export type FlexibleTarget =
  /** The largest budget whose outcome is at least so many times itself. */
  | { kind: "ROAS"; roas: number }
  /** The budget up to which further money still brings at least so many times itself: the most of outcome − target × budget. */
  | { kind: "MARGINAL_ROAS"; roas: number };

/** A budget with its best plan. */
export interface BudgetPoint {
  budget: number;
  choice: Choice;
}

export type FlexiblePlan =
  | { outcome: "planned"; point: BudgetPoint }
  /** No budget within the bounds reaches the target; `best` is the most that one reaches. */
  | { outcome: "unreachable"; best: number };

/** Budgets looked at over the range before the place is settled. */
const looked = 24;
/** Halvings of the distance between two of them: to a 40,000th of the range. */
const halvings = 10;

/** The best plan of evenly spaced budgets over the whole range: what more money would bring, and less. */
export function budgetFrontier(rooms: readonly ChannelRoom[], objective: Objective, points = looked): BudgetPoint[] {
  const { least, most } = budgetRange(rooms);
  return Array.from({ length: points + 1 }, (_, index) =>
    pointAt(rooms, objective, least + ((most - least) * index) / points),
  );
}

/** The budget and the plan that a target asks for. */
export function planFlexibleBudget(
  rooms: readonly ChannelRoom[],
  objective: Objective,
  target: FlexibleTarget,
): FlexiblePlan {
  const frontier = budgetFrontier(rooms, objective);
  return target.kind === "ROAS"
    ? largestHolding(rooms, objective, target.roas, frontier)
    : mostAbove(rooms, objective, target.roas, frontier);
}

function largestHolding(
  rooms: readonly ChannelRoom[],
  objective: Objective,
  roas: number,
  frontier: readonly BudgetPoint[],
): FlexiblePlan {
  const spent = frontier.filter(({ budget }) => budget > 0);
  const last = spent.findLastIndex((point) => roasOf(point) >= roas);
  if (last < 0) {
    const best = Math.max(0, ...spent.map(roasOf));
    return { outcome: "unreachable", best };
  }
  let holding = spent[last]!;
  let failing = spent[last + 1];
  for (let halving = 0; failing !== undefined && halving < halvings; halving++) {
    const middle = pointAt(rooms, objective, (holding.budget + failing.budget) / 2);
    if (roasOf(middle) >= roas) holding = middle;
    else failing = middle;
  }
  return { outcome: "planned", point: holding };
}

function mostAbove(
  rooms: readonly ChannelRoom[],
  objective: Objective,
  roas: number,
  frontier: readonly BudgetPoint[],
): FlexiblePlan {
  const surplus = ({ budget, choice }: BudgetPoint) => choice.value - roas * budget;
  let best = frontier.reduce((left, right) => (surplus(right) > surplus(left) ? right : left));
  const [least, most] = [frontier[0]!.budget, frontier.at(-1)!.budget];
  // Around the best of the evenly spaced ones, the surplus is searched in steps that halve.
  for (let step = (most - least) / looked / 2, halving = 0; halving < halvings; halving++, step /= 2)
    for (const budget of [best.budget - step, best.budget + step]) {
      if (budget < least || budget > most) continue;
      const beside = pointAt(rooms, objective, budget);
      if (surplus(beside) > surplus(best)) best = beside;
    }
  const floor = frontier[0]!;
  if (best.budget > floor.budget || floor.budget === 0) return { outcome: "planned", point: best };
  // Not even the first money above the lower bounds brings the target.
  const beyond = frontier
    .slice(1)
    .map(({ budget, choice }) => (choice.value - floor.choice.value) / (budget - floor.budget));
  return { outcome: "unreachable", best: Math.max(0, ...beyond) };
}

function pointAt(rooms: readonly ChannelRoom[], objective: Objective, budget: number): BudgetPoint {
  return { budget, choice: planFixedBudget(rooms, budget, objective) };
}

function roasOf({ budget, choice }: BudgetPoint): number {
  return choice.value / budget;
}
