import type { BacktestMetrics } from "@bellwether/runtime/registry/model-candidate";
import type { Remark } from "@bellwether/schema/contracts/facts";
import { type Granularity, noEngine, quantileProbabilities, type SeriesForecast } from "./contract.ts";
import { totalOf } from "./forecast-all.ts";
import { mapInTurns } from "./in-turns.ts";
import type { JudgedOrigin } from "./model/accuracy/judge-steps.ts";
import type { ForecastedSeries } from "./model/backtest/judge-series.ts";
import { yearRatios } from "./model/neural/year-ratio.ts";
import { centreIndex } from "./model/quantile-rows.ts";
import { phaseProgress } from "./phase-progress.ts";
import { plainValues, seriesFactors, withCauses } from "./train/apply-causes.ts";
import { learnStarts, startCold } from "./train/cold-start.ts";
import { hashSeries } from "./train/hash-series.ts";
import { judgeBacktest } from "./train/judge-backtest.ts";
import { rounded, sum } from "./train/numbers.ts";
import { storedRuns } from "./train/price-runs.ts";
import { reconcileForecasts } from "./train/reconcile-forecasts.ts";
import { toSeriesForecast } from "./train/series-forecast.ts";
import { forecastWithShares, type SharingInput, shareSteps } from "./train/share-forecasts.ts";
import { shareRemark } from "./train/share-remarks.ts";
import { encodeModel, modelFormat } from "./train/stored-model.ts";
import { summarise } from "./train/summarise.ts";
import { checkSeries, type TrainingOptions, type TrainingSeries } from "./train/training-series.ts";
import { backtestFor, shapeFor, trainingSettings } from "./train/training-settings.ts";
import { unusualRemarks } from "./train/unusual-remarks.ts";

/** Shares of the time that forecasting each by itself and making all add up take, for progress alone. */
const shares = { forecast: 0.6, reconcile: 0.4 };

export interface TrainedForecast {
  /** In the order of the series. */
  forecasts: SeriesForecast[];
  /** Likewise, what became of each backtest step by step: of each forecast by itself, before it was made to add up. */
  backtests: JudgedOrigin[][];
  metrics: BacktestMetrics;
  reasons: Remark[];
  /** SHA-256 of ids, dates, values and what prices do to them, in hex. */
  dataHash: string;
  engine: string;
  /** See `train/stored-model.ts`. */
  model: Uint8Array;
}

/**
 * Trains and forecasts all series of one granularity. Knows no database and no clock: the same series, seed and engine
 * give the same bytes.
 *
 * @throws RangeError naming the series whose values are negative or no finite numbers; the signal's reason when aborted.
 */
export async function trainDemandForecast(
  series: readonly TrainingSeries[],
  options: TrainingOptions,
): Promise<TrainedForecast> {
  for (const one of series) checkSeries(one);
  const { granularity, seed } = options;
  const settings = trainingSettings(granularity, soldLengths(series), seed);
  const factors = series.map((one) => seriesFactors(options.occasions, one, settings.horizon, granularity));
  const inputs = series.map(
    ({ id, values, startDate, shareOf = null }, i): SharingInput => ({
      shareOf,
      values: plainValues(values, factors[i]!),
      startDate,
      shape: shapeFor(granularity, values.length, settings.backtest),
      earlier: options.earlier?.get(id) ?? null,
    }),
  );
  const { addingUp, workplace } = options;
  const steps = shareSteps[granularity];
  const progress = phaseProgress(addingUp === null ? { forecast: 1, reconcile: 0 } : shares, options.onProgress);
  const made = await forecastWithShares(inputs, settings, steps, workplace, progress("forecast"));
  const { series: plain, networks, past } = made;
  const starts = learnStarts(
    inputs,
    series.map(({ start, shareOf = null }) => (shareOf === null ? start : null)),
    granularity,
  );
  const begun = startCold(plain, inputs, starts, granularity, quantileProbabilities);
  const own = begun.map((forecast, i) => withCauses(forecast, factors[i]!));
  const reconciled =
    addingUp === null
      ? null
      : await reconcileForecasts({ ...addingUp, own, past, factors, series, seed }, workplace, progress("reconcile"));
  const forecasts = reconciled?.forecasts ?? own;
  const neededSteps = settings.backtest.horizon + settings.backtest.minimumHistory;
  const total = granularity === "DAY" ? totalOf(inputs.filter(({ shareOf }) => shareOf === null)) : null;
  const ratios = total === null ? null : yearRatios(total, total.length, settings.horizon);
  const choiceOf = ({ method, members, weights, kind, corrections, quantiles }: ForecastedSeries, i: number) => ({
    method,
    members,
    weights: weights.map((weight) => rounded(weight, 1e6)),
    kind,
    seasonality: inputs[i]!.shape.seasonality,
    corrections: corrections.map((shift) => rounded(shift, 1e6)),
    sensitivities: [...(series[i]!.sensitivities ?? options.occasions?.occasions.map(() => 1) ?? [])],
    prices: storedRuns(series[i]!.prices?.runs ?? []),
    start: starts[i]!,
    adjustment: rounded(ratioOf(centreOf({ quantiles }), centreOf(own[i]!)), 1e6),
  });
  const model = encodeModel({
    format: modelFormat,
    granularity,
    networks: Object.fromEntries(networks.map(({ method, config }) => [method, config])),
    total: total === null ? null : [...total],
    occasions: options.occasions,
    series: Object.fromEntries(
      forecasts.flatMap((forecast, i) => (inputs[i]!.shareOf === null ? [[series[i]!.id, choiceOf(forecast, i)]] : [])),
    ),
    weights: Object.fromEntries(networks.map(({ method, weights }) => [method, weights])),
  });
  return {
    forecasts: await mapInTurns(forecasts, (forecast, i) =>
      toSeriesForecast(forecast, series[i]!, options, {
        causes: factors[i]?.parts ?? null,
        unusual:
          total === null || forecast.kind !== "regular"
            ? []
            : unusualRemarks(inputs[i]!.values, total, series[i]!.startDate),
        neededSteps,
        quietSteps: settings.quietSteps,
        ratios,
        sums: reconciled?.sums[i] ?? null,
        share: shareRemark(series, i, granularity),
      }),
    ),
    // What is told from siblings has no backtest: that of the method in its place is not its own.
    backtests: begun.map(({ pastRows }, i) =>
      judgeBacktest(series[i]!.values, { origins: past[i]!.origins, rows: pastRows }, factors[i]!),
    ),
    ...summarise(forecasts.slice(0, addingUp?.totalsFrom), reconciled?.choices ?? null, options),
    dataHash: hashSeries(series),
    engine: networks[0]?.engine ?? noEngine,
    model,
  };
}

/** Steps at the end that the backtest judges by. */
export function backtestSteps(granularity: Granularity, series: readonly Pick<TrainingSeries, "values">[]): number {
  const { horizon, windows, stride } = backtestFor(granularity, soldLengths(series));
  return horizon + (windows - 1) * stride;
}

function soldLengths(series: readonly Pick<TrainingSeries, "values">[]): number[] {
  return series.filter(({ values }) => values.some((value) => value > 0)).map(({ values }) => values.length);
}

function centreOf({ quantiles }: Pick<ForecastedSeries, "quantiles">): Float64Array {
  return quantiles[centreIndex(quantileProbabilities)]!;
}

/** Sum over sum; 1 where nothing was expected. */
function ratioOf(one: Float64Array, other: Float64Array): number {
  const below = sum(other);
  return below > 0 ? sum(one) / below : 1;
}
