import { mapInTurns } from "./in-turns.ts";
import { learnBlends } from "./model/backtest/blend-samples.ts";
import type { CandidateRows, SeriesWork } from "./model/backtest/candidate-rows.ts";
import { dearMethods, type LocalMethod, methodsOf } from "./model/backtest/candidates.ts";
import { type Choice, chooseSeries, type SeriesOutcome } from "./model/backtest/choose-series.ts";
import {
  type ForecastedSeries,
  judgeSeries,
  poolByKind,
  pooledPositions,
  pooledSeries,
} from "./model/backtest/judge-series.ts";
import { scoreMethods } from "./model/backtest/scores.ts";
import { kindOf } from "./model/backtest/series-kind.ts";
import { rollingOrigins, type WindowPlan } from "./model/backtest/windows.ts";
import type { SeriesShape } from "./model/forecast-model.ts";
import type { SeriesCovariates } from "./model/neural/covariates.ts";
import { yearRatios } from "./model/neural/year-ratio.ts";
import { centreIndex } from "./model/quantile-rows.ts";
import { phaseProgress } from "./phase-progress.ts";
import { rationed } from "./ration.ts";
import { runCandidates } from "./run-candidates.ts";
import { type NetworkSettings, runNetworks, type TrainedNetwork } from "./run-networks.ts";
import type { Workplace } from "./run-task.ts";
import type { PastLines } from "./train/add-up.ts";

/** One series to forecast. */
export interface SeriesInput {
  values: Float64Array;
  /** YYYY-MM-DD of the first value; null where there are no dates. */
  startDate: string | null;
  shape: SeriesShape;
  /** What else is known of it, as the networks' configurations name it. */
  covariates?: SeriesCovariates;
  /** What the present champion version chose here, if anything. */
  earlier: Choice | null;
}

export interface ForecastSettings {
  horizon: number;
  probabilities: readonly number[];
  backtest: WindowPlan;
  /** Zeros at the end after which nothing is expected any more. */
  quietSteps: number;
  networks: readonly NetworkSettings[];
  /** Values that MSTL may fit over all series and windows: by far the dearest method, so the largest series get it. */
  mstlValues: number;
  /** Days that all end together and belong to one organisation: they may move as it did a year ago. */
  followsYear: boolean;
  /** Seconds after which nothing new is started; Infinity for as long as it takes, which alone repeats exactly. */
  budgetSeconds: number;
}

export interface ForecastedAll {
  series: ForecastedSeries[];
  /** What every method says of each series, before any width is corrected. */
  rows: CandidateRows[];
  /** What the method of each series said from past origins. */
  past: PastLines[];
  networks: TrainedNetwork[];
  /** Spent per local method, over all threads. */
  seconds: Partial<Record<LocalMethod, number>>;
}

/** Share of the time that the cheap methods, the networks and the dear methods take, for progress alone. */
const shares = { cheap: 0.2, networks: 0.5, dear: 0.3 };

/** Share of a budget that is kept for choosing and calibrating. */
const keptForChoice = 0.25;

/**
 * Runs all candidates over past windows and from the end: the cheap methods first, then the networks and the dear methods
 * as far as the budget goes. Chooses per series, and corrects the widths by the residuals of the backtest.
 */
export async function forecastAll(
  inputs: readonly SeriesInput[],
  settings: ForecastSettings,
  workplace: Workplace,
  onProgress: (fraction: number) => void,
): Promise<ForecastedAll> {
  const began = performance.now();
  const timeLeft = (): number => settings.budgetSeconds * (1 - keptForChoice) - (performance.now() - began) / 1000;
  const total = settings.followsYear ? totalOf(inputs) : null;
  const works = inputs.map((input) => workOf(input, total, settings));
  const run = { ...settings, backtestHorizon: settings.backtest.horizon, total };
  const progress = phaseProgress(shares, onProgress);
  const plan = (of: (work: SeriesWork) => readonly LocalMethod[]) => works.map((work) => ({ work, methods: of(work) }));
  const baselines = await baselineRows(works, run, workplace);
  const cheapOf = (work: SeriesWork) => methodsOf[work.kind].filter((method) => !dearMethods.includes(method)).slice(1);
  const cheap = await runCandidates(plan(cheapOf), run, workplace, timeLeft, progress("cheap"));
  const rows = works.map((_, i): CandidateRows => ({ ...baselines.rows[i], ...cheap.rows[i] }));
  const dearPlan = rationed(works, settings.mstlValues);
  const series = inputs.map(({ startDate, covariates }, i) => ({ work: works[i]!, startDate, covariates }));
  const runNets = () => runNetworks(series, settings.networks, run, rows, workplace, timeLeft, progress("networks"));
  const networks = await runNets();
  const dear = await runCandidates(dearPlan, run, workplace, timeLeft, progress("dear"));
  dear.rows.forEach((found, i) => {
    Object.assign(rows[i]!, found);
  });
  const { probabilities } = settings;
  const scores = await mapInTurns(works, (work, i) => scoreMethods(work, rows[i]!, probabilities));
  const sampled = pooledPositions(works).map((i) => ({ work: works[i]!, rows: rows[i]!, scores: scores[i]! }));
  const blendFor = learnBlends(sampled, probabilities);
  const outcomes = await mapInTurns(works, (work, i) =>
    chooseSeries(work, rows[i]!, scores[i]!, blendFor(work.kind), inputs[i]!.earlier, probabilities),
  );
  const judged = await judgeAll(works, outcomes, inputs, probabilities);
  const centre = centreIndex(probabilities);
  return {
    series: judged,
    rows,
    past: judged.map(({ keptEarlier }, i) => ({
      origins: works[i]!.origins,
      lines: outcomes[i]!.windows[keptEarlier ? "earlier" : "champion"].map((window) => window[centre]!),
    })),
    networks,
    seconds: addSeconds([baselines.seconds, cheap.seconds, dear.seconds]),
  };
}

function workOf(input: SeriesInput, total: Float64Array | null, settings: ForecastSettings): SeriesWork {
  const { values, shape } = input;
  const shortSteps = settings.backtest.minimumHistory + settings.backtest.horizon;
  const kind = kindOf(values, { quietSteps: settings.quietSteps, shortSteps });
  const origins = kind === "none" ? [] : rollingOrigins(values.length, settings.backtest);
  const ratios = total === null ? null : ratiosOf(values.length, origins, total, settings);
  return { values, shape, kind, origins, yearRatios: ratios };
}

/** The baseline comes first and whatever the budget: without it there is nothing to judge by, and it costs next to nothing. */
function baselineRows(works: readonly SeriesWork[], run: Parameters<typeof runCandidates>[1], workplace: Workplace) {
  const plan = works.map((work) => ({ work, methods: methodsOf[work.kind].slice(0, 1) }));
  return runCandidates(
    plan,
    run,
    { ...workplace, pool: null, parallel: 1 },
    () => 1,
    () => undefined,
  );
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

async function judgeAll(
  works: readonly SeriesWork[],
  outcomes: readonly SeriesOutcome[],
  inputs: readonly SeriesInput[],
  probabilities: readonly number[],
): Promise<ForecastedSeries[]> {
  const pooled = pooledPositions(works).map((i) => pooledSeries(works[i]!, outcomes[i]!));
  const pools = poolByKind(pooled, probabilities);
  return mapInTurns(works, (work, i) => judgeSeries(work, outcomes[i]!, inputs[i]!.earlier, pools, probabilities));
}

function addSeconds(all: readonly ForecastedAll["seconds"][]): ForecastedAll["seconds"] {
  const sum: ForecastedAll["seconds"] = {};
  for (const part of all) {
    for (const [method, seconds] of Object.entries(part)) {
      sum[method as LocalMethod] = (sum[method as LocalMethod] ?? 0) + seconds;
    }
  }
  return sum;
}
