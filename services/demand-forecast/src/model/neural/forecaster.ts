import { zeros } from "@bellwether/runtime/tensor/initialiser";
import type { LearnedModel } from "@bellwether/runtime/tensor/learned-model";
import { tf } from "@bellwether/runtime/tensor/tf";
import type { NetworkBody } from "./network-body.ts";
import { patchMixer } from "./patch-mixer.ts";
import { residualStack } from "./residual-stack.ts";
import { stepDecoder } from "./step-decoder.ts";
import { contextWidth, knownAhead, type WindowConfig } from "./window-config.ts";

/** Weight of the mean's squared error beside the quantiles' losses; it must not steer them. */
const meanWeight = 0.1;

const bodies: Readonly<Record<WindowConfig["architecture"], (config: WindowConfig) => NetworkBody>> = {
  residual: residualStack,
  mixer: patchMixer,
};

/**
 * The global forecaster: a network over normalised windows that adds corrections to a seasonal starting forecast, once
 * per quantile and once for the mean. A linear path beside the network carries what is linear in the lags (Zeng et al.
 * 2023, "Are Transformers Effective for Time Series Forecasting?"). The quantiles minimise pinball loss (Wen et al. 2017),
 * the mean squared error. What is known of the steps ahead is decoded step by step (`stepDecoder`).
 *
 * Inputs `x` [batch, inputs], `base` [batch, horizon]; batches for `loss` also hold `y` and `mask` [batch, horizon].
 * `predict` gives [batch, probabilities + 1, horizon], the mean last, in normalised units; rows may still cross.
 */
export function forecaster(config: WindowConfig): LearnedModel {
  const { horizon, probabilities } = config;
  const outputs = probabilities.length + 1;
  const body = bodies[config.architecture](config);
  const steps = knownAhead(config) > 0 ? stepDecoder(config) : null;
  const width = contextWidth(config);
  const predict: LearnedModel["predict"] = (weights, batch) => {
    const all = batch.x as tf.Tensor2D;
    const x = steps === null ? all : tf.slice(all, [0, 0], [-1, width]);
    const corrections = tf.reshape(body.corrections(weights, x), [-1, outputs, horizon]);
    const linear = tf.add(batch.base!, tf.matMul(x, weights.linearW as tf.Tensor2D));
    const answer = tf.add(corrections, tf.reshape(linear, [-1, 1, horizon]));
    return steps === null ? answer : tf.add(answer, steps.corrections(weights, x, tf.slice(all, [0, width], [-1, -1])));
  };
  return {
    weights: [
      ...body.weights,
      { name: "linearW", shape: [width, horizon], initialiser: zeros },
      ...(steps?.weights ?? []),
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
