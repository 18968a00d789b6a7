import { afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { loadEngine } from "./engine.ts";
import { glorot, zeros } from "./initialiser.ts";
import type { LearnedModel } from "./learned-model.ts";
import { Random } from "./random.ts";
import { tf } from "./tf.ts";
import type { TrainingData } from "./training-data.ts";
import { fit } from "./training-loop.ts";
import type { TrainingOptions } from "./training-options.ts";

/** y = tanh(x·a)·b + c: the smallest model with a hidden layer. */
const model: LearnedModel = {
  weights: [
    { name: "a", shape: [2, 8], initialiser: glorot },
    { name: "b", shape: [8, 1], initialiser: glorot },
    { name: "c", shape: [1], initialiser: zeros },
  ],
  predict: ({ a, b, c }, { x }) => tf.add(tf.matMul(tf.tanh(tf.matMul(x!, a!)), b!), c!),
  loss(weights, batch) {
    return tf.mean(tf.square(tf.sub(this.predict(weights, batch), batch.y!)));
  },
};

function sampleData(rows: number, seed: string): TrainingData {
  const random = new Random(seed);
  const x = Float32Array.from({ length: rows * 2 }, () => random.normal());
  const y = Float32Array.from({ length: rows }, (_, row) => Math.tanh(x[row * 2]! - x[row * 2 + 1]!) + 0.5);
  return { rows, columns: { x: { values: x, shape: [2] }, y: { values: y, shape: [1] } } };
}

const training = sampleData(210, "training");
const validation = sampleData(50, "validation");
const options: TrainingOptions = { seed: 3, epochs: 12, batchSize: 32, learningRate: 0.02, validation };

describe("fit", () => {
  let tensorsBefore = 0;
  beforeAll(async () => {
    await loadEngine({ force: "wasm" });
    tensorsBefore = tf.memory().numTensors;
  });
  afterEach(() => expect(tf.memory().numTensors).toBe(tensorsBefore));

  it("learns a function of its inputs", async () => {
    const fitted = await fit(model, training, { ...options, epochs: 60 });
    expect(fitted.history[0]!.validationLoss).toBeGreaterThan(0.2);
    expect(fitted.validationLoss).toBeLessThan(0.01);
    expect(fitted.steps).toBe(60 * 7);
    expect(fitted.stopped).toBe("epochs");
  });

  it("gives the same bytes for the same seed and others for another", async () => {
    const [one, again, other] = [
      await fit(model, training, options),
      await fit(model, training, options),
      await fit(model, training, { ...options, seed: 4 }),
    ];
    expect(again.weights).toEqual(one.weights);
    expect(other.weights).not.toEqual(one.weights);
  });

  it("goes on from a checkpoint to the weights it would have reached without the interruption", async () => {
    const whole = await fit(model, training, options);
    const saved: Uint8Array[] = [];
    const interruption = new AbortController();
    const interrupted = fit(model, training, {
      ...options,
      signal: interruption.signal,
      checkpoint: {
        save: (bytes) => {
          if (saved.push(bytes) === 5) interruption.abort();
        },
      },
    });
    await expect(interrupted).rejects.toThrow(/abort/i);
    const resumed = await fit(model, training, { ...options, checkpoint: { resume: saved[4]! } });
    expect(resumed.weights).toEqual(whole.weights);
    expect(resumed.history).toEqual(whole.history);
  });

  it("refuses a checkpoint of another seed or model", async () => {
    const saved: Uint8Array[] = [];
    await fit(model, training, { ...options, epochs: 2, checkpoint: { save: (bytes) => void saved.push(bytes) } });
    const resume = saved[0]!;
    await expect(fit(model, training, { ...options, seed: 9, checkpoint: { resume } })).rejects.toThrow(
      /seed 3; got 9/,
    );
    const other = { ...model, weights: [...model.weights, { name: "d", shape: [1], initialiser: zeros }] };
    await expect(fit(other, training, { ...options, checkpoint: { resume } })).rejects.toThrow(/Weight d is missing/);
  });

  it("stops when validation no longer gains and keeps the best epoch's weights", async () => {
    const fitted = await fit(model, training, { ...options, epochs: 400, learningRate: 0.3, patience: 3 });
    expect(fitted.stopped).toBe("patience");
    expect(fitted.history).toHaveLength(fitted.bestEpoch + 3);
    expect(fitted.validationLoss).toBe(Math.min(...fitted.history.map((record) => record.validationLoss!)));
  });

  it("keeps what it has when the time is over", async () => {
    const fitted = await fit(model, training, { ...options, epochs: 1_000_000, maxSeconds: 0.3 });
    expect(fitted.stopped).toBe("deadline");
    expect(fitted.seconds).toBeLessThan(2);
    expect(fitted.history.length).toBeGreaterThan(0);
  });

  it("ends with the abort signal's reason while a step is due", async () => {
    const signal = AbortSignal.timeout(50);
    await expect(fit(model, training, { ...options, epochs: 1_000_000, signal })).rejects.toThrow(/timeout/i);
  });

  it("keeps the last good weights when the loss stops being a number", async () => {
    let calls = 0;
    const broken: LearnedModel = {
      ...model,
      loss(weights, batch) {
        const loss = model.loss(weights, batch);
        return calls++ < 14 ? loss : tf.mul(loss, Number.NaN);
      },
    };
    const fitted = await fit(broken, training, { ...options, validation: undefined });
    expect(fitted.stopped).toBe("diverged");
    expect(fitted.bestEpoch).toBe(2);
    expect(fitted.weights.a!.values.every(Number.isFinite)).toBe(true);
  });

  it("draws noise from the seed for training and uses its neutral value for validation", async () => {
    const seen: number[][] = [];
    const noisy: LearnedModel = {
      ...model,
      noise: [{ name: "mask", shape: [2], draw: (random) => (random.uniform() < 0.5 ? 0 : 2), neutral: 1 }],
      loss(weights, batch) {
        seen.push([...new Set(batch.mask!.dataSync())].sort());
        return model.loss(weights, { ...batch, x: tf.mul(batch.x!, batch.mask!) });
      },
    };
    const one = await fit(noisy, training, { ...options, epochs: 1 });
    const again = await fit(noisy, training, { ...options, epochs: 1 });
    expect(seen.slice(0, 9)).toEqual([...Array(7).fill([0, 2]), [1], [1]]);
    expect(again.weights).toEqual(one.weights);
  });

  it("names a weight that the loss does not depend on", async () => {
    const other = { ...model, weights: [...model.weights, { name: "d", shape: [1], initialiser: zeros }] };
    await expect(fit(other, training, options)).rejects.toThrow("The loss does not depend on weight d");
  });

  it("refuses data whose columns do not fit and options that make no sense", async () => {
    const short = { ...training, rows: 211 };
    await expect(fit(model, short, options)).rejects.toThrow(
      "Column x of 211 rows of shape [2] has 422 values; got 420",
    );
    await expect(fit(model, training, { ...options, epochs: 0 })).rejects.toThrow("got 0");
    await expect(fit(model, training, { ...options, batchSize: 0.5 })).rejects.toThrow("got 0.5");
  });
});
