import { afterAll, afterEach, beforeAll, expect, it } from "@jest/globals";
import { type BenchCase, captureCases } from "../bench/bench-models.ts";
import { initialState } from "../bench/initial-state.ts";
import { adamControls, adamDefaults } from "../tensor/adam.ts";
import { loadEngine } from "../tensor/engine.ts";
import type { StepInputs } from "../tensor/step-runner.ts";
import { tf } from "../tensor/tf.ts";
import { gatherBatch, planBatches, takeRows } from "../tensor/training-data.ts";
import { fit } from "../tensor/training-loop.ts";
import { trainingStep } from "../tensor/training-step.ts";
import { captureCounts } from "./capture-mode.ts";
import { CapturedSteps } from "./captured-steps.ts";
import { describeCaptured } from "./testing/describe-captured.ts";

const embedding = captureCases.find(({ name }) => name === "embedding") as BenchCase;
const data = takeRows(
  embedding.batch,
  Uint32Array.from({ length: 250 }, (_, row) => row),
);
const options = { seed: 3, epochs: 3, batchSize: 5, learningRate: 0.01 };

/** The bits of weights, moments and losses after 24 steps that are taken in parts of these sizes. */
async function stateAfter(parts: number[]): Promise<Record<string, number[]>> {
  const takeStep = trainingStep(embedding.model, adamDefaults, Number.POSITIVE_INFINITY);
  const runner = new CapturedSteps(takeStep, initialState(embedding.model));
  const order = Uint32Array.from({ length: data.rows }, (_, row) => row);
  const all = Array.from({ length: 24 }, (_, index): StepInputs => {
    const batch = gatherBatch(data, order, planBatches(data.rows, 5), index);
    return { batch, controls: adamControls(adamDefaults, 0.01, index + 1) };
  });
  try {
    for (const size of parts) await runner.take(all.splice(0, size));
    expect([all.length, runner.isCaptured()]).toEqual([0, true]);
    const { weights, first, second, lossSum } = runner.state();
    const tensors = { ...weights, ...named("first", first), ...named("second", second), lossSum };
    return Object.fromEntries(
      Object.entries(tensors).map(([name, tensor]) => [
        name,
        Array.from(new Uint32Array(tensor.dataSync().slice().buffer)),
      ]),
    );
  } finally {
    runner.dispose();
  }
}

function named(part: string, tensors: Record<string, tf.Tensor>): Record<string, tf.Tensor> {
  return Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [`${part}/${name}`, tensor]));
}

describeCaptured("training with several steps in a run", () => {
  let tensors = 0;
  beforeAll(async () => {
    await loadEngine({ force: "onnx-cpu" });
    tensors = tf.memory().numTensors;
  });
  afterEach(() => expect(tf.memory().numTensors).toBe(tensors));
  afterAll(() => loadEngine({ force: "wasm" }));

  it("comes to the same bits however the steps are divided", async () => {
    const one = await stateAfter(Array(24).fill(1));
    expect(await stateAfter([1, 16, 7])).toEqual(one);
    expect(await stateAfter([4, 20])).toEqual(one);
  });

  it("takes more than one step in a run where steps are short", async () => {
    const takeStep = trainingStep(embedding.model, adamDefaults, Number.POSITIVE_INFINITY);
    const runner = new CapturedSteps(takeStep, initialState(embedding.model));
    const order = Uint32Array.from({ length: data.rows }, (_, row) => row);
    const batch = gatherBatch(data, order, planBatches(data.rows, 5), 0);
    const one = { batch, controls: adamControls(adamDefaults, 0.01, 1) };
    const lengths: number[] = [];
    for (let run = 0; run < 12; run++) {
      lengths.push(runner.stepsAtOnce);
      await runner.take(Array.from({ length: runner.stepsAtOnce }, () => one));
    }
    runner.dispose();
    // The first run compiles and the second is timed; a busy machine may shorten some, but not all.
    expect(lengths.slice(0, 2)).toEqual([1, 1]);
    expect(Math.max(...lengths)).toBeGreaterThan(1);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(16);
  });

  it("answers an abort between two runs", async () => {
    const before = captureCounts().captured;
    const stop = new AbortController();
    const onProgress = ({ epoch }: { epoch: number }) => {
      if (epoch === 1) setTimeout(() => stop.abort(new Error("enough")), 50);
    };
    const training = fit(embedding.model, data, { ...options, epochs: 100_000, signal: stop.signal, onProgress });
    await expect(training).rejects.toThrow("enough");
    expect(captureCounts().captured).toBe(before + 1);
  });

  it("stops at its deadline with the best weights so far", async () => {
    const { stopped, steps, seconds } = await fit(embedding.model, data, {
      ...options,
      epochs: 100_000,
      maxSeconds: 1,
    });
    expect(stopped).toBe("deadline");
    expect(steps).toBeLessThan(100_000 * 50);
    expect(seconds).toBeGreaterThanOrEqual(1);
  });

  it("goes on from a checkpoint to the bytes of a training that was not interrupted", async () => {
    const whole = await fit(embedding.model, data, options);
    const saved: Uint8Array[] = [];
    await fit(embedding.model, data, { ...options, checkpoint: { save: (bytes) => void saved.push(bytes) } });
    expect(saved).toHaveLength(3);
    const resumed = await fit(embedding.model, data, { ...options, checkpoint: { resume: saved[0]! } });
    expect(resumed.weights).toEqual(whole.weights);
    expect(resumed.history).toEqual(whole.history);
  });

  it("tells of each epoch, and stops early, as it does without", async () => {
    const validation = takeRows(data, Uint32Array.of(1, 2, 3));
    const told: number[] = [];
    const { stopped, history } = await fit(embedding.model, data, {
      ...options,
      epochs: 60,
      learningRate: 0.2,
      validation,
      patience: 2,
      onProgress: ({ epoch }) => void told.push(epoch),
    });
    expect(stopped).toBe("patience");
    expect(told).toEqual(history.map(({ epoch }) => epoch));
  });
});
