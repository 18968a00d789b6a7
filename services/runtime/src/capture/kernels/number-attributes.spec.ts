import { describe, expect, it } from "@jest/globals";
import type { Plain } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import { recordStep } from "../record-step.ts";
import {
  battery,
  booleans,
  type Compute,
  edges,
  expectSameOrRefused,
  expectSameValues,
  numbers,
  wholeEdges,
  wholes,
} from "../testing/battery.ts";

/** Beyond the range of every type, between whole numbers, and too small for a float32. */
const extremes = [Number.NaN, Infinity, -Infinity, 3e9, -3e9, 2 ** 31, 2 ** 24 + 1, 1e39, -1e39, 1e-46, -2.5, 0.5, -0];
const truths = booleans([1, 0, 1]);

/** All on one input in one graph. */
const joined = (parts: ((x: tf.Tensor) => tf.Tensor)[]): Compute => {
  return (x) => tf.concat(parts.map((part) => tf.reshape(part(x!), [-1])));
};

battery("numbers beside tensors", {}, () => {
  describe.each([edges, wholeEdges])("for $dtype", (x) => {
    it("fill", () =>
      expectSameValues(
        joined(extremes.map((fill) => (x) => tf.add(x, tf.fill([1], fill, x.dtype as Plain["dtype"])))),
        x,
      ));

    it("fill, cast to a float", () =>
      expectSameValues(joined(extremes.map((fill) => () => tf.cast(tf.fill([1], fill, x.dtype), "float32"))), x));

    it("pad", () => expectSameValues(joined(extremes.map((around) => (x) => tf.pad(x, [[1, 2]], around))), x));

    it("clipByValue, where infinite bounds of integers made others of them", async () => {
      const ordered = extremes.flatMap((least) => extremes.map((most) => [least, most] as const));
      const bounds = ordered.filter(([least, most]) => least <= most);
      await expectSameValues(
        joined(
          bounds.map(
            ([least, most]) =>
              (x) =>
                tf.clipByValue(x, least, most),
          ),
        ),
        x,
      );
    });
  });

  it("fill and pad of booleans", async () => {
    for (const fill of extremes) {
      await expectSameOrRefused((x) => tf.logicalAnd(x!, tf.fill([3], fill, "bool")), truths);
      await expectSameOrRefused((x) => tf.pad(x!, [[1, 2]], fill), truths);
    }
  });

  it.each(["float32", "int32", "bool"] as const)("oneHot of %s", async (dtype) => {
    for (const on of extremes) {
      await expectSameOrRefused((at) => tf.oneHot(at as tf.Tensor1D, 3, on, 1, dtype), wholes([0, 2, 5]));
      await expectSameOrRefused((at) => tf.oneHot(at as tf.Tensor1D, 3, 1, on, dtype), wholes([0, 2, 5]));
    }
  });

  it("step", () => expectSameValues(joined(extremes.map((slope) => (x) => tf.step(x, slope))), edges));

  it("leaky relu, alone and fused", async () => {
    const b = () => tf.ones([1, 1]) as tf.Tensor2D;
    for (const slope of extremes) {
      await expectSameOrRefused((x) => tf.leakyRelu(x!, slope), edges);
      await expectSameOrRefused((x) => {
        const a = tf.reshape(x!, [-1, 1]) as tf.Tensor2D;
        return tf.fused.matMul({ a, b: b(), activation: "leakyrelu", leakyreluAlpha: slope });
      }, edges);
    }
  });

  it.each([[Infinity], [Number.NaN], [1e39], [1e-46]])("refuse a leaky relu with a slope of %d", (slope) => {
    expect(() => recordStep(({ x }) => ({ y: tf.leakyRelu(x!, slope) }), { x: edges })).toThrow(
      `LeakyRelu with a slope of ${slope} is not mapped`,
    );
  });

  it("what batch normalisation adds to variances", async () => {
    for (const epsilon of extremes) {
      await expectSameOrRefused(
        (x) => {
          const images = tf.reshape(x!, [1, 1, -1, 1]) as tf.Tensor4D;
          return tf.batchNorm(images, tf.tensor1d([0.5]), tf.tensor1d([0]), undefined, tf.tensor1d([2]), epsilon);
        },
        numbers([-3, 0.5, 2, 1e30, Infinity, Number.NaN]),
      );
    }
  });

  it.each([
    [5, 0, 0.5],
    [5.5, 0, 1],
    [0, -3.5, -0.5],
    [0, 2.9, 0.7],
    [-0.5, 4, 1.5],
    [3e9, 3e9 + 5, 1],
    [-2, 3, 1e39],
  ])("ranges from %d to %d by %d", async (start, stop, step) => {
    for (const dtype of ["float32", "int32"] as const) {
      await expectSameValues((x) => tf.add(tf.sum(x!), tf.range(start, stop, step, dtype)), wholes([0]));
    }
  });

  it.each([[2 ** 24 + 1], [Infinity], [3e9], [-1e39]])("numbers from one to %d", (stop) =>
    expectSameValues((x) => tf.add(tf.sum(x!), tf.linspace(1, stop, 4)), numbers([0])),
  );

  it("refuses booleans other than 0 and 1, with which TensorFlow.js calculates", () => {
    const record = () => recordStep(({ x }) => ({ y: tf.add(x!, tf.fill([3], 2, "bool")) }), { x: truths });
    expect(record).toThrow("A boolean of 2 is not mapped; use 0 or 1");
  });
});
