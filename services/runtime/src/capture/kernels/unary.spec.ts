import { expect, it } from "@jest/globals";
import { tf } from "../../tensor/tf.ts";
import { recordStep } from "../record-step.ts";
import {
  battery,
  edgeShapes,
  edges,
  expectSameOnEach,
  matrix,
  numbers,
  otherThanCpu,
  sameValues,
  wholeEdges,
  wholes,
} from "../testing/battery.ts";
import { unaryKernels } from "./unary.ts";

const functions = {
  exp: tf.exp,
  log: tf.log,
  sqrt: tf.sqrt,
  rsqrt: tf.rsqrt,
  erf: tf.erf,
  sin: tf.sin,
  cos: tf.cos,
  tan: tf.tan,
  sinh: tf.sinh,
  cosh: tf.cosh,
  tanh: tf.tanh,
  asin: tf.asin,
  acos: tf.acos,
  atan: tf.atan,
  asinh: tf.asinh,
  acosh: tf.acosh,
  atanh: tf.atanh,
  reciprocal: tf.reciprocal,
  sigmoid: tf.sigmoid,
  softplus: tf.softplus,
  logSigmoid: tf.logSigmoid,
  elu: tf.elu,
  selu: tf.selu,
  floor: tf.floor,
  ceil: tf.ceil,
  round: tf.round,
  log1p: tf.log1p,
  expm1: tf.expm1,
  neg: tf.neg,
  abs: tf.abs,
  sign: tf.sign,
} satisfies Record<string, (x: tf.Tensor) => tf.Tensor>;

/** Periodic functions of numbers so large depend on how their period is taken off; C's and ECMAScript's differ. */
const periodic = ["sin", "cos", "tan"];
const withinPeriods = numbers(Array.from(edges.values).filter((value) => !(Math.abs(value) > 100)));

battery("functions of one element", unaryKernels, () => {
  it.each(Object.entries(functions))("%s, and its gradient", async (name, compute) => {
    const hard = periodic.includes(name) ? withinPeriods : edges;
    await expectSameOnEach(compute, matrix, hard, ...edgeShapes);
  });

  // The last elements of a vector are computed by other instructions than those before.
  it.each(Object.entries(functions))("%s keeps NaN wherever it stands", async (_, compute) => {
    const vectors = [1, 3, 8, 9, 17].flatMap((length) =>
      [0, length - 1].map((at) => numbers(Array.from({ length }, (_, index) => (index === at ? Number.NaN : 0.5)))),
    );
    await expectSameOnEach(compute, ...vectors);
  });

  sameValues({
    "neg of integers": [tf.neg, wholeEdges],
    "sign of integers": [tf.sign, wholeEdges],
    "round of integers": [tf.round, wholeEdges],
    "abs of integers": [tf.abs, wholes([-3, 0, 7, 2 ** 24, -(2 ** 31)])],
  });

  // It computes them as float32.
  otherThanCpu({
    "abs of large integers": {
      of: [tf.abs, wholes([2 ** 31 - 1, -(2 ** 24) - 1])],
      is: [2 ** 31 - 1, 2 ** 24 + 1],
      cpu: [-(2 ** 31), 2 ** 24],
    },
  });

  it.each([
    ["Exp of int32", "int32", tf.exp],
    ["Reciprocal of bool", "bool", tf.reciprocal],
    ["Neg of bool", "bool", tf.neg],
  ] as const)("refuses %s, which TensorFlow.js makes whole numbers of", (refused, dtype, compute) => {
    const record = () => recordStep(({ x }) => ({ y: compute(x!) }), { x: { shape: [3], dtype } });
    expect(record).toThrow(`${refused} is not mapped; cast to float32`);
  });
});
