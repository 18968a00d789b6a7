import { afterEach, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { tf } from "../../tensor/tf.ts";
import { recordedKernels } from "./all.ts";
import { unmappedKernels } from "./unmapped.ts";

/** What a training step computes on the CPU backend that cannot be recorded. */
function unmappedIn(step: () => void): string[] {
  const calls = jest.spyOn(tf.engine(), "runKernel");
  tf.tidy(step);
  const names = new Set(calls.mock.calls.map(([name]) => name));
  expect(names.size).toBeGreaterThan(3);
  return [...names].filter((name) => !(name in recordedKernels));
}

const layers = {
  dense: () => [
    tf.layers.dense({ units: 4, activation: "relu", inputShape: [6] }),
    tf.layers.dense({ units: 3, activation: "softmax" }),
    tf.layers.dense({ units: 2, activation: "elu", kernelRegularizer: "l1l2" }),
    tf.layers.dense({ units: 2, activation: "hardSigmoid" }),
  ],
  normalisation: () => [
    tf.layers.layerNormalization({ inputShape: [6] }),
    tf.layers.dense({ units: 3, activation: "tanh" }),
    tf.layers.batchNormalization(),
  ],
  gru: () => [tf.layers.gru({ units: 3, inputShape: [4, 2], returnSequences: true }), tf.layers.gru({ units: 2 })],
  lstm: () => [tf.layers.lstm({ units: 3, inputShape: [4, 2] })],
  "both directions": () => [
    tf.layers.bidirectional({
      layer: tf.layers.gru({ units: 3, returnSequences: true }) as tf.RNN,
      mergeMode: "concat",
      inputShape: [4, 2],
    }),
  ],
  convolution: () => [
    tf.layers.conv1d({ filters: 3, kernelSize: 2, activation: "relu", inputShape: [8, 2] }),
    tf.layers.maxPooling1d({ poolSize: 2 }),
    tf.layers.averagePooling1d({ poolSize: 2 }),
    tf.layers.flatten(),
  ],
  "convolution of pictures": () => [
    tf.layers.conv2d({ filters: 3, kernelSize: 2, inputShape: [6, 6, 2] }),
    tf.layers.separableConv2d({ filters: 2, kernelSize: 2, activation: "selu" }),
    tf.layers.maxPooling2d({ poolSize: 2 }),
    tf.layers.globalAveragePooling2d({}),
  ],
} satisfies Record<string, () => tf.layers.Layer[]>;

const optimizers = {
  sgd: () => tf.train.sgd(0.1),
  momentum: () => tf.train.momentum(0.1, 0.9, true),
  adam: () => tf.train.adam(0.1),
  adamax: () => tf.train.adamax(0.1),
  adagrad: () => tf.train.adagrad(0.1),
  adadelta: () => tf.train.adadelta(0.1),
  rmsprop: () => tf.train.rmsprop(0.1, 0.9, 0.1, 1e-7, true),
} satisfies Record<string, () => tf.Optimizer>;

describe("TensorFlow.js's kernels", () => {
  beforeAll(async () => void (await tf.setBackend("cpu")));
  afterEach(() => {
    jest.restoreAllMocks();
    tf.disposeVariables();
  });

  it("are each recorded or declared not to be, so that those of a new version show", () => {
    const all = tf.getKernelsForBackend("cpu").map(({ kernelName }) => kernelName);
    const known = [...Object.keys(recordedKernels), ...Object.keys(unmappedKernels)];
    expect(known.toSorted()).toEqual(all.toSorted());
  });

  it.each(Object.entries(layers))("of layers and their gradients are recorded: %s", (_, build) => {
    const model = tf.sequential({ layers: build() });
    const [, ...shape] = model.inputs[0]!.shape as [null, ...number[]];
    expect(
      unmappedIn(() => {
        const loss = () => tf.mean(tf.square(model.apply(tf.ones([5, ...shape]), { training: true }) as tf.Tensor));
        tf.train.sgd(0.1).minimize(() => loss().asScalar());
      }),
    ).toEqual([]);
    model.dispose();
  });

  it.each(Object.entries(optimizers))("of optimizers are recorded: %s", (_, make) => {
    const weights = tf.variable(tf.ones([3]));
    expect(unmappedIn(() => void make().minimize(() => tf.sum(tf.square(weights)).asScalar()))).toEqual([]);
  });
});
