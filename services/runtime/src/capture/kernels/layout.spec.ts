import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { floats } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import { recordStep } from "../record-step.ts";
import {
  battery,
  booleans,
  edges,
  expectSameGradients,
  expectSameValues,
  matrix,
  otherThanCpu,
  sameGradients,
  sameValues,
  wholeEdges,
  wholes,
} from "../testing/battery.ts";
import { orders, shapes } from "../testing/shapes.ts";
import { layoutKernels } from "./layout.ts";

battery("shapes, types and constants", layoutKernels, () => {
  sameGradients({
    transpose: [(x) => tf.transpose(x!), matrix],
    reshape: [(x) => tf.square(tf.reshape(x!, [3, -1])), matrix],
    "a row, spread and then reshaped": [(x) => tf.reshape(tf.add(tf.zeros([4, 6]), x!), [24]), floats([6], 1)],
    "a constant row, spread and then reshaped": [
      (x) => tf.mul(x!, tf.reshape(tf.add(tf.zeros([4, 6]), tf.tensor1d([1, 2, 3, 4, 5, 6])), [24])),
      floats([24], 1),
    ],
    expandDims: [(x) => tf.mul(tf.expandDims(x!, -1), 2), matrix],
    squeeze: [(x) => tf.squeeze(tf.reshape(x!, [4, 1, 6, 1])), matrix],
    clone: [(x) => tf.clone(x!), matrix],
    zerosLike: [(x) => tf.add(tf.zerosLike(x!), x!), matrix],
    onesLike: [(x) => tf.add(tf.onesLike(x!), x!), matrix],
    "cast through integers": [(x) => tf.mul(x!, tf.cast(tf.cast(tf.ones([4, 6]), "int32"), "float32")), matrix],
  });

  const types = ["float32", "int32", "bool"] as const;
  const chains = types.flatMap((first) => types.map((second) => [first, second] as const));
  // The runtime makes one cast of several: it must not lose what the ones between do.
  it.each(chains)("cast to %s, to %s, to float32", async (first, second) => {
    for (const input of [edges, wholes([0, 1, -5, 2 ** 24, -(2 ** 31)]), booleans([0, 1])]) {
      const compute = (x: tf.Tensor) => tf.cast(tf.cast(tf.cast(x, first), second), "float32");
      await expectSameValues(compute, input);
    }
  });

  sameValues({
    "cast to integers": [(x) => tf.cast(x!, "int32"), edges],
    "cast of integers to booleans": [(x) => tf.cast(x!, "bool"), wholeEdges],
    "fill of integers": [(x) => tf.add(tf.fill([3], 1.7, "int32"), x!), wholes([1, 2, 3])],
    "fill of booleans": [(x) => tf.logicalAnd(tf.fill([2], 1, "bool"), x!), booleans([1, 0])],
    "fill of nothing": [() => tf.fill([0, 3], 2), matrix],
    range: [(x) => tf.add(tf.range(0, 100, 0.1), tf.sum(x!)), matrix],
    "range downwards": [() => tf.range(5, 0), matrix],
    "range of integers": [() => tf.range(0, 7, 2, "int32"), matrix],
    "range of nothing": [() => tf.range(3, 3), matrix],
    "range away from its end": [() => tf.range(0, 5, -1), matrix],
    linspace: [() => tf.linspace(-1, 1, 101), matrix],
    "linspace of one": [() => tf.linspace(2, 5, 1), matrix],
    diag: [(x) => tf.diag(x!), floats([2, 3], 1)],
    "diag of one": [(x) => tf.diag(x!), floats([], 1)],
    "diag of integers": [(x) => tf.diag(x!), wholes([5, -7])],
    "diag of nothing": [(x) => tf.diag(x!), floats([0], 1)],
    "an input as it is": [(x) => x!, matrix],
  });

  // It keeps the integers in what it calls float32.
  otherThanCpu({
    "large integers through float32": {
      of: [(x) => tf.cast(tf.cast(x!, "float32"), "int32"), wholes([2 ** 24 + 1])],
      is: [2 ** 24],
      cpu: [2 ** 24 + 1],
    },
  });

  it("order the axes of any shape anyhow", async () => {
    const ordered = shapes().chain((shape) => fc.tuple(fc.constant(shape), orders(shape.length)));
    await fc.assert(
      fc.asyncProperty(ordered, async ([shape, order]) => {
        await expectSameGradients((x) => tf.reshape(tf.transpose(x, order), [-1]), floats(shape, 1));
      }),
      { numRuns: 30 },
    );
  });

  it.each(["complex64", "string"] as const)("refuse %s", (dtype) => {
    const record = () => recordStep(({ x }) => ({ y: tf.cast(x!, dtype) }), { x: { shape: [3], dtype: "float32" } });
    expect(record).toThrow(dtype);
  });
});
