import type { Granularity } from "../contract.ts";
import { type ForecastedAll, type ForecastSettings, forecastAll, type SeriesInput } from "../forecast-all.ts";
import { accuracyOf } from "../model/backtest/judge-accuracy.ts";
import type { ForecastedSeries } from "../model/backtest/judge-series.ts";
import { kindOf } from "../model/backtest/series-kind.ts";
import type { Quantiles } from "../model/forecast-model.ts";
import { centreIndex, empiricalQuantile, repairRows } from "../model/quantile-rows.ts";
import type { Workplace } from "../run-task.ts";
import type { PastLines } from "./add-up.ts";

/** A series to forecast, or one of too many places: those take a share of the forecast at position `shareOf`. */
export interface SharingInput extends SeriesInput {
  shareOf: number | null;
}

/** Steps of sales that tell a place's share of its product, and how they vary: half a year. */
export const shareSteps: Readonly<Record<Granularity, number>> = { DAY: 180, WEEK: 26 };

/** Forecasts what is forecast by itself, and gives the rest their shares. In the order of the inputs. */
export async function forecastWithShares(
  inputs: readonly SharingInput[],
  settings: ForecastSettings,
  steps: number,
  workplace: Workplace,
  onProgress: (fraction: number) => void,
): Promise<Pick<ForecastedAll, "series" | "past" | "networks">> {
  const alone = inputs.filter(({ shareOf }) => shareOf === null);
  const { series, past, networks } = await forecastAll(alone, settings, workplace, onProgress);
  const position = new Map(alone.map((input, i) => [input, i]));
  const found = inputs.map((input) => {
    if (input.shareOf === null) return { forecast: series[position.get(input)!]!, past: past[position.get(input)!]! };
    const product = inputs[input.shareOf]!;
    const at = position.get(product);
    if (at === undefined) throw new RangeError("A share is taken of a forecast that stands for itself.");
    const whole = { values: product.values, forecast: series[at]!, past: past[at]! };
    return shareForecast(input.values, whole, settings, steps);
  });
  return { series: found.map(({ forecast }) => forecast), past: found.map((one) => one.past), networks };
}

/**
 * The forecast of a place as its share of the product's: the central line is the product's times the place's share of the last
 * sales, and the other rows lie around it as those sales lay around their mean. Judged on the product's past windows, each with the share
 * that was known then.
 *
 * @param values of the place. @param steps that tell the share. Both end with the same step.
 */
export function shareForecast(
  values: Float64Array,
  product: { values: Float64Array; forecast: ForecastedSeries; past: PastLines },
  { probabilities, quietSteps, backtest }: Pick<ForecastSettings, "probabilities" | "quietSteps" | "backtest">,
  steps: number,
): { forecast: ForecastedSeries; past: PastLines } {
  const offset = product.values.length - values.length;
  const rowsAt = (end: number, line: Float64Array): Quantiles => {
    const share = shareAt(values, product.values, end, steps);
    return rowsAround(
      line.map((value) => value * share),
      values.subarray(Math.max(0, end - steps), end),
      probabilities,
    );
  };
  const windows = product.past.origins.flatMap((origin, w) => {
    const own = origin - offset;
    const line = product.past.lines[w]!;
    return own > 0 ? [{ origin: own, rows: rowsAt(own, line), actual: values.slice(own, own + line.length) }] : [];
  });
  const centre = centreIndex(probabilities);
  const pastRows = windows.map(({ rows }) => rows);
  const judged = { rows: pastRows, actuals: windows.map(({ actual }) => actual), corrections: [] };
  const score = { mase: null, rmsse: null };
  const { dependence } = product.forecast.accuracy;
  return {
    forecast: {
      method: "PRODUCT_SHARE",
      members: [],
      weights: [],
      kind: kindOf(values, { quietSteps, shortSteps: backtest.minimumHistory + backtest.horizon }),
      windows: windows.length,
      quantiles: rowsAt(values.length, product.forecast.quantiles[centre]!),
      pastRows,
      corrections: probabilities.map(() => 0),
      accuracy: accuracyOf(judged, probabilities, { mase: null, naiveMase: null, dependence }),
      score,
      naiveScore: score,
      scaledPinball: null,
      keptEarlier: false,
    },
    past: { origins: windows.map(({ origin }) => origin), lines: pastRows.map((rows) => rows[centre]!) },
  };
}

/** Of the product's last sales before position `end` of the place, the part that was sold there; 0 where nothing was. */
export function shareAt(place: Float64Array, product: Float64Array, end: number, steps: number): number {
  const offset = product.length - place.length;
  const sum = (values: Float64Array, to: number): number => {
    let total = 0;
    for (let t = Math.max(0, to - steps); t < to; t++) total += values[t]!;
    return total;
  };
  const whole = sum(product, end + offset);
  return whole > 0 ? Math.min(1, sum(place, end) / whole) : 0;
}

/** Rows whose distance to the line is that of past sales to their mean, in proportion. */
function rowsAround(line: Float64Array, sales: Float64Array, probabilities: readonly number[]): Quantiles {
  const sorted = sales.slice().sort();
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const centre = centreIndex(probabilities);
  const rows = probabilities.map((p, k) => {
    const ratio = k === centre || !(mean > 0) ? 1 : empiricalQuantile(sorted, p) / mean;
    return line.map((value) => value * ratio);
  });
  return repairRows(rows, probabilities, true);
}
