import { expect, it } from "@jest/globals";
import { floats } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import { recordStep } from "../record-step.ts";
import { battery, type Compute, sameGradients, sameValues } from "../testing/battery.ts";
import { type EdgePadding, fusedWithEach, ofAnyWindows } from "../testing/convolutions.ts";
import { convolutionKernels } from "./convolution.ts";

const images = floats([2, 6, 7, 3], 1);
const filter = floats([3, 2, 3, 2], 2);
const conv2d =
  (stride: number, pad: EdgePadding): Compute =>
  (x, by) =>
    tf.conv2d(x as tf.Tensor4D, by as tf.Tensor4D, stride, pad);
const conv1d = (x: tf.Tensor, by: tf.Tensor) => tf.conv1d(x as tf.Tensor3D, by as tf.Tensor3D, 1, "valid");

battery("convolutions", convolutionKernels, () => {
  sameGradients({
    conv2d: [conv2d(1, "same"), images, filter],
    "conv2d in strides": [conv2d(2, "same"), images, filter],
    "conv2d in strides that leave a rest": [conv2d(3, "valid"), images, filter],
    "conv2d with a margin": [conv2d(2, 1), images, filter],
    "conv2d of one element": [conv2d(1, "same"), images, floats([1, 1, 3, 4], 2)],
    "conv2d in uneven strides": [
      (x, by) => tf.conv2d(x as tf.Tensor4D, by as tf.Tensor4D, [1, 2], "valid"),
      images,
      filter,
    ],
    conv1d: [conv1d, floats([2, 6, 2], 1), floats([3, 2, 2], 2)],
    conv2dTranspose: [
      (x, by) => tf.conv2dTranspose(x as tf.Tensor4D, by as tf.Tensor4D, [2, 6, 6, 2], 2, "same"),
      floats([2, 3, 3, 3], 1),
      floats([3, 3, 2, 3], 2),
    ],
    "a frame of numbers, then conv2d": [
      (x, by) =>
        conv2d(1, "valid")(
          tf.pad(
            x!,
            [
              [0, 0],
              [1, 1],
              [1, 1],
              [0, 0],
            ],
            3,
          ),
          by!,
        ),
      images,
      filter,
    ],
  });

  sameValues({
    "dilated conv2d": [(x, by) => tf.conv2d(x as tf.Tensor4D, by as tf.Tensor4D, 1, "same", "NHWC", 2), images, filter],
    "dilated conv1d": [
      (x, by) => tf.conv1d(x as tf.Tensor3D, by as tf.Tensor3D, 1, "valid", "NWC", 2),
      floats([2, 6, 2], 1),
      floats([2, 2, 2], 2),
    ],
    "conv2d, sizes rounded up": [
      (x, by) => tf.conv2d(x as tf.Tensor4D, by as tf.Tensor4D, 2, 1, "NHWC", 1, "ceil"),
      images,
      filter,
    ],
    "conv2d of no image": [conv2d(1, "same"), floats([0, 6, 7, 3], 1), filter],
  });

  fusedWithEach(tf.fused.conv2d, images, filter, floats([2], 3));
  ofAnyWindows(conv2d, 40);

  it("refuse channels first", () => {
    const specs = {
      x: { shape: [1, 3, 4, 4], dtype: "float32" },
      by: { shape: [2, 2, 3, 1], dtype: "float32" },
    } as const;
    const record = () =>
      recordStep(({ x, by }) => ({ y: tf.conv2d(x as tf.Tensor4D, by as tf.Tensor4D, 1, "same", "NCHW") }), specs);
    expect(record).toThrow("NCHW is not mapped; use NHWC");
  });
});
