import { it } from "@jest/globals";
import fc from "fast-check";
import { floats } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import {
  battery,
  expectSameGradients,
  expectSameValues,
  matrix,
  numbers,
  otherThanCpu,
  sameGradients,
  sameValues,
  wholes,
} from "../testing/battery.ts";
import { matrixKernels } from "./matrix.ts";

const product = (a: tf.Tensor, b: tf.Tensor) => tf.matMul(a, b);
const other = floats([6, 3], 8);
const bias = floats([3], 9);

battery("matrix products", matrixKernels, () => {
  sameGradients({
    matMul: [product, matrix, other],
    "matMul, left transposed": [(x) => tf.matMul(x!, x!, true, false), matrix],
    "matMul, right transposed": [(x) => tf.matMul(x!, x!, false, true), matrix],
    "matMul, both transposed": [(a, b) => tf.matMul(a!, b!, true, true), matrix, floats([3, 4], 2)],
    "matMul of stacks, both transposed": [
      (a, b) => tf.matMul(a!, b!, true, true),
      floats([2, 3, 4], 1),
      floats([2, 2, 3], 2),
    ],
    dot: [(a, b) => tf.dot(a!, b!), floats([5], 1), floats([5], 2)],
    outerProduct: [(a, b) => tf.outerProduct(a as tf.Tensor1D, b as tf.Tensor1D), floats([5], 1), floats([3], 2)],
    "fused with bias": [(a, b, c) => tf.fused.matMul({ a: a!, b: b!, bias: c! }), matrix, other, bias],
    "matMul with infinity": [product, numbers([1, Infinity, 0, 2], [2, 2]), numbers([0, 1, 1, Number.NaN], [2, 2])],
  });

  const activations = ["linear", "relu", "relu6", "elu", "sigmoid", "leakyrelu", "prelu"] as const;
  it.each(activations)("fused with %s, as predictions have it", async (activation) => {
    const compute = (a: tf.Tensor, b: tf.Tensor, c: tf.Tensor) =>
      tf.fused.matMul({
        a,
        b,
        bias: c,
        activation,
        leakyreluAlpha: 0.3,
        ...(activation === "prelu" ? { preluActivationWeights: c } : {}),
      });
    await expectSameValues(compute, matrix, other, bias);
  });

  sameValues({
    "matMul of integers wraps": [product, wholes([65536, 65537], [1, 2]), wholes([65536, 1], [2, 1])],
  });

  it("of any sizes, transposed or not, with none inside too", async () => {
    const size = fc.integer({ min: 0, max: 4 });
    await fc.assert(
      fc.asyncProperty(size, size, size, fc.boolean(), fc.boolean(), async (rows, inner, columns, left, right) => {
        const a = floats(left ? [inner, rows] : [rows, inner], 3);
        const b = floats(right ? [columns, inner] : [inner, columns], 4);
        await expectSameGradients((x, y) => tf.matMul(x!, y!, left, right), a, b);
      }),
      { numRuns: 40 },
    );
  });

  // It counts the stacks' matrices one after another, whichever axes broadcast.
  otherThanCpu({
    "stacks of which one broadcasts along its second axis": {
      of: [product, numbers([1, 2, 3, 4], [2, 2, 1, 1]), numbers([1, 10], [2, 1, 1, 1])],
      is: [1, 2, 30, 40],
      cpu: [1, 20, 3, 40],
    },
  });

  it("of stacks, one of which may be spread over the other, transposed or not", async () => {
    const size = fc.integer({ min: 1, max: 3 });
    const stacks = fc.array(size, { minLength: 1, maxLength: 2 });
    const spread = fc.constantFrom("neither", "left", "right");
    await fc.assert(
      fc.asyncProperty(stacks, spread, size, fc.boolean(), fc.boolean(), async (stack, one, inner, left, right) => {
        const of = (side: string) => stack.map((length) => (one === side ? 1 : length));
        const a = floats([...of("left"), ...(left ? [inner, 2] : [2, inner])], 3);
        const b = floats([...of("right"), ...(right ? [3, inner] : [inner, 3])], 4);
        await expectSameValues((x, y) => tf.matMul(x!, y!, left, right), a, b);
      }),
      { numRuns: 30 },
    );
  });
});
