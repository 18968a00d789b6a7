import type { Remark } from "@bellwether/schema/contracts/facts";
import { quantileProbabilities, type SeriesForecast } from "../contract.ts";
import { movesWithYear } from "../model/backtest/candidates.ts";
import { partsOf } from "../model/backtest/choose-series.ts";
import type { ForecastedSeries } from "../model/backtest/judge-series.ts";
import { type CauseFactors, causeParts } from "../model/explain/cause-parts.ts";
import { takeApart, yearPartOf } from "../model/explain/drivers.ts";
import { reasonsFor } from "../model/explain/reasons.ts";
import type { Quantiles } from "../model/forecast-model.ts";
import { centreIndex } from "../model/quantile-rows.ts";
import { rounded, roundedRows, sum } from "./numbers.ts";
import { occasionRemarks } from "./occasion-remarks.ts";
import { priceRemarks } from "./price-remarks.ts";
import { startRemarks } from "./start-remarks.ts";
import { stockoutRemarks } from "./stockout-remarks.ts";
import type { TrainingOptions, TrainingSeries } from "./training-series.ts";
import { seasonalBases, stepsPerYear } from "./training-settings.ts";

/** A forecast as it is stored: taken apart into what it is made of, with its reasons and what was sold before. */
export function toSeriesForecast(
  forecast: ForecastedSeries,
  { values, sold = values, prices, start, unsoldDays }: TrainingSeries,
  { granularity, forecastStart, occasions }: TrainingOptions,
  context: {
    neededSteps: number;
    quietSteps: number;
    ratios: Float64Array | null;
    causes: CauseFactors | null;
    sums: Quantiles | null;
    share: Remark | null;
    unusual: Remark[];
  },
): SeriesForecast {
  const quantiles = forecast.quantiles.map((row) => Array.from(row, (value) => rounded(value, 1e4)));
  const centre = quantiles[centreIndex(quantileProbabilities)]!;
  const { wanted, weights } = partsOf(forecast);
  const following = wanted.reduce((sum, method, j) => sum + (movesWithYear(method) ? weights[j]! : 0), 0);
  const causes = causeParts(centre, context.causes);
  const yearPart = context.ratios === null ? null : yearPartOf(causes.plain, context.ratios, following);
  const drivers = takeApart(centre, seasonalBases[granularity], yearPart, causes);
  const yearRatio = context.ratios === null ? null : soonMovement(context.ratios);
  const horizon = centre.length;
  const yearAgo = values.length - stepsPerYear[granularity];
  return {
    quantiles: quantiles.flat(),
    drivers,
    method: forecast.method,
    accuracy: forecast.accuracy,
    reasons: [
      ...(context.share === null ? startRemarks(start, unsoldDays) : [context.share]),
      ...(context.share === null && !start
        ? reasonsFor({ ...forecast, ...context, yearRatio, granularity, drivers, values, start: forecastStart })
        : []),
      ...occasionRemarks(occasions, context.causes?.events ?? null, forecastStart, granularity),
      ...priceRemarks(prices),
      ...context.unusual,
      ...stockoutRemarks(values, sold, granularity),
    ],
    expectedTotal: rounded(sum(centre), 1e4),
    recentTotal: sum(sold.subarray(Math.max(0, sold.length - horizon))),
    yearAgoTotal: yearAgo >= 0 ? sum(sold.subarray(yearAgo, yearAgo + horizon)) : null,
    ...(context.sums === null ? {} : { sumQuantiles: roundedRows(context.sums) }),
  };
}

/** Last year's movement into the four weeks now ahead. */
function soonMovement(ratios: Float64Array): number {
  const ahead = ratios.subarray(0, 28);
  return sum(ahead) / ahead.length;
}
