import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import { signalWithin } from "@bellwether/runtime/time/signal-within";
import type { ForecastMethod } from "./contract.ts";
import { benchmarkNames, benchmarkRows, benchmarksFor } from "./evaluate/benchmarks.ts";
import { covariatesOf, inOrderOf } from "./evaluate/evaluation-covariates.ts";
import { EvaluationFileError, type EvaluationSeries, readEvaluationFile } from "./evaluate/evaluation-file.ts";
import { evaluationSettings, shapeOf } from "./evaluate/evaluation-settings.ts";
import { type MethodEvaluation, MethodScores } from "./evaluate/method-scores.ts";
import { readWideCsvFile, type WideCsvSettings } from "./evaluate/wide-csv-file.ts";
import { forecastAll } from "./forecast-all.ts";
import type { CandidateRows } from "./model/backtest/candidate-rows.ts";
import type { Workplace } from "./run-task.ts";

export interface EvaluationOptions {
  signal?: AbortSignal;
  /** Fraction done, 0 … 1. */
  onProgress?: (fraction: number) => void;
  /** Give up after so many seconds, with a TimeoutError. */
  maxSeconds?: number;
  /** Threads to use; without, everything runs in this one. */
  pool?: TaskPool;
  /** Tasks at a time in the pool. */
  parallel?: number;
  seed?: number;
  /** Seconds to train and forecast in: cheap methods first, then what time allows. Without, as long as it takes. */
  budgetSeconds?: number;
  /** Season and test length of a CSV table, whose columns are series; without it the file is JSONL. */
  table?: WideCsvSettings;
  /** Evaluate only these series of the file. */
  only?: (series: EvaluationSeries) => boolean;
}

export interface ForecastEvaluation {
  series: number;
  methods: MethodEvaluation[];
  /** Row of what the platform forecasts with: chosen per series from its training part alone. */
  chosen: string;
}

/** What the rows are called. The names of M4 where it has one. */
const rowNames: Readonly<Record<ForecastMethod, string>> = {
  SEASONAL_NAIVE: "sNaive",
  ETS: "ETS",
  THETA: "Theta",
  DYNAMIC_THETA: "dynamic Theta",
  MSTL: "MSTL",
  CROSTON: "Croston",
  TSB: "TSB",
  ADIDA: "ADIDA",
  GLOBAL_NEURAL: "global neural",
  GLOBAL_MIXER: "global mixer",
  COMBINED: "combined",
  PRODUCT_SHARE: "share of product",
  SIBLINGS: "siblings",
  ZERO: "no demand",
};
const chosenName = "bellwether";

/**
 * Forecasts the test part of every series of a JSONL file or CSV table from its training part, with every method, and scores
 * them by M4's official measures and the pinball loss. A method that does not apply to a series counts there as our choice; one
 * that applies to less than half of them (Croston to regular demand) has no row.
 *
 * @throws EvaluationFileError naming the line and the rule.
 */
export async function evaluateForecastFile(path: string, options: EvaluationOptions = {}): Promise<ForecastEvaluation> {
  const { table } = options;
  const all = table === undefined ? await readEvaluationFile(path) : await readWideCsvFile(path, table);
  const series = options.only === undefined ? all : all.filter(options.only);
  if (series.length === 0) throw new EvaluationFileError(0, `${path} holds no series of those asked for.`);
  const groups = groupByKey(series, ({ seasonality, horizon }) => `${seasonality}/${horizon}`);
  const signals = options.signal === undefined ? [] : [options.signal];
  const { maxSeconds } = options;
  const workplace: Workplace = {
    pool: options.pool ?? null,
    parallel: options.pool === undefined ? 1 : (options.parallel ?? 2),
    signal: maxSeconds === undefined ? AbortSignal.any(signals) : signalWithin(maxSeconds * 1000, ...signals),
  };
  const scores = new Scores();
  let done = 0;
  for (const group of groups.values()) {
    const run = {
      seed: options.seed ?? 1,
      budgetSeconds: ((options.budgetSeconds ?? Number.POSITIVE_INFINITY) * group.length) / series.length,
    };
    await evaluateGroup(group, scores, workplace, run, (part) =>
      options.onProgress?.((done + part * group.length) / series.length),
    );
    done += group.length;
  }
  const naive2 = scores.of("Naive2");
  const names = new Set([...benchmarkNames, ...Object.values(rowNames), chosenName]);
  return {
    series: series.length,
    methods: [...names].filter((name) => scores.has(name)).map((name) => scores.of(name).evaluation(naive2)),
    chosen: chosenName,
  };
}

class Scores {
  readonly #rows = new Map<string, MethodScores>();

  of(name: string): MethodScores {
    const found = this.#rows.get(name) ?? new MethodScores(name);
    this.#rows.set(name, found);
    return found;
  }

  has(name: string): boolean {
    return this.#rows.has(name);
  }
}

/** Series of one season and horizon share one global model. */
async function evaluateGroup(
  group: readonly EvaluationSeries[],
  scores: Scores,
  workplace: Workplace,
  { seed, budgetSeconds }: { seed: number; budgetSeconds: number },
  onProgress: (fraction: number) => void,
): Promise<void> {
  const started = performance.now();
  const { seasonality, horizon } = group[0]!;
  const shape = shapeOf(seasonality, horizon);
  const lengths = group.map(({ train }) => train.length);
  const covariates = covariatesOf(group);
  const values = lengths.reduce((sum, length) => sum + length, 0);
  const scope = { longest: Math.max(...lengths), values, covariates };
  const settings = evaluationSettings(shape, horizon, scope, seed, budgetSeconds);
  const { probabilities } = settings;
  const inputs = group.map((one) => ({
    values: Float64Array.from(one.train),
    ...(covariates === undefined ? {} : { covariates: inOrderOf(covariates, one) }),
    startDate: null,
    shape,
    earlier: null,
  }));
  const { series, rows, networks, seconds } = await forecastAll(inputs, settings, workplace, onProgress);
  const benchmarks = benchmarksFor(inputs.map(({ values }) => values));
  const methods = usualMethods(rows);
  series.forEach((forecast, i) => {
    const one = group[i]!;
    const history = inputs[i]!.values;
    for (const name of benchmarks) {
      scores.of(name).add(one, benchmarkRows(name, { history, seasonality, horizon, probabilities }), probabilities);
    }
    for (const method of methods) {
      scores.of(rowNames[method]).add(one, rows[i]![method]?.final ?? forecast.quantiles, probabilities);
    }
    scores.of(chosenName).add(one, forecast.quantiles, probabilities);
  });
  for (const { method, seconds } of networks) scores.of(rowNames[method]).seconds += seconds;
  for (const [method, spent] of Object.entries(seconds) as [ForecastMethod, number][]) {
    if (methods.includes(method)) scores.of(rowNames[method]).seconds += spent;
  }
  scores.of(chosenName).seconds += (performance.now() - started) / 1000;
}

/** Methods that were tried on at least half of the series: of the others a row would mostly show our own choice. */
function usualMethods(rows: readonly CandidateRows[]): ForecastMethod[] {
  const all = new Set(rows.flatMap((found) => Object.keys(found) as ForecastMethod[]));
  return [...all].filter((method) => 2 * rows.filter((found) => method in found).length >= rows.length);
}

function groupByKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
