import type { Granularity } from "../contract.ts";
import type { ForecastedSeries } from "../model/backtest/judge-series.ts";
import type { CauseFactors } from "../model/explain/cause-parts.ts";
import type { PastLines } from "./add-up.ts";
import { type OccasionPlan, occasionFactors } from "./occasion-plan.ts";
import { type PriceRun, priceFactors } from "./price-runs.ts";

/** What occasions, prices and promotions do to one series: factors on its values, and on the steps after them. */
export interface SeriesFactors {
  past: Float64Array;
  ahead: Float64Array;
  /** What `ahead` is the product of. */
  parts: CauseFactors;
}

/** Factors of one series; null where neither an occasion nor a price is known to move demand. */
export function seriesFactors(
  plan: OccasionPlan | null,
  series: {
    startDate: string;
    values: Float64Array;
    sensitivities?: readonly number[] | undefined;
    prices?: { runs: readonly PriceRun[] } | undefined;
  },
  horizon: number,
  granularity: Granularity,
): SeriesFactors | null {
  const { length } = series.values;
  const steps = length + horizon;
  const runs = series.prices?.runs ?? [];
  if (plan === null && runs.length === 0) return null;
  const sensitivities = series.sensitivities ?? plan?.occasions.map(() => 1) ?? [];
  const events =
    plan === null
      ? new Float64Array(steps).fill(1)
      : occasionFactors(plan, sensitivities, series.startDate, steps, granularity);
  const { price, promotion } = priceFactors(runs, series.startDate, steps, granularity);
  const all = events.map((factor, t) => factor * price[t]! * promotion[t]!);
  const parts = { events: events.slice(length), price: price.slice(length), promotion: promotion.slice(length) };
  return { past: all.slice(0, length), ahead: all.slice(length), parts };
}

/** Values as they would have been on plain days at usual prices. */
export function plainValues(values: Float64Array, factors: SeriesFactors | null): Float64Array {
  return factors === null ? values : values.map((value, t) => value / factors.past[t]!);
}

/** A forecast of plain days at usual prices with what occasions, prices and promotions ahead do to it. */
export function withCauses(forecast: ForecastedSeries, factors: SeriesFactors | null): ForecastedSeries {
  if (factors === null) return forecast;
  const quantiles = forecast.quantiles.map((row) => row.map((value, h) => value * factors.ahead[h]!));
  return { ...forecast, quantiles };
}

/** Past forecasts of plain days at usual prices with what occasions, prices and promotions did then. */
export function pastWithCauses({ origins, lines }: PastLines, factors: SeriesFactors | null): PastLines {
  if (factors === null) return { origins, lines };
  return {
    origins,
    lines: lines.map((line, w) => line.map((value, h) => value * factors.past[origins[w]! + h]!)),
  };
}
