import { it } from "@jest/globals";
import fc from "fast-check";
import { floats } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import { battery, expectSameGradients, expectSameValues, sameGradients, sameValues } from "../testing/battery.ts";
import { depthwiseConvolutionKernels } from "./depthwise-convolution.ts";

const images = floats([2, 6, 7, 3], 1);
const filter = floats([3, 2, 3, 2], 2);
const depthwise = (stride: number, pad: "same" | "valid" | number) => (x: tf.Tensor, by: tf.Tensor) =>
  tf.depthwiseConv2d(x as tf.Tensor4D, by as tf.Tensor4D, stride, pad);

battery("depthwise convolutions", depthwiseConvolutionKernels, () => {
  sameGradients({
    depthwiseConv2d: [depthwise(1, "same"), images, filter],
    "depthwiseConv2d in strides": [depthwise(2, "same"), images, filter],
    "depthwiseConv2d in strides that leave a rest": [depthwise(3, "valid"), images, filter],
    "depthwiseConv2d with one filter a channel": [depthwise(1, 1), images, floats([2, 2, 3, 1], 2)],
    separableConv2d: [
      (x, by, mix) => tf.separableConv2d(x as tf.Tensor4D, by as tf.Tensor4D, mix as tf.Tensor4D, 1, "same"),
      images,
      filter,
      floats([1, 1, 6, 2], 3),
    ],
  });

  sameValues({
    "dilated depthwiseConv2d": [
      (x, by) => tf.depthwiseConv2d(x as tf.Tensor4D, by as tf.Tensor4D, 1, "same", "NHWC", 2),
      images,
      filter,
    ],
  });

  const activations = ["linear", "relu", "relu6", "elu", "sigmoid", "leakyrelu", "prelu"] as const;
  it.each(activations)("fused with %s, as predictions have it", async (activation) => {
    const compute = (x: tf.Tensor, by: tf.Tensor, bias: tf.Tensor) =>
      tf.fused.depthwiseConv2d({
        x: x as tf.Tensor4D,
        filter: by as tf.Tensor4D,
        strides: 1,
        pad: "same",
        bias,
        activation,
        leakyreluAlpha: 0.3,
        ...(activation === "prelu" ? { preluActivationWeights: bias } : {}),
      });
    await expectSameValues(compute, images, filter, floats([6], 3));
  });

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
          const [[rows, columns, channels], [height, width, each]] = [from, by];
          const given = [floats([2, rows, columns, channels], 1), floats([height, width, channels, each], 2)];
          await expectSameGradients(depthwise(stride, edge), ...given);
        },
      ),
      { numRuns: 30 },
    );
  });
});
