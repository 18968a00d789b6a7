import { glorot, he, normal, zeros } from "@bellwether/runtime/tensor/initialiser";
import type { LearnedModel, NamedTensors } from "@bellwether/runtime/tensor/learned-model";
import { tf } from "@bellwether/runtime/tensor/tf";

/** Shapes of the network, none of which change once it is learnt. */
export interface SequenceConfig {
  /** Products, without the padding. */
  items: number;
  /** Purchases of a customer that are looked at, the last ones. */
  length: number;
  /** Numbers that describe a product. */
  width: number;
  /** Products of the next basket that are asked for. */
  targets: number;
}

/** Ages of a purchase are told apart by powers of two: that day, a day, two, four … up to 512 days and more. */
export const ageSteps = 11;

/** Share of purchases hidden while learning, so that no single one is relied upon. */
const hidden = 0.2;

/**
 * What a customer buys next, from what was bought and how long ago. One block of self-attention over the purchases (after Kang &
 * McAuley, 2018, SASRec) without their order within a day, which says nothing; a learned question draws one state from them. Products
 * are described once, for what was bought and what is foretold, so buying again is in its reach.
 *
 * Columns of a batch: `items` and `ages` int32 [length], `present` float32 [length], `targets` int32 [targets], `shares` float32 [targets],
 * which add up to 1. `predict` answers with states of `width` numbers; `logits = state · productsᵀ + bias`.
 */
export function sequenceModel({ items, length, width, targets }: SequenceConfig): LearnedModel {
  const stateOf = (weights: NamedTensors, batch: NamedTensors): tf.Tensor2D => {
    const rows = batch.items!.shape[0]!;
    const present = tf.mul(batch.present!, batch.kept!) as tf.Tensor2D;
    const flat = (tensor: tf.Tensor) => tf.reshape(tensor, [rows * length, width]) as tf.Tensor2D;
    const dense = (tensor: tf.Tensor2D, name: string) =>
      tf.add(tf.matMul(tensor, weights[`${name}W`] as tf.Tensor2D), weights[`${name}B`]!) as tf.Tensor2D;
    const bought = tf.gather(weights.products!, tf.reshape(batch.items!, [rows * length]) as tf.Tensor1D);
    const age = tf.gather(weights.ages!, tf.reshape(batch.ages!, [rows * length]) as tf.Tensor1D);
    let x = tf.mul(tf.add(bought, age), tf.reshape(present, [rows * length, 1])) as tf.Tensor2D;
    // Far below any logit, and not so far that a row of nothing but padding keeps only rounding, which engines do differently.
    const absent = tf.mul(tf.sub(present, 1), 30);
    const parts = (tensor: tf.Tensor) => tf.reshape(tensor, [rows, length, width]) as tf.Tensor3D;
    // A bias of keys would move all of a row's logits alike and have no slope but rounding.
    const keys = parts(tf.matMul(x, weights.keyW as tf.Tensor2D));
    const alike = tf.mul(tf.matMul(parts(dense(x, "query")), keys, false, true), 1 / Math.sqrt(width));
    const attention = tf.softmax(tf.add(alike, tf.reshape(absent, [rows, 1, length])) as tf.Tensor3D);
    x = tf.add(x, dense(flat(tf.matMul(attention as tf.Tensor3D, parts(dense(x, "value")))), "out")) as tf.Tensor2D;
    x = tf.add(x, dense(tf.relu(dense(x, "up")), "down")) as tf.Tensor2D;
    const asked = tf.reshape(tf.matMul(x, weights.question as tf.Tensor2D), [rows, length]);
    const shares = tf.softmax(tf.add(asked, absent) as tf.Tensor2D);
    const drawn = tf.matMul(tf.reshape(shares, [rows, 1, length]), tf.reshape(x, [rows, length, width]) as tf.Tensor3D);
    return dense(tf.reshape(drawn, [rows, width]) as tf.Tensor2D, "state");
  };
  const square = (name: string, rows: number, columns: number, initialiser = glorot) => [
    { name: `${name}W`, shape: [rows, columns], initialiser },
    { name: `${name}B`, shape: [columns], initialiser: zeros },
  ];
  return {
    weights: [
      { name: "products", shape: [items + 1, width], initialiser: normal(0.05) },
      { name: "bias", shape: [items + 1], initialiser: zeros },
      { name: "ages", shape: [ageSteps, width], initialiser: normal(0.05) },
      ...["query", "value", "out"].flatMap((name) => square(name, width, width)),
      ...square("up", width, 2 * width, he),
      ...square("down", 2 * width, width),
      { name: "keyW", shape: [width, width], initialiser: glorot },
      { name: "question", shape: [width, 1], initialiser: glorot },
      ...square("state", width, width),
    ],
    noise: [{ name: "kept", shape: [length], draw: (random) => (random.uniform() < hidden ? 0 : 1), neutral: 1 }],
    loss(weights, batch) {
      const state = stateOf(weights, batch);
      const rows = state.shape[0];
      const logits = tf.add(
        tf.matMul(state, weights.products as tf.Tensor2D, false, true),
        weights.bias!,
      ) as tf.Tensor2D;
      const asked = tf.reshape(batch.targets!, [rows * targets]) as tf.Tensor1D;
      const wanted = tf.reshape(tf.gather(weights.products!, asked), [rows, targets, width]) as tf.Tensor3D;
      const own = tf.reshape(tf.matMul(wanted, tf.reshape(state, [rows, width, 1]) as tf.Tensor3D), [rows, targets]);
      const biased = tf.add(own, tf.reshape(tf.gather(weights.bias!, asked), [rows, targets]));
      const expected = tf.sum(tf.mul(biased, batch.shares!), 1);
      return tf.mean(tf.sub(tf.logSumExp(logits, 1), expected)) as tf.Scalar;
    },
    predict: stateOf,
  };
}
