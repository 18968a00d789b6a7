import { tf } from "../../tensor/tf.ts";

type OfOne = (x: tf.Tensor) => tf.Tensor;
type OfTwo = (a: tf.Tensor, b: tf.Tensor) => tf.Tensor;

const ids = (values: number[], shape: number[]) => tf.tensor(values, shape, "int32");
const column = (x: tf.Tensor) => tf.reshape(x, [-1, 1]) as tf.Tensor2D;
const row = (x: tf.Tensor) => tf.reshape(x, [1, -1]) as tf.Tensor2D;
/** The first four as an image, or as the filter of one. */
const image = (x: tf.Tensor) => tf.reshape(tf.slice(x, 0, 4), [1, 2, 2, 1]) as tf.Tensor4D;
/** Without infinities, which zeros beyond the borders make NaN of. */
const filter = (x: tf.Tensor) => tf.reshape(only(tf.isFinite, tf.slice(x, 0, 4)), [2, 2, 1, 1]) as tf.Tensor4D;
const only = (is: (x: tf.Tensor) => tf.Tensor, x: tf.Tensor) => tf.where(is(x), x, tf.zerosLike(x));

/** Operations of a list of four or more elements. */
export const operationsOfOne: Readonly<Record<string, OfOne>> = {
  ...{ abs: tf.abs, acos: tf.acos, acosh: tf.acosh, asin: tf.asin, asinh: tf.asinh, atan: tf.atan, atanh: tf.atanh },
  ...{ ceil: tf.ceil, cos: tf.cos, cosh: tf.cosh, elu: tf.elu, erf: tf.erf, exp: tf.exp, expm1: tf.expm1 },
  ...{ floor: tf.floor, isFinite: tf.isFinite, isInf: tf.isInf, isNaN: tf.isNaN, log: tf.log, log1p: tf.log1p },
  ...{ logicalNot: tf.logicalNot, neg: tf.neg, reciprocal: tf.reciprocal, relu: tf.relu, relu6: tf.relu6 },
  ...{ round: tf.round, rsqrt: tf.rsqrt, selu: tf.selu, sigmoid: tf.sigmoid, sign: tf.sign, sin: tf.sin },
  ...{ sinh: tf.sinh, softplus: tf.softplus, sqrt: tf.sqrt, square: tf.square, tan: tf.tan, tanh: tf.tanh },
  ...{ onesLike: tf.onesLike, zerosLike: tf.zerosLike, clone: tf.clone, diag: tf.diag },
  leakyRelu: (x) => tf.leakyRelu(x),
  step: (x) => tf.step(x),
  softmax: (x) => tf.softmax(x),
  "to float32": (x) => tf.cast(x, "float32"),
  "to int32": (x) => tf.cast(x, "int32"),
  "to bool": (x) => tf.cast(x, "bool"),
  clipByValue: (x) => tf.clipByValue(x, -2.5, 3.5),
  addN: (x) => tf.addN([x, x, x]),
  max: (x) => tf.max(x),
  min: (x) => tf.min(x),
  sum: (x) => tf.sum(x),
  prod: (x) => tf.prod(x),
  mean: (x) => tf.mean(x),
  all: (x) => tf.all(x),
  any: (x) => tf.any(x),
  argMax: (x) => tf.argMax(x),
  argMin: (x) => tf.argMin(x),
  logSumExp: (x) => tf.logSumExp(x),
  variance: (x) => tf.moments(x).variance,
  cumsum: (x) => tf.cumsum(x, 0, true, true),
  cumprod: (x) => tf.cumprod(x, 0, false, true),
  pad: (x) => tf.pad(x, [[1, 2]], 7),
  "pad with nothing said": (x) => tf.pad(x, [[1, 2]]),
  mirrorPad: (x) => tf.mirrorPad(x, [[1, 2]], "symmetric"),
  slice: (x) => tf.slice(x, 1, 2),
  stridedSlice: (x) => tf.stridedSlice(x, [3], [0], [-1]),
  reverse: (x) => tf.reverse(x),
  tile: (x) => tf.tile(x, [2]),
  split: (x) => tf.split(tf.slice(x, 0, 4), 2)[1]!,
  unstack: (x) => tf.unstack(x)[2]!,
  transpose: (x) => tf.transpose(tf.stack([x, x])),
  reshape: (x) => tf.reshape(x, [-1, 1]),
  expandDims: (x) => tf.expandDims(x, 1),
  broadcastTo: (x) => tf.broadcastTo(x, [2, x.shape[0]!]),
  gather: (x) => tf.gather(x, ids([2, 0], [2])),
  gatherND: (x) => tf.gatherND(x, ids([2, 0], [2, 1])),
  scatterND: (x) => tf.scatterND(ids([4, 1, 1, 0], [4, 1]), tf.slice(x, 0, 4), [6]),
  tensorScatterUpdate: (x) => tf.tensorScatterUpdate(x, ids([1], [1, 1]), tf.slice(x, 0, 1)),
  // Where NaN comes is open. Of infinities the CPU backend takes differences, or products with 0.
  "values of topk": (x) => tf.topk(only(tf.isFinite, x), 2).values,
  "places of topk": (x) => tf.topk(only(tf.isFinite, x), 2).indices,
  unsortedSegmentSum: (x) =>
    tf.unsortedSegmentSum(only(tf.isFinite, tf.slice(x, 0, 4)), ids([0, 1, 1, 2], [4]) as tf.Tensor1D, 3),
  oneHot: (x) => tf.oneHot(x as tf.Tensor1D, 3),
  "fused matMul": (x) => tf.fused.matMul({ a: column(x), b: row(x), activation: "relu" }),
  batchNorm: (x) => tf.batchNorm(image(x), x.slice(0, 1) as tf.Tensor1D, tf.abs(x.slice(1, 1)) as tf.Tensor1D),
  maxPool: (x) => tf.maxPool(image(x), 2, 1, "valid"),
  avgPool: (x) => tf.avgPool(image(x), 2, 1, "valid"),
  conv2d: (x) => tf.conv2d(image(x), filter(x), 1, "same"),
  depthwiseConv2d: (x) => tf.depthwiseConv2d(image(x), filter(x), 1, "same"),
  "fused conv2d": (x) => tf.fused.conv2d({ x: image(x), filter: filter(x), strides: 1, pad: "same" }),
  "fused depthwiseConv2d": (x) =>
    tf.fused.depthwiseConv2d({ x: image(x), filter: filter(x), strides: 1, pad: "same", activation: "relu" }),
  spaceToBatchND: (x) =>
    tf.spaceToBatchND(
      image(x),
      [2, 2],
      [
        [0, 0],
        [0, 0],
      ],
    ),
  batchToSpaceND: (x) =>
    tf.batchToSpaceND(
      tf.reshape(tf.slice(x, 0, 4), [4, 1, 1, 1]),
      [2, 2],
      [
        [0, 0],
        [0, 0],
      ],
    ),
};

/** Operations of two lists of one length. */
export const operationsOfTwo: Readonly<Record<string, OfTwo>> = {
  ...{ add: tf.add, sub: tf.sub, mul: tf.mul, div: tf.div, divNoNan: tf.divNoNan, floorDiv: tf.floorDiv, mod: tf.mod },
  ...{ pow: tf.pow, maximum: tf.maximum, minimum: tf.minimum, squaredDifference: tf.squaredDifference },
  ...{ atan2: tf.atan2, greater: tf.greater, greaterEqual: tf.greaterEqual, less: tf.less, lessEqual: tf.lessEqual },
  ...{ equal: tf.equal, notEqual: tf.notEqual, logicalAnd: tf.logicalAnd, logicalOr: tf.logicalOr, prelu: tf.prelu },
  where: (a, b) => tf.where(tf.equal(a, b), a, b),
  concat: (a, b) => tf.concat([a, b]),
  stack: (a, b) => tf.stack([a, b]),
  matMul: (a, b) => tf.matMul(row(a), column(b)),
  einsum: (a, b) => tf.einsum("i,j->ij", a, b),
  "sub nothing": (a, b) => tf.sub(a, tf.zerosLike(b)),
  "mul by one": (a, b) => tf.mul(a, tf.onesLike(b)),
  "add to nothing": (a, b) => tf.add(tf.zerosLike(a), b),
};
