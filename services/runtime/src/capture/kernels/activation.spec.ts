import { expect, it } from "@jest/globals";
import { floats } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import { recordStep } from "../record-step.ts";
import {
  battery,
  edgeShapes,
  edges,
  expectSameOnEach,
  matrix,
  numbers,
  sameGradients,
  sameValues,
  wholeEdges,
} from "../testing/battery.ts";
import { activationKernels } from "./activation.ts";

const functions = {
  relu: tf.relu,
  relu6: tf.relu6,
  leakyRelu: (x) => tf.leakyRelu(x, 0.1),
  prelu: (x) => tf.prelu(x, tf.scalar(0.2)),
  elu: tf.elu,
  step: (x) => tf.step(x),
  "step with a slope": (x) => tf.step(x, 0.3),
  "a number times its step": (x) => tf.mul(tf.step(x), x),
  clipByValue: (x) => tf.clipByValue(x, -0.5, 0.5),
} satisfies Record<string, (x: tf.Tensor) => tf.Tensor>;

const softmaxes = {
  softmax: (x: tf.Tensor) => tf.softmax(x),
  logSoftmax: (x: tf.Tensor) => tf.logSoftmax(x),
};

battery("activations", activationKernels, () => {
  it.each(Object.entries(functions))("%s, and its gradient", async (_, compute) => {
    await expectSameOnEach(compute, matrix, edges, ...edgeShapes);
  });

  it.each(Object.entries(softmaxes))("%s, and its gradient", async (_, compute) => {
    await expectSameOnEach(compute, matrix, floats([2, 3, 5], 2), floats([4, 1], 3));
  });

  sameGradients({
    "prelu with a slope for each column": [tf.prelu, matrix, floats([6], 2)],
    "softmax of equal numbers far from zero": [softmaxes.softmax, numbers([1e30, 1e30, -1e30])],
    "softmax beside infinities": [softmaxes.softmax, numbers([1, -Infinity, 2, -Infinity])],
    "softmax of NaN": [softmaxes.softmax, numbers([1, Number.NaN, 2])],
    "softmax entropy": [
      (x) => tf.losses.softmaxCrossEntropy(tf.oneHot(tf.tensor1d([0, 1, 5, 3], "int32"), 6), x!),
      matrix,
    ],
    "sigmoid entropy": [(x) => tf.losses.sigmoidCrossEntropy(tf.ones([4, 6]), x!), matrix],
    huber: [(x) => tf.losses.huberLoss(tf.zeros([4, 6]), x!), matrix],
  });

  sameValues({
    "relu of integers": [tf.relu, wholeEdges],
    "relu6 of integers": [tf.relu6, wholeEdges],
    "clipByValue of integers": [(x) => tf.clipByValue(x!, -2, 3), wholeEdges],
  });

  it.each([
    ["Step of int32", "int32", (x: tf.Tensor) => tf.step(x)],
    ["LeakyRelu of int32", "int32", (x: tf.Tensor) => tf.leakyRelu(x)],
    ["Relu of bool", "bool", tf.relu],
  ] as const)("refuses %s", (refused, dtype, compute) => {
    const record = () => recordStep(({ x }) => ({ y: compute(x!) }), { x: { shape: [3], dtype } });
    expect(record).toThrow(`${refused} is not mapped; cast to float32`);
  });
});
