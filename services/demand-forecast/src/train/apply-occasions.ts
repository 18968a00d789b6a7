import type { Granularity } from "../contract.ts";
import type { ForecastedSeries } from "../model/backtest/judge-series.ts";
import type { PastLines } from "./add-up.ts";
import { type OccasionPlan, occasionFactors } from "./occasion-plan.ts";

/** What occasions do to one series: factors on its values, and on the steps after them. */
export interface SeriesFactors {
  past: Float64Array;
  ahead: Float64Array;
}

/** Factors of one series; null where no occasion is known to move demand. */
export function seriesFactors(
  plan: OccasionPlan | null,
  series: { startDate: string; values: Float64Array; sensitivities?: readonly number[] | undefined },
  horizon: number,
  granularity: Granularity,
): SeriesFactors | null {
  if (plan === null) return null;
  const sensitivities = series.sensitivities ?? plan.occasions.map(() => 1);
  const { length } = series.values;
  const factors = occasionFactors(plan, sensitivities, series.startDate, length + horizon, granularity);
  return { past: factors.slice(0, length), ahead: factors.slice(length) };
}

/** Values as they would have been without occasions. */
export function plainValues(values: Float64Array, factors: SeriesFactors | null): Float64Array {
  return factors === null ? values : values.map((value, t) => value / factors.past[t]!);
}

/** A forecast of plain days with what occasions ahead do to it. */
export function withOccasions(forecast: ForecastedSeries, factors: SeriesFactors | null): ForecastedSeries {
  if (factors === null) return forecast;
  const quantiles = forecast.quantiles.map((row) => row.map((value, h) => value * factors.ahead[h]!));
  return { ...forecast, quantiles };
}

/** Past forecasts of plain days with what occasions did then. */
export function pastWithOccasions({ origins, lines }: PastLines, factors: SeriesFactors | null): PastLines {
  if (factors === null) return { origins, lines };
  return {
    origins,
    lines: lines.map((line, w) => line.map((value, h) => value * factors.past[origins[w]! + h]!)),
  };
}
