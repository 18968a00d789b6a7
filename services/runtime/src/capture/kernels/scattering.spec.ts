import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { floats, integers } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import { recordStep } from "../record-step.ts";
import {
  battery,
  expectSameGradients,
  matrix,
  numbers,
  otherThanCpu,
  sameGradients,
  sameValues,
  wholeEdges,
  wholes,
} from "../testing/battery.ts";
import { computeCaptured } from "../testing/captured.ts";
import { scatteringKernels } from "./scattering.ts";

const segmentSum = (x: tf.Tensor, ids: tf.Tensor) => tf.unsortedSegmentSum(x, ids as tf.Tensor1D, 3);

battery("sums into positions", scatteringKernels, () => {
  sameGradients({
    "segment sums": [(x, ids) => tf.square(segmentSum(x!, ids!)), matrix, wholes([1, 0, 1, 2])],
    // An id below zero is of no segment. For one past the last TensorFlow.js has no gradient.
    "segment sums without some ids": [segmentSum, matrix, wholes([-1, 0, 2, 0])],
    "segment sums of a list": [segmentSum, floats([4], 1), wholes([2, 2, -5, 2])],
    "segment sums of nothing": [segmentSum, floats([0, 2], 1), wholes([], [0])],
  });

  sameValues({
    "segment sums by the edges of int32": [(ids) => segmentSum(tf.range(1, 12), ids!), wholeEdges],
    scatterND: [(at, x) => tf.scatterND(at!, x!, [5, 6]), wholes([1, 0, 1, 4], [4, 1]), matrix],
    "scatterND of one column": [
      (at, x) => tf.scatterND(at!, x!, [2, 3]),
      wholes([0, 1, 1, 2, 0, 1], [3, 2]),
      floats([3], 1),
    ],
    "scatterND of integers": [(at, x) => tf.scatterND(at!, x!, [2]), wholes([0, 0], [2, 1]), wholes([2 ** 31 - 1, 2])],
    tensorScatterUpdate: [
      (x, at, rows) => tf.tensorScatterUpdate(x!, at!, rows!),
      matrix,
      wholes([3, 1], [2, 1]),
      floats([2, 6], 2),
    ],
    "tensorScatterUpdate of integers": [
      (x, at, rows) => tf.tensorScatterUpdate(x!, at!, rows!),
      wholeEdges,
      wholes([3, 1], [2, 1]),
      wholes([7, 8]),
    ],
  });

  // It multiplies every row by 0 or 1 for each segment, and 0 times NaN is NaN.
  otherThanCpu({
    "segment sums beside NaN": {
      of: [segmentSum, numbers([1, Number.NaN, 3]), wholes([0, 1, 2])],
      is: [1, Number.NaN, 3],
      cpu: [Number.NaN, Number.NaN, Number.NaN],
    },
  });

  it.each([-1, 4])("refuse the position %d when the step runs", async (at) => {
    const compute = (of: tf.Tensor, x: tf.Tensor) => [tf.scatterND(of, x, [4])];
    await expect(computeCaptured([wholes([at], [1, 1]), floats([1], 1)], compute)).rejects.toThrow("invalid ind");
  });

  it.each([
    ["UnsortedSegmentSum of int32", "int32", (x: tf.Tensor) => segmentSum(x, tf.zeros([3], "int32"))],
    ["UnsortedSegmentSum of bool", "bool", (x: tf.Tensor) => segmentSum(x, tf.zeros([3], "int32"))],
    ["ScatterNd of bool", "bool", (x: tf.Tensor) => tf.scatterND(tf.zeros([3, 1], "int32"), x, [2])],
  ] as const)("refuse %s, of which the CPU backend makes something else", (refused, dtype, compute) => {
    const record = () => recordStep(({ x }) => ({ y: compute(x!) }), { x: { shape: [3], dtype } });
    expect(record).toThrow(`${refused} is not mapped`);
  });

  it("refuse a matrix of segment ids, which the CPU backend takes for something else", () => {
    const specs = { x: { shape: [2, 2], dtype: "float32" }, ids: { shape: [2, 2], dtype: "int32" } } as const;
    expect(() => recordStep(({ x, ids }) => ({ y: segmentSum(x!, ids!) }), specs)).toThrow("list of ids");
  });

  it("of any number of rows into any number of segments", async () => {
    const size = fc.integer({ min: 1, max: 4 });
    await fc.assert(
      fc.asyncProperty(fc.nat(6), size, size, fc.nat(1000), async (count, columns, segments, seed) => {
        const compute = (x: tf.Tensor, ids: tf.Tensor) =>
          tf.square(tf.unsortedSegmentSum(x, ids as tf.Tensor1D, segments));
        await expectSameGradients(compute, floats([count, columns], 1), integers([count], seed + 1, -2, segments - 1));
      }),
      { numRuns: 40 },
    );
  });
});
