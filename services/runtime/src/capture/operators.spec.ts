import { beforeAll, expect, it } from "@jest/globals";
import fc from "fast-check";
import { computeOn, floats, integers, type Plain } from "../tensor/testing/backends.ts";
import { tf } from "../tensor/tf.ts";
import { computeCaptured, largestDifference, withGradients } from "./testing/captured.ts";
import { describeCaptured } from "./testing/describe-captured.ts";

const tolerance = 2e-5;

async function expectSame(inputs: Plain[], compute: (...tensors: tf.Tensor[]) => tf.Tensor[]): Promise<void> {
  const expected = await computeOn("cpu", inputs, compute);
  const found = await computeCaptured(inputs, compute);
  const worst = largestDifference(found, expected);
  if (!(worst <= tolerance)) expect(found).toEqual(expected);
}

const ids = (...values: number[]) => tf.tensor1d(values, "int32");
const plain = (dtype: Plain["dtype"], ...values: number[]): Plain => ({
  dtype,
  shape: [values.length],
  values: dtype === "int32" ? Int32Array.from(values) : Float32Array.from(values),
});
const image = (x: tf.Tensor) => tf.reshape(x, [1, 4, 6, 1]) as tf.Tensor4D;
const part = (x: tf.Tensor, shape: number[]) =>
  tf.reshape(
    tf.slice(
      tf.reshape(x, [24]),
      0,
      shape.reduce((a, b) => a * b),
    ),
    shape,
  );
const above = (x: tf.Tensor) => tf.add(tf.square(x), 1);

/** Functions of a [4, 6] tensor, compared by value and gradient. */
const differentiable: Record<string, (x: tf.Tensor) => tf.Tensor> = {
  softplus: tf.softplus,
  sigmoid: tf.sigmoid,
  tanh: tf.tanh,
  erf: tf.erf,
  elu: tf.elu,
  selu: tf.selu,
  relu: tf.relu,
  leakyRelu: (x) => tf.leakyRelu(x, 0.1),
  relu6: tf.relu6,
  prelu: (x) => tf.prelu(x, tf.scalar(0.2)),
  exp: tf.exp,
  log: (x) => tf.log(above(x)),
  log1p: (x) => tf.log1p(tf.square(x)),
  expm1: tf.expm1,
  sqrt: (x) => tf.sqrt(above(x)),
  rsqrt: (x) => tf.rsqrt(above(x)),
  pow: (x) => tf.pow(above(x), 1.7),
  square: (x) => tf.pow(x, 2),
  abs: tf.abs,
  neg: tf.neg,
  reciprocal: (x) => tf.reciprocal(above(x)),
  sin: tf.sin,
  cos: tf.cos,
  tan: tf.tan,
  atan: tf.atan,
  sinh: tf.sinh,
  cosh: tf.cosh,
  asinh: tf.asinh,
  sub: (x) => tf.sub(x, tf.mean(x, 0)),
  div: (x) => tf.div(x, above(x)),
  squaredDifference: (x) => tf.squaredDifference(x, tf.reverse(x, 0)),
  maximum: (x) => tf.maximum(x, tf.mul(0.3, x)),
  minimum: (x) => tf.minimum(x, 0.2),
  mod: (x) => tf.mod(x, 0.7),
  clip: (x) => tf.clipByValue(x, -0.5, 0.5),
  addN: (x) => tf.addN([x, x, tf.square(x)]),
  step: (x) => tf.mul(tf.step(x), x),
  sum: (x) => tf.sum(x, 1),
  sumAll: (x) => tf.sum(x),
  meanKept: (x) => tf.mean(x, -1, true),
  max: (x) => tf.max(x, 1),
  min: (x) => tf.min(x, 1),
  softmax: tf.softmax as (x: tf.Tensor) => tf.Tensor,
  logSoftmax: tf.logSoftmax as (x: tf.Tensor) => tf.Tensor,
  logSumExp: (x) => tf.logSumExp(x, 1),
  cumsum: (x) => tf.cumsum(x, 1, true, true),
  transpose: (x) => tf.transpose(x),
  slice: (x) => tf.slice(x, [1, 1], [2, 3]),
  concat: (x) => tf.concat([x, tf.square(x)], 1),
  stack: (x) => tf.stack([x, tf.square(x)], 1),
  unstack: (x) => tf.add(tf.unstack(x)[0]!, tf.unstack(x)[2]!),
  split: (x) => tf.mul(tf.split(x, 2, 1)[0]!, tf.split(x, 2, 1)[1]!),
  splitSizes: (x) => tf.split(x, [1, 5], 1)[1]!,
  tile: (x) => tf.square(tf.tile(x, [2, 3])),
  broadcastTo: (x) => tf.square(tf.broadcastTo(tf.expandDims(x, 0), [3, 4, 6])),
  pad: (x) =>
    tf.square(
      tf.pad(
        x,
        [
          [1, 1],
          [0, 2],
        ],
        0.5,
      ),
    ),
  mirrorPad: (x) =>
    tf.mirrorPad(
      x,
      [
        [1, 1],
        [2, 1],
      ],
      "reflect",
    ),
  reverse: (x) => tf.square(tf.reverse(x, 1)),
  gather: (x) => tf.square(tf.gather(x, ids(0, 2, 2, 1))),
  gatherColumns: (x) => tf.square(tf.gather(x, ids(0, 2, 2, 1), 1)),
  gatherMatrix: (x) =>
    tf.gather(
      x,
      tf.tensor2d(
        [
          [0, 2],
          [2, 1],
        ],
        [2, 2],
        "int32",
      ),
    ),
  segmentSum: (x) => tf.square(tf.unsortedSegmentSum(x, ids(1, 0, 1, 2), 3)),
  where: (x) => tf.where(tf.tensor2d([1, 0, 1, 0], [4, 1], "bool"), x, tf.square(x)),
  matMul: (x) => tf.matMul(x, tf.transpose(x)),
  matMulLeft: (x) => tf.matMul(x, x, true, false),
  matMulBoth: (x) => tf.matMul(x, tf.square(tf.reshape(x, [6, 4])), true, true),
  matMulStack: (x) => tf.matMul(tf.reshape(x, [2, 3, 4]), tf.square(part(x, [2, 2, 3])), true, true),
  matMulFused: (x) => tf.fused.matMul({ a: x, b: tf.transpose(x), bias: tf.ones([4]), activation: "relu" }),
  conv2d: (x) => tf.conv2d(image(x), part(x, [3, 2, 1, 2]) as tf.Tensor4D, 1, "same"),
  conv2dStrided: (x) => tf.conv2d(image(x), part(x, [3, 3, 1, 2]) as tf.Tensor4D, 2, "same"),
  conv1d: (x) => tf.conv1d(tf.reshape(x, [2, 6, 2]) as tf.Tensor3D, part(x, [3, 2, 2]) as tf.Tensor3D, 1, "valid"),
  batchNorm: (x) => tf.batchNorm(x, tf.mean(x, 0), tf.moments(x, 0).variance, tf.zeros([6]), tf.ones([6])),
  norm: (x) => tf.norm(x, 2, 1),
  huber: (x) => tf.losses.huberLoss(tf.zeros([4, 6]), x),
  softmaxEntropy: (x) => tf.losses.softmaxCrossEntropy(tf.oneHot(ids(0, 1, 5, 3), 6), x),
  sigmoidEntropy: (x) => tf.losses.sigmoidCrossEntropy(tf.ones([4, 6]), x),
};

/** Functions of a [4, 6] tensor without a gradient in TensorFlow.js. */
const plainOnly: Record<string, (x: tf.Tensor) => tf.Tensor> = {
  prod: (x) => tf.prod(x, 1),
  floor: tf.floor,
  ceil: tf.ceil,
  round: tf.round,
  sign: tf.sign,
  stridedSlice: (x) => tf.stridedSlice(x, [0, 5], [4, 0], [2, -2]),
  gatherND: (x) =>
    tf.gatherND(
      x,
      tf.tensor2d(
        [
          [0, 1],
          [3, 2],
        ],
        [2, 2],
        "int32",
      ),
    ),
  scatterND: (x) => tf.scatterND(tf.tensor2d([[1], [0], [1], [4]], [4, 1], "int32"), x, [5, 6]),
  einsum: (x) => tf.einsum("ij,kj->ik", x, tf.square(x)),
  topk: (x) => tf.topk(x, 2).values,
  argMax: (x) => tf.argMax(x, 1),
  argMin: (x) => tf.argMin(x, 0),
  greater: (x) => tf.greater(x, 0.1),
  notEqual: (x) => tf.notEqual(x, x),
  logic: (x) => tf.logicalOr(tf.logicalAnd(tf.less(x, 0), tf.greaterEqual(x, -1)), tf.logicalNot(tf.lessEqual(x, 1))),
  divNoNan: (x) => tf.divNoNan(tf.ones([4, 6]), tf.relu(x)),
  any: (x) => tf.any(tf.greater(x, 1), 1),
  all: (x) => tf.all(tf.greater(x, -1), 0),
  floorDiv: (x) => tf.floorDiv(x, tf.scalar(0.7)),
  oneHot: () => tf.oneHot(ids(0, 5, 9, -1), 6, 2, 3),
  linspace: () => tf.linspace(-1, 1, 5),
  isFinite: tf.isFinite,
};

/** What elements come to at the edges of their types. */
const special = plain(
  "float32",
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -1.5,
  0,
  0.5,
  1.5,
  2.5,
);
const whole = plain("int32", -7, -3, 0, 1, 2, 5, 2 ** 31 - 1, -(2 ** 31));
const onSpecial: Record<string, (x: tf.Tensor) => tf.Tensor> = {
  step: (x) => tf.step(x),
  stepSloped: (x) => tf.step(x, 0.3),
  relu: tf.relu,
  clip: (x) => tf.clipByValue(x, -1, 1),
  maximum: (x) => tf.maximum(x, 0),
  sign: tf.sign,
  round: tf.round,
  toInteger: (x) => tf.cast(x, "int32"),
  toBoolean: (x) => tf.cast(x, "bool"),
  isNaN: tf.isNaN,
  isInf: tf.isInf,
  timesZero: (x) => tf.mul(x, 0),
  mod: (x) => tf.mod(x, 3),
  select: (x) => tf.where(tf.greater(x, 0), x, tf.zerosLike(x)),
};
const onWhole: Record<string, (x: tf.Tensor) => tf.Tensor> = {
  sumWraps: (x) => tf.add(x, x),
  div: (x) => tf.div(x, tf.scalar(2, "int32")),
  divByZero: (x) => tf.floorDiv(x, tf.scalar(0, "int32")),
  mod: (x) => tf.mod(x, tf.scalar(3, "int32")),
  clip: (x) => tf.clipByValue(x, -2, 3),
  relu: tf.relu,
  abs: (x) => tf.abs(tf.clipByValue(x, -100, 100)),
  max: (x) => tf.max(x),
  toFloat: (x) => tf.cast(x, "float32"),
  toBoolean: (x) => tf.cast(x, "bool"),
  segments: (x) => tf.unsortedSegmentSum(tf.range(1, 9), x as tf.Tensor1D, 3),
  tile: (x) => tf.tile(x, [2]),
};

describeCaptured("captured operations equal the plain CPU backend's", () => {
  beforeAll(() => void tf.setBackend("cpu"));
  const matrix = floats([4, 6], 7);

  it.each(Object.entries(differentiable))("%s, value and gradient", async (_, compute) => {
    await expectSame([matrix], withGradients(compute));
  });

  it.each(Object.entries(plainOnly))("%s", async (_, compute) => {
    await expectSame([matrix], (x) => [compute(x!)]);
  });

  it.each(Object.entries(onSpecial))("%s of NaN, infinities and halves", async (_, compute) => {
    await expectSame([special], (x) => [compute(x!)]);
  });

  it.each(Object.entries(onWhole))("%s of integers", async (_, compute) => {
    await expectSame([whole], (x) => [compute(x!)]);
  });

  it("in any shapes that broadcast, scalars and empty ones too", async () => {
    const shapes = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom("both", "left", "right")), {
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(shapes, fc.integer({ min: 1, max: 1000 }), async (axes, seed) => {
        const left = axes.map(([size, side]) => (side === "right" ? 1 : size));
        const right = axes.map(([size, side]) => (side === "left" ? 1 : size));
        await expectSame([floats(left, seed), floats(right, seed + 1)], (a, b) => {
          const mixed = tf.mul(tf.add(a!, b!), tf.maximum(a!, tf.sub(b!, 0.5)));
          return [mixed, tf.sum(mixed), tf.where(tf.greater(a!, b!), mixed, tf.neg(mixed))];
        });
      }),
      { numRuns: 30 },
    );
  });

  it("in products and segment sums of any size, with ids of no segment", async () => {
    const size = fc.integer({ min: 0, max: 4 });
    await fc.assert(
      fc.asyncProperty(size, size, size, fc.boolean(), fc.boolean(), async (rows, inner, columns, left, right) => {
        const a = floats(left ? [inner, rows] : [rows, inner], 3);
        const b = floats(right ? [columns, inner] : [inner, columns], 4);
        await expectSame([a, b, integers([rows], 5, -2, 4)], (x, y, of) => {
          const found = tf.matMul(x!, y!, left, right);
          return [found, tf.unsortedSegmentSum(found, of as tf.Tensor1D, 3)];
        });
      }),
      { numRuns: 30 },
    );
  });
});
