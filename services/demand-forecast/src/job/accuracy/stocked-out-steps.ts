import { type Granularity, materialLoss } from "../../contract.ts";
import type { BuiltSeries } from "../build-series.ts";

/** Steps that usual demand is averaged over, the step itself included: four weeks. */
const usualSteps: Readonly<Record<Granularity, number>> = { DAY: 28, WEEK: 4 };

/**
 * Steps at which too little could be bought to judge a forecast by. Of one place that is any day that ended without stock. A
 * product's day over many places, or a week, nearly always has some shelf empty: there, only where what is thought lost is a quarter
 * of the step's demand or of the usual one, whichever is more.
 */
export function stockedOutSteps(
  { locationId, values, stockouts }: Pick<BuiltSeries, "locationId" | "values" | "stockouts">,
  granularity: Granularity,
): ReadonlySet<number> {
  if (locationId !== null && granularity === "DAY") return new Set(stockouts.steps);
  return new Set(
    stockouts.steps.filter((step, i) => {
      const recent = values.subarray(Math.max(0, step + 1 - usualSteps[granularity]), step + 1);
      const usual = recent.reduce((sum, value) => sum + value, 0) / recent.length;
      const lost = stockouts.lost[i]!;
      return lost > 0 && lost >= materialLoss * Math.max(usual, values[step]!);
    }),
  );
}
