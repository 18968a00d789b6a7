import { floats } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import { battery, type Compute, sameGradients, sameValues } from "../testing/battery.ts";
import { type EdgePadding, fusedWithEach, ofAnyWindows } from "../testing/convolutions.ts";
import { depthwiseConvolutionKernels } from "./depthwise-convolution.ts";

const images = floats([2, 6, 7, 3], 1);
const filter = floats([3, 2, 3, 2], 2);
const depthwise =
  (stride: number, pad: EdgePadding): Compute =>
  (x, by) =>
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

  fusedWithEach(tf.fused.depthwiseConv2d, images, filter, floats([6], 3));
  ofAnyWindows(depthwise, 30);
});
