import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { floats } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import { recordStep } from "../record-step.ts";
import {
  battery,
  booleans,
  expectSameGradients,
  expectSameValues,
  matrix,
  numbers,
  otherThanCpu,
  sameGradients,
  sameValues,
  wholes,
} from "../testing/battery.ts";
import { shapes } from "../testing/shapes.ts";
import { cumulativeKernels } from "./cumulative.ts";

battery("running sums and products", cumulativeKernels, () => {
  sameGradients({
    cumsum: [(x) => tf.cumsum(x!, 1), matrix],
    "cumsum of edges": [(x) => tf.cumsum(x!), numbers([1, Infinity, 2, -Infinity, 3])],
    "cumsum after NaN": [(x) => tf.cumsum(x!), numbers([1, Number.NaN, 2])],
  });

  sameValues({
    "cumsum of integers wraps": [(x) => tf.cumsum(x!), wholes([2 ** 31 - 1, 2, -(2 ** 31)])],
    "cumsum of booleans": [(x) => tf.cumsum(x!), booleans([1, 0, 1])],
    cumprod: [(x) => tf.cumprod(x!), numbers([1, -2, 3, 0.5, 0, 7, 2])],
    "cumprod of edges": [(x) => tf.cumprod(x!), numbers([2, Infinity, -1, 0, 5])],
    "cumprod of integers": [(x) => tf.cumprod(x!), wholes([3, -2, 7, 65536, 65536])],
    "cumprod of booleans": [(x) => tf.cumprod(x!), booleans([1, 1, 0, 1])],
  });

  // It takes no axis counted from the end.
  otherThanCpu({
    "the last axis": {
      of: [(x) => tf.cumsum(x!, -1), numbers([1, 2, 3, 4], [2, 2])],
      is: [1, 3, 3, 7],
      cpu: [],
    },
  });

  it("along any axis of any shape, exclusive, reversed or both", async () => {
    const along = shapes({ minRank: 1 }).chain((shape) => fc.tuple(fc.constant(shape), fc.nat(shape.length - 1)));
    await fc.assert(
      fc.asyncProperty(along, fc.boolean(), fc.boolean(), async ([shape, axis], exclusive, reverse) => {
        await expectSameValues((x) => tf.cumprod(x!, axis, exclusive, reverse), floats(shape, 1));
        // The CPU backend's gradient fails along other axes of more than two.
        const flat = floats([3, shape[0]! + 1], 2);
        await expectSameGradients((x) => tf.cumsum(x!, 1, exclusive, reverse), flat);
        await expectSameValues((x) => tf.cumsum(x!, axis, exclusive, reverse), floats(shape, 3));
      }),
      { numRuns: 30 },
    );
  });

  it("refuse a scalar, of which TensorFlow.js makes 0", () => {
    const record = () => recordStep(({ x }) => ({ y: tf.cumsum(x!) }), { x: { shape: [], dtype: "float32" } });
    expect(record).toThrow("of a scalar is not mapped");
  });
});
