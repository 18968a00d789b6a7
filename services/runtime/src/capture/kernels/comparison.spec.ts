import { it } from "@jest/globals";
import fc from "fast-check";
import { floats, integers } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import {
  battery,
  booleans,
  edges,
  expectSameGradients,
  expectSameValues,
  matrix,
  numbers,
  pairs,
  sameGradients,
  sameValues,
  wholeEdges,
  wholes,
} from "../testing/battery.ts";
import { broadcastable } from "../testing/shapes.ts";
import { comparisonKernels } from "./comparison.ts";

const comparisons = {
  greater: tf.greater,
  greaterEqual: tf.greaterEqual,
  less: tf.less,
  lessEqual: tf.lessEqual,
  equal: tf.equal,
  notEqual: tf.notEqual,
} satisfies Record<string, (a: tf.Tensor, b: tf.Tensor) => tf.Tensor>;

const logic = {
  logicalAnd: tf.logicalAnd,
  logicalOr: tf.logicalOr,
  logicalXor: tf.logicalXor,
} satisfies Record<string, (a: tf.Tensor, b: tf.Tensor) => tf.Tensor>;

const [left, right] = [booleans([0, 0, 1, 1]), booleans([0, 1, 0, 1])];

battery("comparisons and selection", comparisonKernels, () => {
  it.each(Object.entries(comparisons))("%s of all pairs of floats, integers and booleans", async (_, compute) => {
    await expectSameValues(compute, ...pairs(edges));
    await expectSameValues(compute, ...pairs(wholeEdges));
    await expectSameValues(compute, left, right);
  });

  it.each(Object.entries(logic))("%s", (_, compute) => expectSameValues(compute, left, right));

  sameValues({
    logicalNot: [tf.logicalNot, left],
    isNaN: [tf.isNaN, edges],
    isInf: [tf.isInf, edges],
    isFinite: [tf.isFinite, edges],
    "isNaN of integers": [tf.isNaN, wholeEdges],
    "where of booleans": [tf.where, booleans([1, 0, 1]), booleans([1, 1, 0]), booleans([0, 0, 1])],
    "where of integers and floats": [tf.where, booleans([1, 0, 1]), wholes([1, 2, 3]), numbers([0.5, 1.5, 2.5])],
    "where of integers": [(x) => tf.where(tf.greater(x!, 0), x!, tf.zerosLike(x!)), wholeEdges],
  });

  sameGradients({
    "where of one column's conditions": [
      (x) => tf.where(tf.tensor2d([1, 0, 1, 0], [4, 1], "bool"), x!, tf.square(x!)),
      matrix,
    ],
    "where of edges": [(x, of) => tf.where(of!, tf.mul(x!, 2), tf.neg(x!)), numbers([1, -2, NaN, Infinity]), left],
    "where of nothing": [(x, of) => tf.where(of!, x!, tf.neg(x!)), floats([0, 2], 1), booleans([], [0, 2])],
  });

  it("choose in any shapes that broadcast", async () => {
    await fc.assert(
      fc.asyncProperty(broadcastable(3, { minSize: 1 }), async ([one, two, three]) => {
        const conditions = booleans(Array.from(integers(one!, 1, 0, 1).values) as (0 | 1)[], one!);
        const compute = (a: tf.Tensor, b: tf.Tensor, c: tf.Tensor) => tf.where(a, b, tf.mul(c, 2));
        await expectSameGradients(compute, conditions, floats(two!, 2), floats(three!, 3));
      }),
      { numRuns: 30 },
    );
  });
});
