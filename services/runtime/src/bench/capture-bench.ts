import { CapturedSteps } from "../capture/captured-steps.ts";
import { predictionStep } from "../capture/prediction-step.ts";
import { adamControls, adamDefaults } from "../tensor/adam.ts";
import { loadEngine } from "../tensor/engine.ts";
import { EagerSteps, type StepRunner } from "../tensor/step-runner.ts";
import { tf } from "../tensor/tf.ts";
import { type BatchArrays, gatherBatch, planBatches, uploadArrays } from "../tensor/training-data.ts";
import { trainingStep } from "../tensor/training-step.ts";
import { type BenchCase, captureCases } from "./bench-models.ts";
import { initialState } from "./initial-state.ts";
import { type Comparison, compare, geometricMean, processorMs, rounded, type Work } from "./timing.ts";

interface Compared {
  name: string;
  /** Milliseconds of processor time on WASM with our kernels, one thread. */
  wasmMs: number;
  /** The same by ONNX Runtime, one thread. */
  capturedMs: number;
  /** Median of the ratios of neighbouring measurements, which on a busy machine is not the ratio of the medians. */
  ratio: number;
}

export interface CaptureBench {
  /** One training step of each model: loss, gradients, Adam. */
  models: (Compared & {
    /** Milliseconds of processor time by which the first step is longer than a WASM one: recording, compiling, comparing. */
    compileMs: number;
  })[];
  /** Geometric mean of the training steps' ratios. */
  ratio: number;
  /** The model's answers for one batch. */
  predict: Compared[];
  /** Geometric mean of the predictions' ratios. */
  predictRatio: number;
}

/** How long is measured: rounds, and milliseconds of each round for each of the two. */
interface Effort {
  rounds: number;
  budgetMs: number;
  /** Steps that ONNX Runtime takes without a look at the state between them, as in an epoch. */
  stepsInRow: number;
}

/** Times training steps and predictions of five models captured and on WASM, in turns in the same thread. */
export async function run(
  { quick = false }: { json: boolean; quick?: boolean },
  cases: readonly BenchCase[] = captureCases,
): Promise<CaptureBench> {
  await loadEngine({ force: "onnx-cpu" });
  const effort = quick ? { rounds: 3, budgetMs: 0, stepsInRow: 4 } : { rounds: 11, budgetMs: 200, stepsInRow: 16 };
  const models: CaptureBench["models"] = [];
  const predict: Compared[] = [];
  for (const one of cases) {
    models.push(await compareSteps(one, effort));
    predict.push(await comparePredictions(one, effort));
  }
  const ratioOf = (all: Compared[]) => rounded(geometricMean(all.map(({ ratio }) => ratio)));
  return { models, ratio: ratioOf(models), predict, predictRatio: ratioOf(predict) };
}

/** A few rounds say little of a ratio; the bars are for whole runs. */
export function missedBars({ ratio, predictRatio }: CaptureBench, { quick }: { quick: boolean }): string[] {
  if (quick) return [];
  return [
    ...(ratio >= 6 ? [] : [`training is ${ratio} times faster than on WASM, not 6`]),
    ...(predictRatio >= 5 ? [] : [`prediction is ${predictRatio} times faster than on WASM, not 5`]),
  ];
}

async function compareSteps(
  { name, model, batch }: BenchCase,
  effort: Effort,
): Promise<CaptureBench["models"][number]> {
  const takeStep = trainingStep(model, adamDefaults, Number.POSITIVE_INFINITY);
  const arrays = wholeBatch(batch);
  const eager = new EagerSteps(takeStep, initialState(model));
  const captured = new CapturedSteps(takeStep, initialState(model));
  try {
    const startedAt = processorMs();
    await steps(captured, arrays, 1)();
    const firstMs = processorMs() - startedAt;
    if (!captured.isCaptured()) throw new Error(`The step of ${name} was not captured`);
    const compared = await compare(
      steps(eager, arrays, 1),
      steps(captured, arrays, effort.stepsInRow),
      effort.rounds,
      effort.budgetMs,
    );
    return { ...named(name, compared), compileMs: rounded(firstMs - compared.baseMs) };
  } finally {
    eager.dispose();
    captured.dispose();
  }
}

/** WASM computes before it answers, so nothing is left to wait for after the step. */
function steps(runner: StepRunner, batch: BatchArrays, count: number): Work {
  const one = { batch, controls: adamControls(adamDefaults, 0.001, 1) };
  return async () => {
    for (let done = 0; done < count; ) {
      const next = Math.min(runner.stepsAtOnce, count - done);
      await runner.take(Array.from({ length: next }, () => one));
      done += next;
    }
    return count;
  };
}

async function comparePredictions({ name, model, batch }: BenchCase, effort: Effort): Promise<Compared> {
  const state = initialState(model);
  const arrays = wholeBatch(batch);
  const captured = predictionStep(model, state.weights, { capture: true });
  try {
    const onWasm = async () => {
      tf.tidy(() => void model.predict(state.weights, uploadArrays(arrays)).dataSync());
      return 1;
    };
    const onOnnx = async () => {
      await captured.run(arrays);
      return 1;
    };
    const compared = await compare(onWasm, onOnnx, effort.rounds, effort.budgetMs);
    if (!captured.isCaptured()) throw new Error(`The prediction of ${name} was not captured`);
    return named(name, compared);
  } finally {
    captured.dispose();
    tf.dispose([state.weights, state.first, state.second, state.lossSum]);
  }
}

function named(name: string, { baseMs, otherMs, ratio }: Comparison): Compared {
  return { name, wasmMs: rounded(baseMs), capturedMs: rounded(otherMs), ratio: rounded(ratio) };
}

function wholeBatch(data: BenchCase["batch"]): BatchArrays {
  const order = Uint32Array.from({ length: data.rows }, (_, row) => row);
  return gatherBatch(data, order, planBatches(data.rows, data.rows), 0);
}
