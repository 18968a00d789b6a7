import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { floats } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import { recordStep } from "../record-step.ts";
import { battery, expectSameGradients, numbers, sameGradients, sameValues } from "../testing/battery.ts";
import { poolingKernels } from "./pooling.ts";

const images = floats([2, 6, 7, 3], 1);
const frame: [number, number][] = [
  [0, 0],
  [1, 1],
  [1, 1],
  [0, 0],
];
const maxPool = (size: number, stride: number, pad: "same" | "valid" | number) => (x: tf.Tensor) =>
  tf.maxPool(x as tf.Tensor4D, size, stride, pad);
const avgPool = (size: number, stride: number, pad: "same" | "valid" | number) => (x: tf.Tensor) =>
  tf.avgPool(x as tf.Tensor4D, size, stride, pad);

/** NaN and infinities in some windows, and in all of others. */
const hard = numbers(
  [
    ...[Number.NaN, Infinity, -Infinity, 1, 2, -3, 4, 0.5],
    ...[-1, Number.NaN, Number.NaN, Number.NaN, -Infinity, -Infinity, -Infinity, -Infinity],
  ],
  [1, 4, 4, 1],
);

battery("pooling", poolingKernels, () => {
  sameGradients({
    maxPool: [maxPool(2, 2, "same"), images],
    "maxPool of overlapping windows": [maxPool(3, 1, "same"), images],
    "maxPool of windows apart": [maxPool(2, 3, "valid"), images],
    "maxPool of one element each": [maxPool(1, 1, "same"), images],
    "maxPool of equals, of which the first has the gradient": [
      maxPool(3, 1, "same"),
      numbers(Array(16).fill(1), [1, 4, 4, 1]),
    ],
    "maxPool of NaN and infinities": [maxPool(2, 2, "valid"), hard],
    "maxPool of NaN and infinities that overlap": [maxPool(3, 1, "same"), hard],
    "maxPool of one image": [(x) => tf.maxPool(x as tf.Tensor3D, 2, 2, "same"), floats([4, 4, 2], 1)],
    avgPool: [avgPool(2, 2, "same"), images],
    "avgPool of overlapping windows": [avgPool(3, 1, "same"), images],
    "avgPool of windows apart": [avgPool(2, 3, "valid"), images],
    "avgPool of NaN and infinities": [avgPool(2, 2, "same"), hard],
    // The runtime joins paddings with what comes after them where it takes them for the same.
    "maxPool of a frame of zeros": [(x) => maxPool(2, 1, "valid")(tf.pad(tf.sub(x!, 9), frame)), images],
    "avgPool of a frame of zeros": [(x) => avgPool(2, 1, "valid")(tf.pad(x!, frame)), images],
    "dilated maxPool": [(x) => tf.pool(x as tf.Tensor4D, 2, "max", "same", 2, 1), floats([1, 6, 6, 2], 1)],
    "dilated avgPool": [(x) => tf.pool(x as tf.Tensor4D, 2, "avg", "valid", 2, 1), floats([1, 7, 6, 2], 1)],
  });

  const roundings = ["floor", "ceil", "round"] as const;
  sameValues(
    Object.fromEntries(
      roundings.flatMap((rounding) => [
        [`maxPool, sizes rounded by ${rounding}`, [(x) => tf.maxPool(x as tf.Tensor4D, 3, 2, 1, rounding), images]],
        [`avgPool, sizes rounded by ${rounding}`, [(x) => tf.avgPool(x as tf.Tensor4D, 3, 2, 1, rounding), images]],
      ]),
    ),
  );

  it("of any windows, strides and sizes", async () => {
    const size = fc.integer({ min: 1, max: 3 });
    const window = fc.tuple(size, size, size, fc.constantFrom("same" as const, "valid" as const));
    const shape = fc.tuple(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 3, max: 6 }), size, size);
    await fc.assert(
      fc.asyncProperty(shape, window, async ([rows, columns, count, channels], [height, width, stride, pad]) => {
        const compute = (x: tf.Tensor) => {
          const [most, mean] = [tf.maxPool, tf.avgPool].map((one) =>
            one(x as tf.Tensor4D, [height, width], stride, pad),
          );
          return tf.mul(most!, tf.add(mean!, 1));
        };
        await expectSameGradients(compute, floats([count, rows, columns, channels], 1));
      }),
      { numRuns: 40 },
    );
  });

  it("refuse integers", () => {
    const record = () =>
      recordStep(({ x }) => ({ y: maxPool(2, 2, "same")(x!) }), { x: { shape: [1, 4, 4, 1], dtype: "int32" } });
    expect(record).toThrow("MaxPool of int32 is not mapped");
  });
});
