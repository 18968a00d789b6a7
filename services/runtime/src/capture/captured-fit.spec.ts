import { afterAll, afterEach, beforeAll, expect, it } from "@jest/globals";
import { loadEngine } from "../tensor/engine.ts";
import { glorot, zeros } from "../tensor/initialiser.ts";
import type { LearnedModel } from "../tensor/learned-model.ts";
import { cosineRate } from "../tensor/learning-rate.ts";
import { Random } from "../tensor/random.ts";
import { tf } from "../tensor/tf.ts";
import type { TrainingData } from "../tensor/training-data.ts";
import { fit } from "../tensor/training-loop.ts";
import type { FittedWeights, TrainingOptions } from "../tensor/training-options.ts";
import { captureCounts } from "./capture-mode.ts";
import { StepChangedError } from "./checked-step.ts";
import { describeCaptured } from "./testing/describe-captured.ts";

/** y = tanh(x·a ∘ mask)·b + table[id], with dropout. */
const model: LearnedModel = {
  weights: [
    { name: "a", shape: [2, 8], initialiser: glorot },
    { name: "b", shape: [8, 1], initialiser: glorot },
    { name: "table", shape: [5, 1], initialiser: zeros },
  ],
  noise: [{ name: "mask", shape: [8], draw: (random) => (random.uniform() < 0.2 ? 0 : 1.25), neutral: 1 }],
  predict: ({ a, b, table }, { x, id }) => tf.add(tf.matMul(tf.tanh(tf.matMul(x!, a!)), b!), tf.gather(table!, id!)),
  loss({ a, b, table }, { x, id, y, mask }) {
    const answer = tf.add(tf.matMul(tf.mul(tf.tanh(tf.matMul(x!, a!)), mask!), b!), tf.gather(table!, id!));
    return tf.mean(tf.square(tf.sub(answer, y!)));
  },
};

function sample(rows: number, seed: string): TrainingData {
  const random = new Random(seed);
  const x = Float32Array.from({ length: rows * 2 }, () => random.normal());
  const id = Int32Array.from({ length: rows }, () => random.integer(5));
  const y = Float32Array.from({ length: rows }, (_, row) => Math.tanh(x[row * 2]! - x[row * 2 + 1]!) + id[row]! / 4);
  return {
    rows,
    columns: { x: { values: x, shape: [2] }, id: { values: id, shape: [] }, y: { values: y, shape: [1] } },
  };
}

// 101 rows in batches of at most 32: four of 26, of which the last begins again with the first rows.
const training = sample(101, "training");
const validation = sample(45, "validation");
const options: TrainingOptions = { seed: 3, epochs: 8, batchSize: 32, learningRate: 0.02, validation };

async function onWasm(compute: () => Promise<FittedWeights>): Promise<FittedWeights> {
  await loadEngine({ force: "wasm" });
  try {
    return await compute();
  } finally {
    await loadEngine({ force: "onnx-cpu" });
  }
}

/** Trains captured, and says so if it was not. */
async function fitCaptured(settings: TrainingOptions): Promise<FittedWeights> {
  const { captured, fallbacks } = captureCounts();
  const fitted = await fit(model, training, settings);
  expect(captureCounts().captured).toBeGreaterThan(captured);
  expect(captureCounts().fallbacks).toBe(fallbacks);
  return fitted;
}

/** All that a training tells, to the precision that 32 bits leave of it. */
function expectAlike(found: FittedWeights, expected: FittedWeights): void {
  expect([found.stopped, found.bestEpoch, found.steps]).toEqual([expected.stopped, expected.bestEpoch, expected.steps]);
  expect(found.history).toHaveLength(expected.history.length);
  found.history.forEach((record, index) => {
    const other = expected.history[index]!;
    expect(record.epoch).toBe(other.epoch);
    expect(record.trainingLoss / other.trainingLoss).toBeCloseTo(1, 4);
    expect((record.validationLoss ?? 1) / (other.validationLoss ?? 1)).toBeCloseTo(1, 4);
  });
  for (const [name, { values }] of Object.entries(expected.weights)) {
    values.forEach((value, index) => void expect(found.weights[name]!.values[index]).toBeCloseTo(value, 3));
  }
}

describeCaptured("captured training, seen from fit", () => {
  let tensors = 0;
  beforeAll(async () => {
    await loadEngine({ force: "onnx-cpu" });
    tensors = tf.memory().numTensors;
  });
  afterEach(() => expect(tf.memory().numTensors).toBe(tensors));
  afterAll(() => loadEngine({ force: "wasm" }));

  it("draws the same noise, wraps the last batch and judges on validation as eager training does", async () => {
    expectAlike(await fitCaptured(options), await onWasm(() => fit(model, training, options)));
  });

  it("follows a schedule of rates, clipping and decay", async () => {
    const settings = { ...options, learningRate: cosineRate(0.05), clipNorm: 0.2, adam: { weightDecay: 0.05 } };
    expectAlike(await fitCaptured(settings), await onWasm(() => fit(model, training, settings)));
  });

  it("stops at the same epoch for want of gain, with the best epoch's weights", async () => {
    const settings = { ...options, epochs: 300, learningRate: 0.1, patience: 4 };
    const captured = await fitCaptured(settings);
    expect(captured.stopped).toBe("patience");
    expectAlike(captured, await onWasm(() => fit(model, training, settings)));
  });

  it("goes on from a checkpoint to the same bytes, and from an eager one to nearly the same weights", async () => {
    const whole = await fitCaptured(options);
    const saved: Uint8Array[] = [];
    const interruption = new AbortController();
    const interrupted = { ...options, signal: interruption.signal };
    const save = (bytes: Uint8Array) => void (saved.push(bytes) === 3 && interruption.abort());
    await expect(fit(model, training, { ...interrupted, checkpoint: { save } })).rejects.toThrow(/abort/i);
    const resumed = await fitCaptured({ ...options, checkpoint: { resume: saved[2]! } });
    expect(resumed.weights).toEqual(whole.weights);
    expect(resumed.history).toEqual(whole.history);

    const eager: Uint8Array[] = [];
    await onWasm(() => fit(model, training, { ...options, checkpoint: { save: (bytes) => void eager.push(bytes) } }));
    expectAlike(await fitCaptured({ ...options, checkpoint: { resume: eager[2]! } }), whole);
  });

  it("keeps what it has when the time is over, and ends with the reason of an abort", async () => {
    const fitted = await fitCaptured({ ...options, epochs: 1_000_000, maxSeconds: 1 });
    expect(fitted.stopped).toBe("deadline");
    expect(fitted.history.length).toBeGreaterThan(0);
    expect(fitted.seconds).toBeLessThan(5);
    const signal = AbortSignal.timeout(200);
    await expect(fit(model, training, { ...options, epochs: 1_000_000, signal })).rejects.toThrow(/timeout/i);
  });

  it("ends with an error where the loss reads a number that has changed late, though no recording was due", async () => {
    let penalty = 0;
    const penalised: LearnedModel = {
      ...model,
      loss: (weights, batch) => tf.add(model.loss(weights, batch), tf.mul(penalty, tf.sum(tf.square(weights.a!)))),
    };
    const onProgress = ({ epoch }: { epoch: number }) => {
      if (epoch === 90) penalty = 10;
    };
    const settings = { ...options, validation: undefined, epochs: 100, onProgress };
    await expect(fit(penalised, training, settings)).rejects.toBeInstanceOf(StepChangedError);
  });

  it("finds such a number at the end of an epoch in a long training, after the same steps each time", async () => {
    const ends: number[] = [];
    for (const _ of [1, 2]) {
      let penalty = 0;
      let last = 0;
      const penalised: LearnedModel = {
        ...model,
        loss: (weights, batch) => tf.add(model.loss(weights, batch), tf.mul(penalty, tf.sum(tf.square(weights.a!)))),
      };
      const onProgress = ({ epoch }: { epoch: number }) => {
        last = epoch;
        if (epoch === 20) penalty = 10;
      };
      const settings = { ...options, validation: undefined, epochs: 1_000, onProgress };
      await expect(fit(penalised, training, settings)).rejects.toBeInstanceOf(StepChangedError);
      ends.push(last);
    }
    // Four steps an epoch, and recordings after 8, 64 and 512 steps.
    expect(ends).toEqual([127, 127]);
  });

  it("keeps the last good weights when the loss stops being a number, as eager training does", async () => {
    const settings = {
      ...options,
      validation: undefined,
      learningRate: ({ step }: { step: number }) => (step < 9 ? 0.01 : Number.NaN),
    };
    const captured = await fitCaptured(settings);
    expect([captured.stopped, captured.bestEpoch]).toEqual(["diverged", 2]);
    expectAlike(captured, await onWasm(() => fit(model, training, settings)));
  });
});
