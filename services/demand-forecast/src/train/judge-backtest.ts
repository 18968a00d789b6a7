import { quantileProbabilities } from "../contract.ts";
import { type JudgedOrigin, judgeSteps } from "../model/accuracy/judge-steps.ts";
import type { Quantiles } from "../model/forecast-model.ts";
import type { SeriesFactors } from "./apply-causes.ts";

/** A series' own backtest: what was forecast of plain days at usual prices from each origin, oldest first. */
export interface PastRows {
  origins: readonly number[];
  rows: readonly Quantiles[];
}

/**
 * What became of each step of a backtest, in units of demand: the forecast with what occasions, prices and promotions did then.
 *
 * @param values demand as it was, with all that moved it.
 */
export function judgeBacktest(
  values: Float64Array,
  { origins, rows }: PastRows,
  factors: Pick<SeriesFactors, "past"> | null,
): JudgedOrigin[] {
  return rows.map((window, w) => {
    const origin = origins[w]!;
    const forecast =
      factors === null ? window : window.map((row) => row.map((value, h) => value * factors.past[origin + h]!));
    const actual = values.slice(origin, origin + window[0]!.length);
    return { origin, ...judgeSteps(forecast, actual, quantileProbabilities) };
  });
}
