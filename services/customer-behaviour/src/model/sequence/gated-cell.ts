import { glorot, zeros } from "@bellwether/runtime/tensor/initialiser";
import type { NamedTensors, WeightSpec } from "@bellwether/runtime/tensor/learned-model";
import { tf } from "@bellwether/runtime/tensor/tf";

/** A gated recurrent unit (Cho et al. 2014) among a model's weights. */
export interface GatedCell {
  /** What its weights' names begin with. */
  name: string;
  /** Steps that it looks at, and numbers of each. */
  steps: number;
  width: number;
  /** Numbers that it carries from step to step. */
  state: number;
}

export function gatedWeights({ name, width, state }: GatedCell): WeightSpec[] {
  return [
    { name: `${name}W`, shape: [width, 3 * state], initialiser: glorot },
    { name: `${name}B`, shape: [3 * state], initialiser: zeros },
    { name: `${name}StateW`, shape: [state, 2 * state], initialiser: glorot },
    { name: `${name}ResetW`, shape: [state, state], initialiser: glorot },
  ];
}

/**
 * The state after the last step, [batch, state]. Steps of which nothing is known leave it as it was, at first zero.
 *
 * @param inputs [batch, steps, width]
 * @param known 1 for steps that are there, [batch, steps]
 */
export function runGatedCell(cell: GatedCell, weights: NamedTensors, inputs: tf.Tensor, known: tf.Tensor): tf.Tensor2D {
  const { name, steps, width, state } = cell;
  const rows = inputs.shape[0]!;
  const weight = (part: string) => weights[`${name}${part}`] as tf.Tensor2D;
  const flat = tf.reshape(inputs, [rows * steps, width]) as tf.Tensor2D;
  const all = tf.reshape(tf.add(tf.matMul(flat, weight("W")), weights[`${name}B`]!), [rows, steps, 3 * state]);
  let carried = tf.zeros<tf.Rank.R2>([rows, state]);
  for (let step = 0; step < steps; step++) {
    const own = tf.reshape(tf.slice(all, [0, step, 0], [-1, 1, -1]), [rows, 3 * state]);
    const gates = tf.sigmoid(tf.add(tf.slice(own, [0, 0], [-1, 2 * state]), tf.matMul(carried, weight("StateW"))));
    const reset = tf.slice(gates, [0, 0], [-1, state]);
    const update = tf.slice(gates, [0, state], [-1, state]);
    const kept = tf.matMul(tf.mul(reset, carried) as tf.Tensor2D, weight("ResetW"));
    const proposed = tf.tanh(tf.add(tf.slice(own, [0, 2 * state], [-1, state]), kept));
    const moved = tf.mul(update, tf.slice(known as tf.Tensor2D, [0, step], [-1, 1]));
    carried = tf.add(carried, tf.mul(moved, tf.sub(proposed, carried)));
  }
  return carried;
}
