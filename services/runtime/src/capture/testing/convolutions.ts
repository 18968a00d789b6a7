import { it } from "@jest/globals";
import fc from "fast-check";
import { floats, type Plain } from "../../tensor/testing/backends.ts";
import type { tf } from "../../tensor/tf.ts";
import { type Compute, expectSameGradients, expectSameValues } from "./battery.ts";

export type EdgePadding = "same" | "valid" | number;

const activations = ["linear", "relu", "relu6", "elu", "sigmoid", "leakyrelu", "prelu"] as const;

/** One test an activation that a convolution of images by filters ends with. @param bias and the slopes of a prelu */
export function fusedWithEach(
  convolve: typeof tf.fused.conv2d | typeof tf.fused.depthwiseConv2d,
  images: Plain,
  filter: Plain,
  bias: Plain,
): void {
  it.each(activations)("fused with %s, as predictions have it", async (activation) => {
    const compute: Compute = (x, by, bias) =>
      convolve({
        x: x as tf.Tensor4D,
        filter: by as tf.Tensor4D,
        strides: 1,
        pad: "same",
        bias,
        activation,
        leakyreluAlpha: 0.3,
        ...(activation === "prelu" ? { preluActivationWeights: bias } : {}),
      });
    await expectSameValues(compute, images, filter, bias);
  });
}

/** A test of random sizes and strides. @param convolve images [batch, height, width, channels] by filters */
export function ofAnyWindows(convolve: (stride: number, pad: EdgePadding) => Compute, numRuns: number): void {
  it("of any filters, strides and sizes", async () => {
    const size = fc.integer({ min: 1, max: 3 });
    const side = fc.integer({ min: 3, max: 6 });
    const pad = fc.constantFrom("same" as const, "valid" as const);
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(side, side, size),
        fc.tuple(size, size, size),
        size,
        pad,
        async (from, by, stride, edge) => {
          const [[rows, columns, channels], [height, width, last]] = [from, by];
          const given = [floats([2, rows, columns, channels], 1), floats([height, width, channels, last], 2)];
          await expectSameGradients(convolve(stride, edge), ...given);
        },
      ),
      { numRuns },
    );
  });
}
