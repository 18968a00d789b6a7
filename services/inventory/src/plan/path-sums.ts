import type { Estimate, SimulatedPerformance } from "../contract.ts";
import type { ReplayOutcome } from "../model/simulation/replay-batch.ts";
import type { KeepingCosts } from "./keeping-costs.ts";

/** Sums over the days of one position, or of several, under one policy, by path. */
export interface PathSums {
  demand: Float64Array;
  short: Float64Array;
  stockValue: Float64Array;
  stockUnits: Float64Array;
  /** Lines on orders. */
  lines: Float64Array;
  /** Orders, as shares of those that lines stand on. */
  orders: Float64Array;
  cost: Float64Array;
}

/**
 * What a replay found of one position. Lines share the cost of the order that they stand on.
 *
 * @param index of the position in its batch. @param days counted of it.
 */
export function sumsOf(
  outcome: ReplayOutcome,
  index: number,
  { paths, days, costs }: { paths: number; days: number; costs: KeepingCosts },
): PathSums {
  const of = (name: keyof ReplayOutcome) =>
    Float64Array.from(outcome[name].subarray(index * paths, (index + 1) * paths));
  const [short, stockDays, orders] = [of("short"), of("stockDays"), of("orderShares")];
  return {
    demand: of("demand"),
    short,
    lines: of("orders"),
    orders,
    stockUnits: stockDays.map((units) => units / days),
    stockValue: stockDays.map((units) => (units / days) * costs.unitCost),
    cost: stockDays.map(
      (units, path) =>
        units * costs.holdingCostPerDay + orders[path]! * costs.orderingCost + short[path]! * costs.shortageCostPerUnit,
    ),
  };
}

export function emptySums(paths: number): PathSums {
  const none = () => new Float64Array(paths);
  return {
    demand: none(),
    short: none(),
    stockValue: none(),
    stockUnits: none(),
    lines: none(),
    orders: none(),
    cost: none(),
  };
}

export function addTo(total: PathSums, part: PathSums): void {
  for (const name of Object.keys(total) as (keyof PathSums)[])
    for (let path = 0; path < total[name].length; path++) total[name][path]! += part[name][path]!;
}

/** Of one position, whose orders are its lines. */
export function performanceOf(sums: PathSums): SimulatedPerformance {
  return { ...totalPerformanceOf(sums), stockUnits: estimateOf(sums.stockUnits), orders: estimateOf(sums.lines) };
}

/** Of several positions: units of different products add up to nothing, and lines stand on orders together. */
export function totalPerformanceOf(sums: PathSums): SimulatedPerformance {
  const fill = sums.demand.map((demand, path) => (demand > 0 ? 1 - sums.short[path]! / demand : 1));
  return {
    fillRate: estimateOf(fill),
    stockValue: estimateOf(sums.stockValue),
    stockUnits: null,
    orders: estimateOf(sums.orders),
    cost: estimateOf(sums.cost),
  };
}

/** Mean of the paths and the range that 95 % of them lie in: how much a year may differ by chance. */
function estimateOf(values: Float64Array): Estimate {
  const sorted = values.slice().sort();
  const at = (p: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(p * (sorted.length - 1))))]!);
  return {
    mean: rounded(values.reduce((sum, value) => sum + value, 0) / values.length),
    lower: at(0.025),
    upper: at(0.975),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
