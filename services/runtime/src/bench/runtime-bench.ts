import { adamControls, adamDefaults } from "../tensor/adam.ts";
import { loadEngine } from "../tensor/engine.ts";
import { installWasmKernels, uninstallWasmKernels } from "../tensor/kernels/install.ts";
import { tf } from "../tensor/tf.ts";
import { planBatches, uploadBatch } from "../tensor/training-data.ts";
import { trainingStep } from "../tensor/training-step.ts";
import { type BenchCase, benchCases } from "./bench-models.ts";
import { initialState } from "./initial-state.ts";

export interface RuntimeBench {
  /** How many times faster than stock WASM the MLP's training step is. */
  ratio: number;
  steps: { name: string; stockMs: number | null; oursMs: number }[];
}

/**
 * Times one training step of four models on the WASM backend, with its stock kernels and with ours, in turns in the
 * same thread. Medians, in milliseconds; null where the stock kernels cannot do the step.
 */
export async function run({ quick = false }: { json: boolean; quick?: boolean }): Promise<RuntimeBench> {
  await loadEngine({ force: "wasm" });
  const rounds = quick ? 1 : 5;
  const steps: RuntimeBench["steps"] = [];
  for (const one of benchCases) {
    const bench = prepare(one);
    const stock: number[] = [];
    const ours: number[] = [];
    let stockWorks = true;
    for (let round = 0; round < rounds; round++) {
      uninstallWasmKernels();
      if (stockWorks) stockWorks = attempt(() => stock.push(...repeat(bench.step, 1)));
      installWasmKernels();
      // More of the short steps, so that both see about as much of what else the machine does.
      ours.push(...repeat(bench.step, 5));
    }
    bench.dispose();
    steps.push({ name: one.name, stockMs: stockWorks ? median(stock) : null, oursMs: median(ours) });
  }
  const mlp = steps.find(({ name }) => name === "mlp")!;
  return { ratio: rounded(mlp.stockMs! / mlp.oursMs), steps };
}

/** A few rounds say little of a ratio; the bar is for whole runs. */
export function missedBars({ ratio }: RuntimeBench, { quick }: { quick: boolean }): string[] {
  return quick || ratio >= 6 ? [] : [`a training step is ${ratio} times faster than on stock WASM, not 6`];
}

function prepare({ model, batch }: BenchCase) {
  let state = initialState(model);
  const order = Uint32Array.from({ length: batch.rows }, (_, row) => row);
  const inputs = uploadBatch(batch, order, planBatches(batch.rows, batch.rows), 0);
  const numbers = adamControls(adamDefaults, 0.001, 1);
  const controls = {
    rate: tf.scalar(numbers.rate),
    epsilon: tf.scalar(numbers.epsilon),
    keep: tf.scalar(numbers.keep),
  };
  const takeStep = trainingStep(model, adamDefaults, Number.POSITIVE_INFINITY);
  const release = () => tf.dispose([state.weights, state.first, state.second, state.lossSum]);
  return {
    /** @returns milliseconds of one step, its loss read */
    step(): number {
      const startedAt = performance.now();
      const next = tf.tidy(() => ({ ...takeStep(state, inputs, controls) }));
      next.lossSum.dataSync();
      const milliseconds = performance.now() - startedAt;
      release();
      state = next;
      return milliseconds;
    },
    dispose() {
      release();
      tf.dispose([inputs, controls]);
    },
  };
}

/** Times of a step, after one that only warms up. */
function repeat(step: () => number, times: number): number[] {
  step();
  return Array.from({ length: times }, step);
}

function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return rounded(sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
