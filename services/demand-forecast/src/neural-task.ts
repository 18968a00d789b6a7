import { loadEngine } from "@bellwether/runtime/tensor/engine";
import type { NamedArrays } from "@bellwether/runtime/tensor/weights";
import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import { type LearningPlan, predictGlobalModel, trainGlobalModel } from "./model/neural/global-model.ts";
import type { ForecastRequest, NeuralRows } from "./model/neural/loaded-network.ts";
import type { LearnableSeries } from "./model/neural/training-windows.ts";
import type { WindowConfig } from "./model/neural/window-config.ts";

export interface NeuralTaskInput {
  series: LearnableSeries[];
  config: WindowConfig;
  plan: LearningPlan;
  /** Origins to forecast from, per series; the last is the end of the series. */
  origins: number[][];
  /** Steps wanted from every origin but the last. */
  backtestHorizon: number;
}

export interface NeuralTaskOutput {
  weights: NamedArrays;
  /** Answers per series, in the order of its origins. */
  rows: NeuralRows[][];
  engine: string;
  seconds: number;
}

/** Worker task: trains the global model once and forecasts from every origin asked for. Null without enough data. */
export async function run(input: NeuralTaskInput, context: WorkerContext): Promise<NeuralTaskOutput | null> {
  const started = performance.now();
  const { engine } = await loadEngine();
  const fitted = await trainGlobalModel(input.series, input.config, input.plan, {
    signal: context.signal,
    onProgress: (fraction) => context.progress(0.95 * fraction),
  });
  if (fitted === null) return null;
  const requests = input.series.flatMap((series, i): ForecastRequest[] =>
    input.origins[i]!.map((origin) => ({ series, origin })),
  );
  const answers = await predictGlobalModel(fitted.weights, input.config, requests);
  let at = 0;
  const rows = input.origins.map((origins) => {
    at += origins.length;
    const own = answers.slice(at - origins.length, at);
    return own.map((rows, i) => (i < own.length - 1 ? cutRows(rows, input.backtestHorizon) : rows));
  });
  return { weights: fitted.weights, rows, engine, seconds: (performance.now() - started) / 1000 };
}

/** Only the first steps: what is not needed need not travel between threads. */
function cutRows({ quantiles, mean }: NeuralRows, steps: number): NeuralRows {
  return { quantiles: quantiles.map((row) => row.slice(0, steps)), mean: mean.slice(0, steps) };
}
