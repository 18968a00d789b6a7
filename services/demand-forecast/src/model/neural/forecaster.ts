import { glorot, he, zeros } from "@bellwether/runtime/tensor/initialiser";
import type { LearnedModel } from "@bellwether/runtime/tensor/learned-model";
import { tf } from "@bellwether/runtime/tensor/tf";
import { inputWidth, type WindowConfig } from "./window-config.ts";

/** Weight of the mean's squared error beside the quantiles' losses; it must not steer them. */
const meanWeight = 0.1;

/**
 * The global forecaster: a residual network over normalised windows that adds corrections to a seasonal starting
 * forecast, once per quantile and once for the mean. A linear path beside the network carries what is linear in the lags
 * (Zeng et al. 2023, "Are Transformers Effective for Time Series Forecasting?"; the blocks follow Oreshkin et al. 2020,
 * N-BEATS). The quantiles minimise pinball loss (Wen et al. 2017), the mean squared error.
 *
 * Inputs `x` [batch, inputs], `base` [batch, horizon]; batches for `loss` also hold `y` and `mask` [batch, horizon].
 * `predict` gives [batch, probabilities + 1, horizon], the mean last, in normalised units; rows may still cross.
 */
export function forecaster(config: WindowConfig): LearnedModel {
  const inputs = inputWidth(config);
  const { width, horizon, probabilities } = config;
  const outputs = probabilities.length + 1;
  const blocks = Array.from({ length: config.depth }, (_, i) => i);
  const predict: LearnedModel["predict"] = (weights, batch) => {
    const x = batch.x as tf.Tensor2D;
    let hidden = tf.relu(tf.add(tf.matMul(x, weights.inW as tf.Tensor2D), weights.inB!)) as tf.Tensor2D;
    for (const i of blocks) {
      const inner = tf.relu(tf.add(tf.matMul(hidden, weights[`upW${i}`] as tf.Tensor2D), weights[`upB${i}`]!));
      const outer = tf.add(tf.matMul(inner as tf.Tensor2D, weights[`downW${i}`] as tf.Tensor2D), weights[`downB${i}`]!);
      hidden = tf.add(hidden, outer) as tf.Tensor2D;
    }
    const deep = tf.add(tf.matMul(hidden, weights.outW as tf.Tensor2D), weights.outB!);
    const corrections = tf.reshape(deep, [-1, outputs, horizon]);
    const linear = tf.add(batch.base!, tf.matMul(x, weights.linearW as tf.Tensor2D));
    return tf.add(corrections, tf.reshape(linear, [-1, 1, horizon]));
  };
  return {
    weights: [
      { name: "inW", shape: [inputs, width], initialiser: he },
      { name: "inB", shape: [width], initialiser: zeros },
      ...blocks.flatMap((i) => [
        { name: `upW${i}`, shape: [width, width], initialiser: he },
        { name: `upB${i}`, shape: [width], initialiser: zeros },
        { name: `downW${i}`, shape: [width, width], initialiser: glorot },
        { name: `downB${i}`, shape: [width], initialiser: zeros },
      ]),
      { name: "outW", shape: [width, outputs * horizon], initialiser: zeros },
      { name: "outB", shape: [outputs * horizon], initialiser: zeros },
      { name: "linearW", shape: [inputs, horizon], initialiser: zeros },
    ],
    predict,
    loss(weights, batch) {
      const rows = predict(weights, batch) as tf.Tensor3D;
      const target = tf.reshape(batch.y!, [-1, 1, horizon]);
      const mask = tf.reshape(batch.mask!, [-1, 1, horizon]);
      const quantiles = tf.slice(rows, [0, 0, 0], [-1, probabilities.length, -1]);
      const mean = tf.slice(rows, [0, probabilities.length, 0], [-1, 1, -1]);
      const error = tf.sub(target, quantiles);
      const p = tf.tensor(probabilities, [1, probabilities.length, 1]);
      // p·e + max(−e, 0) is the pinball loss max(p·e, (p − 1)·e).
      const pinball = tf.add(tf.mul(p, error), tf.relu(tf.neg(error)));
      const squared = tf.square(tf.sub(target, mean));
      const total = tf.add(tf.mean(tf.mul(mask, pinball)), tf.mul(meanWeight, tf.mean(tf.mul(mask, squared))));
      return total as tf.Scalar;
    },
  };
}
