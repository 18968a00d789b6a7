import { createHash } from "node:crypto";
import type { BacktestMetrics } from "@bellwether/runtime/registry/model-candidate";
import type { Remark } from "@bellwether/schema/contracts/facts";
import { demandRemark, type Granularity, noEngine, quantileProbabilities, type SeriesForecast } from "./contract.ts";
import { totalOf } from "./forecast-all.ts";
import { mapInTurns } from "./in-turns.ts";
import type { LearnedPrices } from "./job/learn-prices.ts";
import type { JudgedOrigin } from "./model/accuracy/judge-steps.ts";
import { movesWithYear } from "./model/backtest/candidates.ts";
import { type Choice, partsOf } from "./model/backtest/choose-series.ts";
import type { ForecastedSeries } from "./model/backtest/judge-series.ts";
import { type CauseFactors, causeParts } from "./model/explain/cause-parts.ts";
import { takeApart, yearPartOf } from "./model/explain/drivers.ts";
import { reasonsFor } from "./model/explain/reasons.ts";
import { assertHistory, type Quantiles } from "./model/forecast-model.ts";
import { yearRatios } from "./model/neural/year-ratio.ts";
import { centreIndex } from "./model/quantile-rows.ts";
import type { Workplace } from "./run-task.ts";
import { plainValues, seriesFactors, withCauses } from "./train/apply-causes.ts";
import { type ColdStart, learnStarts, startCold } from "./train/cold-start.ts";
import { judgeBacktest } from "./train/judge-backtest.ts";
import type { OccasionPlan } from "./train/occasion-plan.ts";
import { occasionRemarks } from "./train/occasion-remarks.ts";
import type { NamedHierarchy } from "./train/path-sources.ts";
import { learnedPriceRemarks, priceRemarks } from "./train/price-remarks.ts";
import { type SeriesPrices, storedRuns } from "./train/price-runs.ts";
import { type ReconciliationChoices, reconcileForecasts } from "./train/reconcile-forecasts.ts";
import { reconciliationRemarks } from "./train/reconciliation-remarks.ts";
import { forecastWithShares, type SharingInput, shareSteps } from "./train/share-forecasts.ts";
import { placesByShare, shareRemark } from "./train/share-remarks.ts";
import { startRemarks } from "./train/start-remarks.ts";
import { stockoutRemarks } from "./train/stockout-remarks.ts";
import { encodeModel, modelFormat } from "./train/stored-model.ts";
import { backtestFor, seasonalBases, shapeFor, stepsPerYear, trainingSettings } from "./train/training-settings.ts";
import { unusualRemarks } from "./train/unusual-remarks.ts";

/** One series to train on; all of a training end at the same step. */
export interface TrainingSeries {
  id: string;
  /** Date of the first value, YYYY-MM-DD; of a week, its Monday. */
  startDate: string;
  /** Demand per step, gaps as zeros; none negative. */
  values: Float64Array;
  /** What of it was sold, where some was lost for want of stock; without, all. */
  sold?: Float64Array;
  /** Position of the product whose forecast it takes a share of, being one of too many places; without, it is forecast by itself. */
  shareOf?: number | null;
  /** How much of each occasion's effect it feels; without, all of it. */
  sensitivities?: readonly number[];
  /** What past and planned prices do to it; without, nothing. */
  prices?: SeriesPrices;
  /** Of a new product: whom to tell it from; null where there is nobody. */
  start?: ColdStart | null;
  /** Of a product that has never sold, for which no sale is expected: days that others of its category have. */
  unsoldDays?: number;
}

export interface TrainingOptions {
  granularity: Granularity;
  seed: number;
  /** First step to forecast, YYYY-MM-DD. */
  forecastStart: string;
  /** What the champion version chose, by series id; null when there is no champion. */
  earlier: ReadonlyMap<string, Choice> | null;
  /** Holidays and shopping days that move demand; null where none is known to. */
  occasions: OccasionPlan | null;
  /** How demand answers to prices; null where it is not seen to. */
  prices: LearnedPrices["response"];
  /** How the series add up, and from which position on they are totals of those before; null to forecast each by itself. */
  addingUp: { hierarchy: NamedHierarchy; families: readonly number[]; totalsFrom: number } | null;
  workplace: Workplace;
  onProgress: (fraction: number) => void;
}

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
  const made = await forecastWithShares(inputs, settings, steps, workplace, options.onProgress);
  const { series: plain, networks, past } = made;
  const starts = learnStarts(
    inputs,
    series.map(({ start, shareOf = null }) => (shareOf === null ? start : null)),
    granularity,
  );
  const begun = startCold(plain, inputs, starts, granularity, quantileProbabilities);
  const own = begun.map((forecast, i) => withCauses(forecast, factors[i]!));
  const reconciled =
    addingUp === null ? null : await reconcileForecasts({ ...addingUp, own, past, factors, series, seed }, workplace);
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

function checkSeries({ id, values }: TrainingSeries): void {
  try {
    assertHistory(values);
  } catch (error) {
    throw new RangeError(`Series ${id}: ${(error as Error).message}`, { cause: error });
  }
  const negative = values.findIndex((value) => value < 0);
  if (negative >= 0) {
    throw new RangeError(`Series ${id}: demand is zero or more; got ${values[negative]} at position ${negative}.`);
  }
}

function toSeriesForecast(
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

/** Scores of the version: mean scaled pinball loss over the series that could be judged. */
function summarise(
  forecasts: readonly ForecastedSeries[],
  reconciliation: ReconciliationChoices | null,
  { earlier, occasions, prices }: TrainingOptions,
): { metrics: BacktestMetrics; reasons: Remark[] } {
  const judged = forecasts.filter(({ scaledPinball }) => scaledPinball !== null);
  const mean = (of: (forecast: ForecastedSeries) => number | null): number | null => {
    const values = judged.map(of).filter((value) => value !== null);
    return values.length > 0 ? sum(values) / values.length : null;
  };
  // Equal scores keep an unproven version a candidate.
  const score = mean(({ scaledPinball }) => scaledPinball!.chosen) ?? 1;
  const baselineScore = mean(({ scaledPinball }) => scaledPinball!.baseline) ?? 1;
  const championScore = earlier !== null ? (mean(({ scaledPinball }) => scaledPinball!.earlier) ?? 1) : null;
  const beatNaive = judged.filter(({ scaledPinball }) => scaledPinball!.chosen < scaledPinball!.baseline).length;
  const kept = forecasts.filter(({ keptEarlier }) => keptEarlier).length;
  const reasons = [
    judged.length > 0
      ? demandRemark("demand.series-trained", { series: forecasts.length, beatNaive })
      : demandRemark("demand.no-backtest", { series: forecasts.length }),
    ...(kept > 0 ? [demandRemark("demand.choices-kept", { series: kept })] : []),
    ...placesByShare(forecasts),
    ...reconciliationRemarks(reconciliation),
    ...learnedRemarks(occasions),
    ...learnedPriceRemarks(prices),
  ];
  const metrics: BacktestMetrics = {
    score,
    baselineScore,
    championScore,
    series: forecasts.length,
    judgedSeries: judged.length,
    beatNaive,
    mase: mean(({ accuracy }) => accuracy.mase),
    naiveMase: mean(({ accuracy }) => accuracy.naiveMase),
    wape: mean(({ accuracy }) => accuracy.wape),
    coverage95: mean(({ accuracy }) => accuracy.coverage95),
  };
  return { metrics, reasons };
}

function learnedRemarks(plan: OccasionPlan | null): Remark[] {
  if (plan === null) return [];
  const { occasions } = plan;
  const percent = rounded((sum(occasions.map(({ gain }) => gain)) / occasions.length) * 100, 10);
  const rules = occasions.map(({ rule }) => rule).join(", ");
  return [demandRemark("demand.occasions-learned", { occasions: occasions.length, rules, percent })];
}

function centreOf({ quantiles }: Pick<ForecastedSeries, "quantiles">): Float64Array {
  return quantiles[centreIndex(quantileProbabilities)]!;
}

/** Sum over sum; 1 where nothing was expected. */
function ratioOf(one: Float64Array, other: Float64Array): number {
  const below = sum(other);
  return below > 0 ? sum(one) / below : 1;
}

/** Last year's movement into the four weeks now ahead. */
function soonMovement(ratios: Float64Array): number {
  const ahead = ratios.subarray(0, 28);
  return sum(ahead) / ahead.length;
}

function roundedRows(rows: Quantiles): number[] {
  return rows.flatMap((row) => Array.from(row, (value) => rounded(value, 1e4)));
}

function hashSeries(series: readonly TrainingSeries[]): string {
  const hash = createHash("sha256");
  for (const { id, startDate, values, prices } of series) {
    hash.update(`${id} ${startDate} ${values.length}\n`);
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    // A promotion that is planned makes another forecast of the same demand.
    if (prices !== undefined) hash.update(JSON.stringify([prices.runs, prices.planned]));
  }
  return hash.digest("hex");
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

function rounded(value: number, precision: number): number {
  return Math.round(value * precision) / precision;
}
