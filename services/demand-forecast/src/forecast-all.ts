import type { BacktestAccuracy } from "./contract.ts";
import { type Corrections, correctRows, poolResiduals } from "./model/backtest/calibration.ts";
import type { LocalMethod } from "./model/backtest/candidates.ts";
import type { Choice, SeriesOutcome, SeriesWork } from "./model/backtest/forecast-series.ts";
import {
  accuracyOf,
  calibrate,
  meanPinball,
  residualsOf,
  type SeriesWindows,
} from "./model/backtest/judge-accuracy.ts";
import { kindOf, type SeriesKind } from "./model/backtest/series-kind.ts";
import { rollingOrigins, type WindowPlan } from "./model/backtest/windows.ts";
import { isNonNegative, type Quantiles, type SeriesShape } from "./model/forecast-model.ts";
import { seasonalScale } from "./model/metrics/point.ts";
import type { LearningPlan } from "./model/neural/global-model.ts";
import type { WindowConfig } from "./model/neural/window-config.ts";
import { centreIndex } from "./model/quantile-rows.ts";
import { type NeuralTaskInput, type NeuralTaskOutput, run as runNeural } from "./neural-task.ts";
import { compiledModule, runTask, type Workplace } from "./run-task.ts";
import { run as runSeries, type SeriesTaskInput } from "./series-task.ts";

/** One series to forecast. */
export interface SeriesInput {
  values: Float64Array;
  /** YYYY-MM-DD of the first value; null where there are no dates. */
  startDate: string | null;
  shape: SeriesShape;
  /** What the present champion version chose here, if anything. */
  earlier: Choice | null;
}

export interface ForecastSettings {
  horizon: number;
  probabilities: readonly number[];
  backtest: WindowPlan;
  /** Zeros at the end after which nothing is expected any more. */
  quietSteps: number;
  neural: { config: WindowConfig; plan: LearningPlan } | null;
  without: readonly LocalMethod[];
  keepAll: boolean;
}

/** One series forecast, judged and calibrated. */
export interface ForecastedSeries extends Choice {
  kind: SeriesKind;
  quantiles: Quantiles;
  corrections: Corrections;
  accuracy: BacktestAccuracy;
  /** Mean pinball loss over the series' seasonal scale; null without a backtest or scale. */
  scaledPinball: { champion: number; baseline: number; earlier: number } | null;
  outcome: SeriesOutcome;
}

export interface ForecastedAll {
  series: ForecastedSeries[];
  neural: NeuralTaskOutput | null;
}

const neuralTask = { module: compiledModule("neural-task"), run: runNeural };
const seriesTask = { module: compiledModule("series-task"), run: runSeries };

/** Series of one chunk: small enough for steady progress, large enough that a thread is not idle between two. */
const chunkSize = 20;

/** Residuals pooled per kind at most; more make no quantile better. */
const poolSize = 40_000;

/**
 * Trains the global model on what lies before every backtest, backtests all candidates, chooses per series, forecasts,
 * and corrects the widths by the residuals of the backtest.
 */
export async function forecastAll(
  inputs: readonly SeriesInput[],
  settings: ForecastSettings,
  workplace: Workplace,
  onProgress: (fraction: number) => void,
): Promise<ForecastedAll> {
  const shortSteps = settings.backtest.minimumHistory + settings.backtest.horizon;
  const works = inputs.map((input): SeriesWork => {
    const kind = kindOf(input.values, { quietSteps: settings.quietSteps, shortSteps });
    const origins = kind === "none" ? [] : rollingOrigins(input.values.length, settings.backtest);
    return { values: input.values, shape: input.shape, kind, origins, neural: null, earlier: input.earlier };
  });
  const neural = await forecastNeural(inputs, works, settings, workplace, (part) => onProgress(0.6 * part));
  const outcomes = await forecastChunks(works, settings, workplace, (part) => onProgress(0.6 + 0.4 * part));
  return { series: judgeAll(works, outcomes, settings), neural };
}

/** Lets the global model learn and answer, and gives each series its rows. Intermittent demand takes the mean as centre. */
async function forecastNeural(
  inputs: readonly SeriesInput[],
  works: SeriesWork[],
  settings: ForecastSettings,
  workplace: Workplace,
  onProgress: (fraction: number) => void,
): Promise<NeuralTaskOutput | null> {
  const { neural } = settings;
  const taking = works.map((_, i) => i).filter((i) => works[i]!.kind !== "none");
  if (neural === null || taking.length === 0) return null;
  const input: NeuralTaskInput = {
    series: taking.map((i) => {
      const { values, startDate } = inputs[i]!;
      return { values, startDate, cut: works[i]!.origins[0] ?? 0 };
    }),
    ...neural,
    origins: taking.map((i) => [...works[i]!.origins, works[i]!.values.length]),
  };
  const output = await runTask(neuralTask, input, workplace, onProgress);
  if (output === null) return null;
  const centre = centreIndex(settings.probabilities);
  taking.forEach((i, position) => {
    const work = works[i]!;
    const rows = output.rows[position]!.map(({ quantiles, mean }) =>
      work.kind === "intermittent" ? withCentre(quantiles, mean, centre) : quantiles,
    );
    const windows = rows.slice(0, -1).map((row) => row.map((q) => q.slice(0, settings.backtest.horizon)));
    work.neural = { windows, final: rows.at(-1)! };
  });
  return output;
}

function withCentre(quantiles: Quantiles, mean: Float64Array, centre: number): Quantiles {
  return quantiles
    .map((row, k) => row.map((q, h) => (k < centre ? Math.min(q, mean[h]!) : Math.max(q, mean[h]!))))
    .map((row, k) => (k === centre ? mean : row));
}

async function forecastChunks(
  works: readonly SeriesWork[],
  settings: ForecastSettings,
  workplace: Workplace,
  onProgress: (fraction: number) => void,
): Promise<SeriesOutcome[]> {
  const chunks: SeriesTaskInput[] = [];
  for (let from = 0; from < works.length; from += chunkSize) {
    chunks.push({
      series: works.slice(from, from + chunkSize),
      settings: {
        backtestHorizon: settings.backtest.horizon,
        horizon: settings.horizon,
        probabilities: settings.probabilities,
        without: settings.without,
        keepAll: settings.keepAll,
      },
    });
  }
  const outcomes: SeriesOutcome[][] = new Array(chunks.length);
  let next = 0;
  let done = 0;
  const takeChunks = async (): Promise<void> => {
    for (let chunk = next++; chunk < chunks.length; chunk = next++) {
      outcomes[chunk] = await runTask(seriesTask, chunks[chunk]!, workplace, () => undefined);
      onProgress(++done / chunks.length);
    }
  };
  await Promise.all(Array.from({ length: workplace.parallel }, takeChunks));
  return outcomes.flat();
}

function judgeAll(
  works: readonly SeriesWork[],
  outcomes: readonly SeriesOutcome[],
  settings: ForecastSettings,
): ForecastedSeries[] {
  const { probabilities } = settings;
  const windowsOf = (i: number, who: keyof SeriesOutcome["windows"]): SeriesWindows => ({
    values: works[i]!.values,
    origins: works[i]!.origins,
    rows: outcomes[i]!.windows[who],
    nonNegative: isNonNegative(works[i]!.values),
  });
  const pools = poolsByKind(works, (i) => residualsOf(windowsOf(i, "champion"), probabilities));
  const baselinePools = poolsByKind(works, (i) => residualsOf(windowsOf(i, "baseline"), probabilities));
  return outcomes.map((outcome, i) => {
    const { kind, values, shape } = works[i]!;
    const pool = pools(kind);
    const calibrated = calibrate(windowsOf(i, "champion"), pool, probabilities);
    const scale = seasonalScale(values, shape.seasonality);
    const pinball = (who: keyof SeriesOutcome["windows"], from: readonly Float64Array[]): number => {
      const judged = who === "champion" ? calibrated : calibrate(windowsOf(i, who), from, probabilities);
      return meanPinball(judged.rows, judged.actuals, probabilities) / scale;
    };
    const judgeable = scale > 0 && works[i]!.origins.length > 0;
    const corrections = kind === "none" ? probabilities.map(() => 0) : calibrated.corrections;
    return {
      method: outcome.method,
      members: outcome.method === "COMBINED" ? outcome.members : [],
      kind,
      quantiles: correctRows(outcome.final, corrections, probabilities, isNonNegative(values)),
      corrections,
      accuracy: accuracyOf(calibrated, probabilities, {
        mase: outcome.scores[outcome.method]?.mase ?? null,
        naiveMase: outcome.scores.SEASONAL_NAIVE?.mase ?? null,
      }),
      scaledPinball: judgeable
        ? {
            champion: pinball("champion", pool),
            baseline: pinball("baseline", baselinePools(kind)),
            earlier: pinball("earlier", pool),
          }
        : null,
      outcome,
    };
  });
}

/** Pools residuals per kind; a kind without any borrows the other one's. */
function poolsByKind(
  works: readonly SeriesWork[],
  residuals: (i: number) => Float64Array[],
): (kind: SeriesKind) => Float64Array[] {
  const pool = (kind: SeriesKind): Float64Array[] => {
    const members = works.map((_, i) => i).filter((i) => works[i]!.kind === kind && works[i]!.origins.length > 0);
    const every = Math.max(1, Math.ceil(members.length / Math.max(1, Math.floor(poolSize / 100))));
    return poolResiduals(members.filter((_, position) => position % every === 0).map(residuals));
  };
  const pools = { regular: pool("regular"), intermittent: pool("intermittent") };
  return (kind) => {
    const own = kind === "intermittent" ? pools.intermittent : pools.regular;
    if (own.length > 0) return own;
    return kind === "intermittent" ? pools.regular : pools.intermittent;
  };
}
