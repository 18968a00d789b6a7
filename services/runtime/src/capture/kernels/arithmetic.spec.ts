import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { floats } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import { recordStep } from "../record-step.ts";
import {
  battery,
  edges,
  expectSameGradients,
  expectSameValues,
  matrix,
  otherThanCpu,
  pairs,
  sameGradients,
  sameValues,
  wholeEdges,
  wholes,
} from "../testing/battery.ts";
import { broadcastable } from "../testing/shapes.ts";
import { arithmeticKernels } from "./arithmetic.ts";

const other = floats([4, 6], 8);
const row = floats([6], 9);
const positive = (x: tf.Tensor) => tf.add(tf.square(x), 1);

const binary = {
  add: tf.add,
  sub: tf.sub,
  mul: tf.mul,
  div: tf.div,
  divNoNan: tf.divNoNan,
  squaredDifference: tf.squaredDifference,
  maximum: tf.maximum,
  minimum: tf.minimum,
  pow: tf.pow,
  floorDiv: tf.floorDiv,
  mod: tf.mod,
  atan2: tf.atan2,
} satisfies Record<string, (a: tf.Tensor, b: tf.Tensor) => tf.Tensor>;

battery("sums, products and powers", arithmeticKernels, () => {
  sameGradients({
    add: [tf.add, matrix, other],
    "add to a row": [tf.add, row, matrix],
    "add of zeros": [(x) => tf.add(tf.zeros([4, 6]), tf.add(x!, tf.zeros([1]))), row],
    addN: [(a, b) => tf.addN([a!, b!, tf.square(a!)]), matrix, other],
    sub: [tf.sub, matrix, row],
    mul: [tf.mul, matrix, row],
    "mul by ones": [(x) => tf.mul(tf.ones([4, 6]), x!), row],
    div: [(a, b) => tf.div(a!, positive(b!)), matrix, row],
    "div by one": [(x) => tf.div(x!, 1), matrix],
    squaredDifference: [tf.squaredDifference, matrix, other],
    square: [tf.square, matrix],
    maximum: [tf.maximum, matrix, other],
    "maximum of itself": [(x) => tf.maximum(x!, x!), matrix],
    minimum: [(x) => tf.minimum(x!, 0.2), matrix],
    pow: [(a, b) => tf.pow(positive(a!), b!), matrix, row],
    "pow 2": [(x) => tf.pow(x!, 2), matrix],
    "pow 0.5 of zero": [(x) => tf.pow(tf.relu(x!), 0.5), matrix],
    mod: [tf.mod, matrix, row],
    atan2: [tf.atan2, matrix, row],
  });

  it.each(Object.entries(binary))("%s of all pairs of float32's edges", async (_, compute) => {
    await expectSameValues(compute, ...pairs(edges));
  });

  const whole = ["add", "sub", "div", "maximum", "minimum", "pow", "floorDiv", "mod"] as const;
  it.each(whole)("%s of all pairs of int32's edges, zero divisors too", async (name) => {
    await expectSameValues(binary[name], ...pairs(wholeEdges));
  });

  sameValues({
    "integers that are no larger than 2⁵³ multiplied": [
      tf.mul,
      wholes([46341, -46341, 2 ** 31 - 1, 65536]),
      wholes([46341, 46341, 2 ** 20, 65536]),
    ],
    "integers and floats": [tf.add, wholes([1, -2, 3]), floats([3], 1)],
    "a constant to a running number": [(x) => tf.pow(2, x!), edges],
    "one to the power of NaN": [(x) => tf.pow(1, x!), edges],
    "zero times everything": [(x) => tf.mul(0, x!), edges],
    "everything by zero": [(x) => tf.div(x!, 0), edges],
  });

  // It multiplies in double precision, and loses what is beyond 2⁵³ before it wraps.
  otherThanCpu({
    "products of large integers": { of: [tf.mul, wholes([2 ** 31 - 1]), wholes([2 ** 31 - 1])], is: [1], cpu: [0] },
    "squares of large integers": { of: [tf.square, wholes([2 ** 31 - 1])], is: [1], cpu: [0] },
    "squared differences of large integers": {
      of: [tf.squaredDifference, wholes([2 ** 31 - 1]), wholes([-2])],
      is: [1],
      cpu: [0],
    },
  });

  it("in any shapes that broadcast, scalars and empty ones too", async () => {
    const mixed = (a: tf.Tensor, b: tf.Tensor) =>
      tf.addN([
        tf.sub(tf.squaredDifference(a, b), tf.mul(tf.maximum(a, b), tf.minimum(b, a))),
        tf.div(tf.pow(positive(a), b), positive(b)),
      ]);
    await fc.assert(
      fc.asyncProperty(broadcastable(2), async ([left, right]) => {
        await expectSameValues(mixed, floats(left!, 1), floats(right!, 2));
      }),
      { numRuns: 30 },
    );
  });

  // TensorFlow.js sums no gradient back where nothing is broadcast against one, nor that of extremes and squared differences.
  it("in any shapes that broadcast, with gradients summed back", async () => {
    const mixed = (a: tf.Tensor, b: tf.Tensor) =>
      tf.addN([
        tf.mul(a, tf.sub(b, 0.5)),
        tf.div(a, positive(b)),
        tf.mod(a, positive(b)),
        tf.pow(positive(a), b),
        tf.atan2(a, positive(b)),
      ]);
    await fc.assert(
      fc.asyncProperty(broadcastable(2, { minSize: 1 }), async ([left, right]) => {
        await expectSameGradients(mixed, floats(left!, 1), floats(right!, 2));
      }),
      { numRuns: 40 },
    );
  });

  it("refuses booleans, whose sums TensorFlow.js calls booleans", () => {
    const record = () => recordStep(({ x }) => ({ y: tf.add(x!, x!) }), { x: { shape: [3], dtype: "bool" } });
    expect(record).toThrow("Add of bool is not mapped; cast to float32 or int32 first");
  });
});
