import { afterAll, afterEach, beforeAll, expect, it } from "@jest/globals";
import { captureCases } from "../bench/bench-models.ts";
import { initialState } from "../bench/initial-state.ts";
import { adamControls, adamDefaults } from "../tensor/adam.ts";
import { loadEngine } from "../tensor/engine.ts";
import { predictRows } from "../tensor/evaluation.ts";
import type { NamedTensors } from "../tensor/learned-model.ts";
import { EagerSteps } from "../tensor/step-runner.ts";
import { tf } from "../tensor/tf.ts";
import { gatherBatch, planBatches, takeRows } from "../tensor/training-data.ts";
import { fit } from "../tensor/training-loop.ts";
import { type TrainingState, trainingStep } from "../tensor/training-step.ts";
import { toTensors } from "../tensor/weights.ts";
import { captureCounts } from "./capture-mode.ts";
import { CapturedSteps } from "./captured-steps.ts";
import { describeCaptured } from "./testing/describe-captured.ts";

/** Largest difference of two lists, relative to the largest value of the second. */
function difference(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  const scale = Array.from(expected).reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
  return (
    Array.from(expected).reduce((most, value, index) => Math.max(most, Math.abs(found[index]! - value)), 0) / scale
  );
}

/** The same state in tensors of its own. */
function copyOf({ weights, first, second, lossSum }: TrainingState): TrainingState {
  const copy = (tensors: NamedTensors) =>
    Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, tensor.clone()]));
  return { weights: copy(weights), first: copy(first), second: copy(second), lossSum: lossSum.clone() };
}

const [mlp] = captureCases as [(typeof captureCases)[number]];
const few = takeRows(
  mlp.batch,
  Uint32Array.from({ length: 100 }, (_, row) => row),
);
const options = { seed: 5, epochs: 3, batchSize: 32, learningRate: 0.001 };

describeCaptured("captured training", () => {
  let tensors = 0;
  beforeAll(async () => {
    await loadEngine({ force: "onnx" });
    tensors = tf.memory().numTensors;
  });
  afterEach(() => expect(tf.memory().numTensors).toBe(tensors));
  afterAll(() => loadEngine({ force: "wasm" }));

  it.each(captureCases.map((one) => [one.name, one] as const))(
    "takes the %s's steps as eager training",
    async (_, one) => {
      const takeStep = trainingStep(one.model, adamDefaults, Number.POSITIVE_INFINITY);
      const rows = Uint32Array.from({ length: 32 }, (_, row) => row);
      const batch = gatherBatch(takeRows(one.batch, rows), rows, planBatches(32, 32), 0);
      const captured = new CapturedSteps(takeStep, initialState(one.model));
      // Each eager step starts where the captured one did, since Adam makes a course of its own of rounding.
      for (let step = 1; step <= 10; step++) {
        const eager = new EagerSteps(takeStep, copyOf(captured.state()));
        const controls = adamControls(adamDefaults, 0.001, step);
        await captured.take([{ batch, controls }]);
        await eager.take([{ batch, controls }]);
        const [found, expected] = [captured.state(), eager.state()];
        expect(difference(found.lossSum.dataSync(), expected.lossSum.dataSync())).toBeLessThan(5e-5);
        for (const [name, moment] of Object.entries(expected.first)) {
          expect(difference(found.first[name]!.dataSync(), moment.dataSync())).toBeLessThan(1e-3);
        }
        captured.resetLoss();
        eager.dispose();
      }
      expect(captured.isCaptured()).toBe(true);
      captured.dispose();
    },
  );

  it("gives the same bytes for the same seed, and nearly those of WASM", async () => {
    const before = captureCounts().captured;
    const one = await fit(mlp.model, few, options);
    const again = await fit(mlp.model, few, options);
    expect(captureCounts().captured).toBe(before + 2);
    expect(again.weights).toEqual(one.weights);
    await loadEngine({ force: "wasm" });
    const eager = await fit(mlp.model, few, options);
    await loadEngine({ force: "onnx" });
    expect(one.trainingLoss).toBeCloseTo(eager.trainingLoss, 3);
  });

  it("clips and decays as eager training does", async () => {
    const settings = { ...options, clipNorm: 0.1, adam: { weightDecay: 0.1 }, validation: few };
    const captured = await fit(mlp.model, few, settings);
    await loadEngine({ force: "wasm" });
    const eager = await fit(mlp.model, few, settings);
    await loadEngine({ force: "onnx" });
    expect(captured.validationLoss).toBeCloseTo(eager.validationLoss!, 3);
  });

  it("goes on eagerly, and counts it, where the step has a kernel that is not mapped", async () => {
    const before = captureCounts();
    const model = {
      ...mlp.model,
      loss: (weights: Parameters<typeof mlp.model.loss>[0], batch: Parameters<typeof mlp.model.loss>[1]) =>
        tf.add(
          mlp.model.loss(weights, batch),
          tf.sum(tf.mul(0, tf.depthToSpace(tf.zeros([1, 1, 1, 4]), 2))),
        ) as tf.Scalar,
    };
    await loadEngine({ force: "onnx" });
    const { trainingLoss } = await fit(model, few, { ...options, epochs: 1 });
    expect(trainingLoss).toBeGreaterThan(0);
    expect(captureCounts()).toMatchObject({ captured: before.captured, fallbacks: before.fallbacks + 1 });
    expect(captureCounts().lastReason).toMatch(/DepthToSpace/);
  });

  it("predicts what WASM predicts", async () => {
    const { weights } = await fit(mlp.model, few, { ...options, epochs: 1 });
    const uploaded = toTensors(weights);
    const captured = await predictRows(mlp.model, uploaded, few, 30);
    await loadEngine({ force: "wasm" });
    const eager = await predictRows(mlp.model, uploaded, few, 30);
    await loadEngine({ force: "onnx" });
    tf.dispose(uploaded);
    expect(captured.shape).toEqual(eager.shape);
    captured.values.forEach((value, index) => void expect(Math.abs(value - eager.values[index]!)).toBeLessThan(2e-5));
  });
});
