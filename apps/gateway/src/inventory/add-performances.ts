import type { Estimate, PolicyPerformance, SimulatedPerformance } from "@bellwether/inventory/contract";

/** The replay of one position, and the units asked for in a day by which its service is weighted. */
export interface WeightedPerformance {
  performance: PolicyPerformance;
  demandPerDay: number;
}

type Ends = "mean" | "lower" | "upper";
const ends: readonly Ends[] = ["mean", "lower", "upper"];

/**
 * Adds up replays of positions whose present way is known. The paths themselves are not kept, so an interval reaches as far as if
 * all positions went well or ill at once: never too narrow.
 */
export function addPerformances(all: readonly WeightedPerformance[]): PolicyPerformance & { positions: number } {
  const known = all.filter(({ performance: { current, proposed } }) => current !== null && proposed !== null);
  const [first] = known;
  if (first === undefined) return { paths: 0, days: 0, current: null, proposed: null, positions: 0 };
  const { paths, days } = first.performance;
  const sumOf = (way: "current" | "proposed") =>
    addUp(
      known.flatMap(({ performance, demandPerDay }) => (performance[way] ? [[performance[way], demandPerDay]] : [])),
    );
  return { paths, days, current: sumOf("current"), proposed: sumOf("proposed"), positions: known.length };
}

function addUp(all: readonly (readonly [SimulatedPerformance, number])[]): SimulatedPerformance {
  const demand = all.reduce((sum, [, perDay]) => sum + perDay, 0);
  const total = (of: (one: SimulatedPerformance, perDay: number) => Estimate): Estimate => {
    const sum: Estimate = { mean: 0, lower: 0, upper: 0 };
    for (const [one, perDay] of all) for (const end of ends) sum[end] += of(one, perDay)[end];
    return sum;
  };
  const share = (estimate: Estimate, perDay: number): Estimate => {
    const weight = demand > 0 ? perDay / demand : 1 / all.length;
    return { mean: estimate.mean * weight, lower: estimate.lower * weight, upper: estimate.upper * weight };
  };
  return {
    fillRate: total(({ fillRate }, perDay) => share(fillRate, perDay)),
    stockValue: total(({ stockValue }) => stockValue),
    // Units of several products are not added.
    stockUnits: null,
    orders: total(({ orders }) => orders),
    cost: total(({ cost }) => cost),
  };
}
