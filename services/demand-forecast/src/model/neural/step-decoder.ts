import { glorot, he, zeros } from "@bellwether/runtime/tensor/initialiser";
import type { NamedTensors, WeightSpec } from "@bellwether/runtime/tensor/learned-model";
import { tf } from "@bellwether/runtime/tensor/tf";
import { contextWidth, knownAhead, type WindowConfig } from "./window-config.ts";

/** Hidden numbers of one step. */
const width = 32;

export interface StepDecoder {
  weights: readonly WeightSpec[];
  /**
   * @param context [batch, context]
   * @param ahead [batch, horizon · covariates], step after step
   * @returns [batch, outputs, horizon]
   */
  corrections(weights: NamedTensors, context: tf.Tensor2D, ahead: tf.Tensor2D): tf.Tensor3D;
}

/**
 * What is known of a step ahead (a holiday, a price, the weather) corrects that step, with the same weights for all steps and
 * in view of the window (after Das et al. 2023, TiDE's temporal decoder), so that an effect seen at one distance is
 * known at all. A linear path beside it carries what is linear.
 */
export function stepDecoder(config: WindowConfig): StepDecoder {
  const { horizon, probabilities } = config;
  const covariates = knownAhead(config);
  const outputs = probabilities.length + 1;
  return {
    weights: [
      { name: "stepContextW", shape: [contextWidth(config), width], initialiser: glorot },
      { name: "stepAheadW", shape: [covariates, width], initialiser: he },
      { name: "stepB", shape: [width], initialiser: zeros },
      { name: "stepOutW", shape: [width, outputs], initialiser: zeros },
      { name: "stepLinearW", shape: [covariates, outputs], initialiser: zeros },
    ],
    corrections(weights, context, ahead) {
      const rows = context.shape[0] * horizon;
      const of = (name: string) => weights[name] as tf.Tensor2D;
      const known = tf.reshape(ahead, [rows, covariates]) as tf.Tensor2D;
      const seen = tf.reshape(tf.matMul(context, of("stepContextW")), [-1, 1, width]);
      const step = tf.reshape(tf.matMul(known, of("stepAheadW")), [-1, horizon, width]);
      const hidden = tf.reshape(tf.relu(tf.add(tf.add(step, seen), of("stepB"))), [rows, width]) as tf.Tensor2D;
      const corrections = tf.add(tf.matMul(hidden, of("stepOutW")), tf.matMul(known, of("stepLinearW")));
      return tf.transpose(tf.reshape(corrections, [-1, horizon, outputs]), [0, 2, 1]) as tf.Tensor3D;
    },
  };
}
