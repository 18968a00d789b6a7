import type { CandidateRows, SeriesWork } from "./model/backtest/candidate-rows.ts";
import type { GlobalMethod } from "./model/backtest/candidates.ts";
import type { SeriesCovariates } from "./model/neural/covariates.ts";
import { type LearningPlan, neuralQuantiles } from "./model/neural/global-model.ts";
import type { WindowConfig } from "./model/neural/window-config.ts";
import { centreIndex } from "./model/quantile-rows.ts";
import { type NeuralTaskInput, type NeuralTaskOutput, run as runNeural } from "./neural-task.ts";
import { taskProgress } from "./phase-progress.ts";
import { compiledModule, runTask, type Workplace } from "./run-task.ts";

/** One network to train over all series. */
export interface NetworkSettings {
  method: GlobalMethod;
  config: WindowConfig;
  plan: LearningPlan;
}

/** A network that was trained. */
export interface TrainedNetwork extends Pick<NeuralTaskOutput, "weights" | "engine" | "seconds"> {
  method: GlobalMethod;
  config: WindowConfig;
}

/** A series as the networks see it. */
export interface NetworkSeries {
  work: SeriesWork;
  startDate: string | null;
  covariates?: SeriesCovariates;
}

/** A network that may learn for less has not passed its windows once, and is worse than none. */
const fewestSeconds = 2;

/** Share of the time left that learning may take; drawing windows before it and answering after it take the rest. */
const shareForLearning = 0.75;

const neuralTask = { module: compiledModule("neural-task"), run: runNeural };

/**
 * Trains each network on what lies before every backtest and lets it answer for each series, writing its rows into
 * `rows`. Intermittent demand takes the mean as centre. A network that has no time left to learn is left out.
 *
 * @param total daily demand over all series, where it is followed.
 * @param timeLeft seconds; Infinity without a budget.
 */
export async function runNetworks(
  all: readonly NetworkSeries[],
  networks: readonly NetworkSettings[],
  settings: { probabilities: readonly number[]; backtestHorizon: number; total: Float64Array | null },
  rows: CandidateRows[],
  workplace: Workplace,
  timeLeft: () => number,
  onProgress: (fraction: number) => void,
): Promise<TrainedNetwork[]> {
  const taking = all.map((_, i) => i).filter((i) => all[i]!.work.kind !== "none");
  if (taking.length === 0) {
    onProgress(1);
    return [];
  }
  const series = taking.map((i) => {
    const { work, startDate, covariates } = all[i]!;
    return { values: work.values, startDate, covariates, total: settings.total, cut: work.origins[0] ?? 0 };
  });
  const origins = taking.map((i) => [...all[i]!.work.origins, all[i]!.work.values.length]);
  const centre = centreIndex(settings.probabilities);
  const progress = taskProgress(networks.length, onProgress);
  const trainOne = async (network: NetworkSettings, place: number): Promise<TrainedNetwork | null> => {
    const { method, config, plan } = network;
    const maxSeconds = timeLeft() * shareForLearning;
    if (maxSeconds < fewestSeconds) return null;
    const { backtestHorizon } = settings;
    const input: NeuralTaskInput = { series, config, plan: { ...plan, maxSeconds }, origins, backtestHorizon };
    const output = await runTask(neuralTask, input, workplace, progress(place));
    if (output === null) return null;
    taking.forEach((i, position) => {
      const answers = output.rows[position]!.map((row) => neuralQuantiles(row, all[i]!.work.kind, centre));
      rows[i]![method] = { windows: answers.slice(0, -1), final: answers.at(-1)! };
    });
    return { method, config, weights: output.weights, engine: output.engine, seconds: output.seconds };
  };
  const trained: (TrainedNetwork | null)[] = [];
  if (workplace.parallel > 1) trained.push(...(await Promise.all(networks.map(trainOne))));
  else for (const [place, network] of networks.entries()) trained.push(await trainOne(network, place));
  onProgress(1);
  return trained.filter((network) => network !== null);
}
