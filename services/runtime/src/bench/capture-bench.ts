import { CapturedSteps } from "../capture/captured-steps.ts";
import { adamControls, adamDefaults } from "../tensor/adam.ts";
import { loadEngine } from "../tensor/engine.ts";
import { EagerSteps, type StepRunner } from "../tensor/step-runner.ts";
import { type BatchArrays, gatherBatch, planBatches } from "../tensor/training-data.ts";
import { trainingStep } from "../tensor/training-step.ts";
import { type BenchCase, captureCases } from "./bench-models.ts";
import { initialState } from "./initial-state.ts";

export interface CaptureBench {
  models: {
    name: string;
    /** Milliseconds of a training step on WASM with our kernels, one thread. */
    wasmMs: number;
    /** Milliseconds of the same step by ONNX Runtime, one thread. */
    capturedMs: number;
    ratio: number;
    /** Milliseconds by which the first step is longer than a WASM one: recording, compiling, comparing. */
    compileMs: number;
  }[];
  /** Geometric mean of the models' ratios. */
  ratio: number;
}

/** Times training steps of five models captured and eager, in turns in the same thread. Medians. */
export async function run({ quick = false }: { json: boolean; quick?: boolean }): Promise<CaptureBench> {
  await loadEngine({ force: "onnx" });
  const models: CaptureBench["models"] = [];
  for (const one of captureCases) models.push(await measure(one, quick ? 1 : 5));
  const logs = models.reduce((sum, { wasmMs, capturedMs }) => sum + Math.log(wasmMs / capturedMs), 0);
  return { models, ratio: rounded(Math.exp(logs / models.length)) };
}

async function measure({ name, model, batch }: BenchCase, rounds: number): Promise<CaptureBench["models"][number]> {
  const takeStep = trainingStep(model, adamDefaults, Number.POSITIVE_INFINITY);
  const order = Uint32Array.from({ length: batch.rows }, (_, row) => row);
  const arrays = gatherBatch(batch, order, planBatches(batch.rows, batch.rows), 0);
  const eager = new EagerSteps(takeStep, initialState(model));
  const captured = new CapturedSteps(takeStep, new EagerSteps(takeStep, initialState(model)));
  try {
    await timed(eager, arrays);
    const firstMs = await timed(captured, arrays);
    if (!captured.isCaptured()) throw new Error(`The step of ${name} was not captured`);
    const [wasm, onnx]: number[][] = [[], []];
    for (let round = 0; round < rounds; round++) {
      for (let step = 0; step < 3; step++) wasm!.push(await timed(eager, arrays));
      for (let step = 0; step < 9; step++) onnx!.push(await timed(captured, arrays));
    }
    const [wasmMs, capturedMs] = [median(wasm!), median(onnx!)];
    return {
      name,
      wasmMs: rounded(wasmMs),
      capturedMs: rounded(capturedMs),
      ratio: rounded(wasmMs / capturedMs),
      compileMs: rounded(firstMs - wasmMs),
    };
  } finally {
    eager.dispose();
    captured.dispose();
  }
}

/** WASM computes before it answers, so nothing is left to wait for after the step. */
async function timed(steps: StepRunner, batch: BatchArrays): Promise<number> {
  const startedAt = performance.now();
  await steps.step(batch, adamControls(adamDefaults, 0.001, 1));
  return performance.now() - startedAt;
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
