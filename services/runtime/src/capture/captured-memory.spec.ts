import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { captureCases } from "../bench/bench-models.ts";
import { initialState } from "../bench/initial-state.ts";
import { adamControls, adamDefaults } from "../tensor/adam.ts";
import { loadEngine } from "../tensor/engine.ts";
import { tf } from "../tensor/tf.ts";
import { gatherBatch, planBatches, takeRows } from "../tensor/training-data.ts";
import { trainingStep } from "../tensor/training-step.ts";
import { memoryHeld } from "../testing/memory-held.ts";
import { CapturedSteps } from "./captured-steps.ts";
import { describeCaptured } from "./testing/describe-captured.ts";

const megabyte = 2 ** 20;

/** Bytes outside JavaScript's heap and in the whole process, when nothing is left to collect. */
async function held(): Promise<{ buffers: number; process: number }> {
  const { arrayBuffers, rss } = await memoryHeld();
  return { buffers: arrayBuffers, process: rss };
}

describeCaptured("500 captured steps", () => {
  beforeAll(() => loadEngine({ force: "onnx-cpu" }));
  afterAll(() => loadEngine({ force: "wasm" }));

  // Keeping each step's batch would take 0.5 MB for the smallest model here, keeping its state 300 MB.
  it.each(captureCases.map((one) => [one.name, one] as const))("of the %s leave nothing behind", async (_, one) => {
    const rows = Math.min(16, one.batch.rows);
    const order = Uint32Array.from({ length: rows }, (_, row) => row);
    const few = takeRows(one.batch, order);
    const tensors = tf.memory().numTensors;
    const steps = new CapturedSteps(trainingStep(one.model, adamDefaults, 1), initialState(one.model));
    let taken = 0;
    // 20 steps at a time and a look at the state between, as in epochs.
    const takeUntil = async (last: number) => {
      for (; taken < last; taken += 20) {
        const inputs = Array.from({ length: 20 }, (_, ahead) => ({
          batch: gatherBatch(few, order, planBatches(rows, rows), 0),
          controls: adamControls(adamDefaults, 0.001, taken + ahead + 1),
        }));
        await steps.take(inputs);
        steps.resetLoss();
      }
    };
    await takeUntil(100);
    const [before, tensorsBefore] = [await held(), tf.memory()];
    await takeUntil(500);
    const [after, tensorsAfter] = [await held(), tf.memory()];
    expect(steps.isCaptured()).toBe(true);
    expect([tensorsAfter.numTensors, tensorsAfter.numBytes]).toEqual([
      tensorsBefore.numTensors,
      tensorsBefore.numBytes,
    ]);
    expect(after.buffers - before.buffers).toBeLessThan(megabyte / 4);
    expect(after.process - before.process).toBeLessThan(48 * megabyte);
    steps.dispose();
    expect(tf.memory().numTensors).toBe(tensors);
  });
});
