import type { SeriesWork } from "./model/backtest/candidate-rows.ts";
import { dearMethods, methodsOf } from "./model/backtest/candidates.ts";
import type { PlannedSeries } from "./run-candidates.ts";

/** Leaves the dear methods to the series of largest total demand, as far as `values` fitted values go; largest first. */
export function rationed(works: readonly SeriesWork[], values: number): PlannedSeries[] {
  const total = (work: SeriesWork): number => work.values.reduce((sum, value) => sum + Math.abs(value), 0);
  const plan = works.map((work): PlannedSeries => ({ work, methods: [] }));
  const ranked = works.map((work, i) => ({ i, total: total(work) })).sort((x, y) => y.total - x.total);
  let left = values;
  for (const { i } of ranked) {
    const work = works[i]!;
    const dear = methodsOf[work.kind].filter((method) => dearMethods.includes(method));
    if (dear.length === 0) continue;
    left -= work.values.length * (work.origins.length + 1);
    if (left >= 0) plan[i] = { work, methods: dear };
  }
  return plan;
}
