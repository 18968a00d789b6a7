import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { floats, integers } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import {
  battery,
  booleans,
  expectSameGradients,
  matrix,
  numbers,
  otherThanCpu,
  sameGradients,
  sameValues,
  wholes,
} from "../testing/battery.ts";
import { computeCaptured } from "../testing/captured.ts";
import { gatheringKernels } from "./gathering.ts";

const rows = wholes([0, 2, 2, 1]);
const rowsOfRows = wholes([0, 2, 2, 1], [2, 2]);

battery("elements by their position", gatheringKernels, () => {
  sameGradients({
    gather: [(x, at) => tf.square(tf.gather(x!, at!)), matrix, rows],
    "gather columns": [(x, at) => tf.square(tf.gather(x!, at!, 1)), matrix, rows],
    "gather a matrix of rows": [(x, at) => tf.gather(x!, at!), matrix, rowsOfRows],
    "gather nothing": [(x, at) => tf.gather(x!, at!), matrix, wholes([], [0])],
    "gather in batches": [(x, at) => tf.gather(x!, at!, 1, 1), floats([2, 3], 1), rowsOfRows],
    "gather rows in batches": [(x, at) => tf.gather(x!, at!, 1, 1), floats([2, 3, 4], 1), rowsOfRows],
  });

  sameValues({
    "gather from the last axis in batches": [(x, at) => tf.gather(x!, at!, 2, 1), floats([2, 3, 4], 1), rowsOfRows],
    "gather in two batches": [(x, at) => tf.gather(x!, at!, 2, 2), floats([2, 3, 4], 1), integers([2, 3, 2], 1, 0, 3)],
    "gather integers": [(x, at) => tf.gather(x!, at!), wholes([5, -7, 2 ** 31 - 1]), rows],
    "gather booleans": [(x, at) => tf.gather(x!, at!), booleans([1, 0, 0]), rows],
    gatherND: [(x, at) => tf.gatherND(x!, at!), matrix, wholes([0, 1, 3, 2], [2, 2])],
    "gatherND of rows": [(x, at) => tf.gatherND(x!, at!), matrix, wholes([3, 0, 3], [3, 1])],
    oneHot: [(at) => tf.oneHot(at as tf.Tensor1D, 6, 2, 3), wholes([0, 5, 9, -1])],
    "oneHot of booleans": [(at) => tf.oneHot(at as tf.Tensor1D, 3, 1, 0, "bool"), wholes([0, 2, 7])],
    "oneHot of floats": [(at) => tf.oneHot(at!, 3, 0.5, -0.5, "float32"), rowsOfRows],
    "topk values": [(x) => tf.topk(x!, 3).values, matrix],
    "topk positions": [(x) => tf.topk(x!, 3).indices, matrix],
    "topk of equals": [(x) => tf.topk(x!, 3).indices, numbers([1, 3, 2, 3, 3])],
    "topk of integers": [(x) => tf.topk(x!, 2).values, wholes([2 ** 24, 2 ** 24 + 1, -5])],
    "topk of none": [(x) => tf.topk(x!, 0).values, matrix],
  });

  // Its search for the largest compares differences, and infinity less infinity is none.
  otherThanCpu({
    "topk with infinity": {
      of: [(x) => tf.topk(x!, 2).values, numbers([-Infinity, 1, Infinity])],
      is: [Infinity, 1],
      cpu: [Infinity, -Infinity],
    },
  });

  it.each([
    ["a row below zero", -1],
    ["a row past the last", 3],
  ])("refuse %s when the step runs", async (_, at) => {
    for (const batchDims of [0, 1]) {
      const from = floats([2, 3], 1);
      const compute = (x: tf.Tensor, of: tf.Tensor) => [tf.gather(x, of, 1, batchDims)];
      const given = batchDims ? wholes([0, at, 1, 1], [2, 2]) : wholes([0, at]);
      await expect(computeCaptured([from, given], compute)).rejects.toThrow("out of data bounds");
    }
    const corner = (x: tf.Tensor, of: tf.Tensor) => [tf.gatherND(x, of)];
    await expect(computeCaptured([floats([2, 3], 1), wholes([1, at], [1, 2])], corner)).rejects.toThrow(
      "invalid index",
    );
  });

  it("from any shape along any axis", async () => {
    const size = fc.integer({ min: 1, max: 3 });
    const from = fc.array(size, { minLength: 1, maxLength: 4 });
    const places = fc.array(size, { maxLength: 3 });
    const gathered = from.chain((shape) => fc.tuple(fc.constant(shape), fc.nat(shape.length - 1), places));
    await fc.assert(
      fc.asyncProperty(gathered, async ([shape, axis, at]) => {
        const indices = integers(at, 2, 0, shape[axis]! - 1);
        await expectSameGradients((x, of) => tf.square(tf.gather(x!, of!, axis)), floats(shape, 1), indices);
      }),
      { numRuns: 40 },
    );
  });
});
