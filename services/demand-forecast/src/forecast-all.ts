import { mapInTurns } from "./in-turns.ts";
import { methodsOf } from "./model/backtest/candidates.ts";
import type { Choice, SeriesOutcome, SeriesWork } from "./model/backtest/forecast-series.ts";
import {
  type ForecastedSeries,
  judgeSeries,
  poolByKind,
  pooledPositions,
  seriesResiduals,
} from "./model/backtest/judge-series.ts";
import { kindOf } from "./model/backtest/series-kind.ts";
import { rollingOrigins, type WindowPlan } from "./model/backtest/windows.ts";
import type { SeriesShape } from "./model/forecast-model.ts";
import { type LearningPlan, neuralQuantiles } from "./model/neural/global-model.ts";
import type { WindowConfig } from "./model/neural/window-config.ts";
import { yearRatios } from "./model/neural/year-ratio.ts";
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
  /** Values that MSTL may fit over all series and windows: by far the dearest method, so the largest series get it. */
  mstlValues: number;
  keepAll: boolean;
  /** Days that all end together and belong to one organisation: they may move as it did a year ago. */
  followsYear: boolean;
}

export interface ForecastedAll {
  series: ForecastedSeries[];
  neural: NeuralTaskOutput | null;
}

const neuralTask = { module: compiledModule("neural-task"), run: runNeural };
const seriesTask = { module: compiledModule("series-task"), run: runSeries };

/** Series of one chunk: small enough for steady progress, large enough that a thread is not idle between two. */
const chunkSize = 20;

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
  const total = settings.followsYear ? totalOf(inputs) : null;
  const works = inputs.map((input): SeriesWork => {
    const kind = kindOf(input.values, { quietSteps: settings.quietSteps, shortSteps });
    const origins = kind === "none" ? [] : rollingOrigins(input.values.length, settings.backtest);
    return {
      values: input.values,
      shape: input.shape,
      kind,
      origins,
      neural: null,
      yearRatios: total === null ? null : ratiosOf(input.values.length, origins, total, settings),
      earlier: input.earlier,
      without: [],
    };
  });
  rationMstl(works, settings.mstlValues);
  const neural = await forecastNeural(inputs, works, total, settings, workplace, (part) => onProgress(0.6 * part));
  const outcomes = await forecastChunks(works, settings, workplace, (part) => onProgress(0.6 + 0.4 * part));
  return { series: await judgeAll(works, outcomes, settings.probabilities), neural };
}

/** Leaves MSTL to the series of largest total demand, as far as `values` fitted values go. */
function rationMstl(works: readonly SeriesWork[], values: number): void {
  const total = (work: SeriesWork): number => work.values.reduce((sum, value) => sum + Math.abs(value), 0);
  const ranked = works.map((work) => ({ work, total: total(work) })).sort((x, y) => y.total - x.total);
  let left = values;
  for (const { work } of ranked) {
    if (!methodsOf[work.kind].includes("MSTL")) continue;
    left -= work.values.length * (work.origins.length + 1);
    if (left < 0) work.without.push("MSTL");
  }
}

/** Lets the global model learn and answer, and gives each series its rows. Intermittent demand takes the mean as centre. */
async function forecastNeural(
  inputs: readonly SeriesInput[],
  works: SeriesWork[],
  total: Float64Array | null,
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
      return { values, startDate, total, cut: works[i]!.origins[0] ?? 0 };
    }),
    ...neural,
    origins: taking.map((i) => [...works[i]!.origins, works[i]!.values.length]),
    backtestHorizon: settings.backtest.horizon,
  };
  const output = await runTask(neuralTask, input, workplace, onProgress);
  if (output === null) return null;
  const centre = centreIndex(settings.probabilities);
  taking.forEach((i, position) => {
    const work = works[i]!;
    const rows = output.rows[position]!.map((row) => neuralQuantiles(row, work.kind, centre));
    work.neural = { windows: rows.slice(0, -1), final: rows.at(-1)! };
  });
  return output;
}

/** All series end together, so an origin's distance from the end finds it in the total. */
function ratiosOf(
  length: number,
  origins: readonly number[],
  total: Float64Array,
  { backtest, horizon }: ForecastSettings,
): SeriesWork["yearRatios"] {
  const offset = total.length - length;
  return {
    windows: origins.map((origin) => yearRatios(total, origin + offset, backtest.horizon)),
    final: yearRatios(total, total.length, horizon),
  };
}

/** Demand over all series, which end together. */
export function totalOf(inputs: readonly Pick<SeriesInput, "values">[]): Float64Array {
  const total = new Float64Array(inputs.reduce((longest, { values }) => Math.max(longest, values.length), 0));
  for (const { values } of inputs) {
    const offset = total.length - values.length;
    for (let t = 0; t < values.length; t++) total[offset + t]! += values[t]!;
  }
  return total;
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

async function judgeAll(
  works: readonly SeriesWork[],
  outcomes: readonly SeriesOutcome[],
  probabilities: readonly number[],
): Promise<ForecastedSeries[]> {
  const residuals = await mapInTurns(pooledPositions(works), (i) =>
    seriesResiduals(works[i]!, outcomes[i]!, probabilities),
  );
  const pools = poolByKind(residuals);
  return mapInTurns(works, (work, i) => judgeSeries(work, outcomes[i]!, pools, probabilities));
}
