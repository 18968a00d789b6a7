import { it } from "@jest/globals";
import fc from "fast-check";
import { floats, integers, type Plain } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import {
  battery,
  booleans,
  edgeShapes,
  edges,
  expectSameGradients,
  expectSameValues,
  matrix,
  numbers,
  sameGradients,
  sameValues,
  wholeEdges,
  wholes,
} from "../testing/battery.ts";
import { axesOf, shapes } from "../testing/shapes.ts";
import { reductionKernels } from "./reduction.ts";

const reductions = {
  sum: tf.sum,
  mean: tf.mean,
  max: tf.max,
  min: tf.min,
  prod: tf.prod,
} satisfies Record<string, (x: tf.Tensor, axis?: number | number[], keepDims?: boolean) => tf.Tensor>;

const positions = { argMax: tf.argMax, argMin: tf.argMin } satisfies Record<
  string,
  (x: tf.Tensor, axis?: number) => tf.Tensor
>;

/** One special number among others, at each place in turn: ONNX Runtime's extremes see NaN in some places only. */
function withOneAt(special: number, length: number): Plain[] {
  return Array.from({ length }, (_, at) =>
    numbers(Array.from({ length }, (_, index) => (index === at ? special : Math.sin(index)))),
  );
}

battery("reductions", reductionKernels, () => {
  it.each(Object.entries(reductions))("%s, and its gradient", async (_, compute) => {
    await expectSameGradients((x) => compute(x), matrix);
    await expectSameGradients((x) => compute(x, 1), matrix);
    await expectSameGradients((x) => compute(x, [0, 2], true), floats([2, 3, 4], 1));
    await expectSameGradients((x) => compute(x, []), matrix);
  });

  it.each(Object.entries({ ...reductions, ...positions }))(
    "%s with NaN or infinity at each place",
    async (_, compute) => {
      for (const special of [Number.NaN, Infinity, -Infinity]) {
        for (const length of [1, 5, 17]) {
          const stacked = (...rows: tf.Tensor[]) => compute(tf.stack(rows), 1);
          await expectSameValues(stacked, ...withOneAt(special, length));
          await expectSameValues((...rows) => compute(tf.stack(rows), 0), ...withOneAt(special, length));
        }
      }
    },
  );

  it.each(Object.entries(reductions))("%s of the edges, of a scalar, and of nothing", async (_, compute) => {
    for (const input of [edges, ...edgeShapes, floats([2, 0], 1)]) await expectSameValues((x) => compute(x), input);
    await expectSameValues((x) => compute(x, 1), floats([2, 0, 3], 1));
    await expectSameValues((x) => compute(x, 0), floats([2, 0, 3], 1));
  });

  it.each(Object.entries({ sum: tf.sum, prod: tf.prod, max: tf.max, min: tf.min }))(
    "%s of integers and booleans",
    async (_, compute) => {
      await expectSameValues((x) => compute(x), wholes([2, 3, -5, 46341, 65536]));
      await expectSameValues((x) => compute(x, 1), integers([3, 4], 1, -9, 9));
      await expectSameValues((x) => compute(x), booleans([1, 0, 1]));
      await expectSameValues((x) => compute(x), wholes([], [0]));
    },
  );

  sameValues({
    "sum of integers wraps": [(x) => tf.sum(x!), wholes([2 ** 31 - 1, 2 ** 31 - 1, 5])],
    "mean of integers": [(x) => tf.mean(x!), wholes([1, 2, 3, 5])],
    "mean of booleans": [(x) => tf.mean(x!), booleans([1, 0, 1])],
    "max of integers": [(x) => tf.max(x!), wholeEdges],
    any: [(x) => tf.any(tf.greater(x!, 1), 1), matrix],
    all: [(x) => tf.all(tf.greater(x!, -1), 0, true), matrix],
    "any of nothing": [(x) => tf.any(x!), booleans([], [0])],
    "all of nothing": [(x) => tf.all(x!), booleans([], [0])],
    argMax: [(x) => tf.argMax(x!, 1), matrix],
    argMin: [(x) => tf.argMin(x!, 0), matrix],
    "argMax of equals": [(x) => tf.argMax(x!), numbers([1, 3, 3, 2])],
    "argMin of integers": [(x) => tf.argMin(x!), wholes([5, -2, -2, 7])],
    "argMax of booleans": [(x) => tf.argMax(x!), booleans([0, 1, 1])],
    "argMax of nothing": [(x) => tf.argMax(x!, 1), floats([2, 0], 1)],
  });

  sameGradients({
    logSumExp: [(x) => tf.logSumExp(x!, 1), matrix],
    norm: [(x) => tf.norm(x!, 2, 1), matrix],
    moments: [(x) => tf.moments(x!, 0).variance, matrix],
    "prod of zeros": [(x) => tf.prod(x!, 1), numbers([1, 0, 2, 0, 0, 3], [2, 3])],
    "max of equals, which share its gradient": [(x) => tf.max(x!, 1), numbers([1, 1, 2, 2, 0, 2], [2, 3])],
  });

  it("over any axes of any shape", async () => {
    const reduced = shapes().chain((shape) => fc.tuple(fc.constant(shape), axesOf(shape.length), fc.boolean()));
    await fc.assert(
      fc.asyncProperty(reduced, async ([shape, axes, keepDims]) => {
        const compute = (x: tf.Tensor) =>
          tf.addN([tf.sum, tf.mean, tf.max, tf.min].map((one) => one(x, axes, keepDims)));
        await expectSameGradients(compute, floats(shape, 1));
      }),
      { numRuns: 40 },
    );
  });
});
