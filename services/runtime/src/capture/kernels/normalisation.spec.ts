import { floats } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import { battery, matrix, numbers, sameGradients, sameValues } from "../testing/battery.ts";
import { normalisationKernels } from "./normalisation.ts";

const [mean, offset, scale] = [floats([6], 1), floats([6], 2), floats([6], 3)];
const variance = numbers([1, 0.5, 2, 0.1, 1, 3]);

battery("normalisation", normalisationKernels, () => {
  sameGradients({
    batchNorm: [
      (x, m, v, o, s) => tf.batchNorm(x!, m as tf.Tensor1D, v as tf.Tensor1D, o as tf.Tensor1D, s as tf.Tensor1D, 0.01),
      ...[matrix, mean, variance, offset, scale],
    ],
    "batchNorm by the batch's own moments": [
      (x) => tf.batchNorm(x!, tf.mean(x!, 0), tf.moments(x!, 0).variance, tf.zeros([6]), tf.ones([6])),
      matrix,
    ],
    "layer normalisation": [
      (x, s) => {
        const { mean: middle, variance: spread } = tf.moments(x!, -1, true);
        return tf.mul(tf.mul(tf.sub(x!, middle), tf.rsqrt(tf.add(spread, 1e-3))), s!);
      },
      ...[matrix, scale],
    ],
  });

  // Without a scale TensorFlow.js fails to save it for its gradient.
  sameValues({
    "batchNorm without offset and scale": [
      (x, m, v) => tf.batchNorm(x!, m as tf.Tensor1D, v as tf.Tensor1D),
      ...[matrix, mean, variance],
    ],
    "batchNorm of images": [
      (x, m) => tf.batchNorm(x as tf.Tensor4D, m as tf.Tensor1D, tf.ones([3])),
      ...[floats([2, 2, 2, 3], 1), floats([3], 2)],
    ],
    "batchNorm of no spread": [
      (x, m) => tf.batchNorm(x!, m as tf.Tensor1D, tf.zeros([6]), undefined, undefined, 0),
      ...[matrix, mean],
    ],
  });
});
