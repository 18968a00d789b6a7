import { glorot, he, normal, zeros } from "@bellwether/runtime/tensor/initialiser";
import type { LearnedModel, NamedTensors, WeightSpec } from "@bellwether/runtime/tensor/learned-model";
import { tf } from "@bellwether/runtime/tensor/tf";
import { numbersPerMoment, numbersPerStep, type SequenceShape } from "./purchase-sequences.ts";

/** Numbers that the recurrent cell carries from purchase to purchase. */
const state = 24;
const hidden = 32;
/** Numbers that describe a category. */
const embedding = 6;
/** Weight of a head that many rows say nothing to, beside the hazards. */
const sideWeight = 0.3;
const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/** Where each head begins among the numbers of an answer, and how many there are. */
export function answerLayout({ intervals, categories }: SequenceShape) {
  return { worth: intervals, spend: intervals + 2, next: intervals + 4, width: intervals + 4 + categories };
}

/**
 * A gated recurrent network (Cho et al. 2014) over a customer's purchases, and heads for what comes next. Of each interval ahead the
 * log-odds that the first purchase is in it, given none before (a discrete hazard: Kvamme & Borgan 2021), for worth and next spend mean and
 * logarithm of the deviation of a normal distribution of scaled logarithms, and of categories their logits.
 *
 * Inputs as by `sequenceInputs`, targets as by `sequenceTargets`; answers [batch, `answerLayout().width`].
 */
export function purchaseNetwork(shape: SequenceShape): LearnedModel {
  const layout = answerLayout(shape);
  const perMoment = numbersPerMoment(shape);
  const embedded = shape.categories > 0 ? embedding : 0;
  const perStep = numbersPerStep + embedded;
  const predict: LearnedModel["predict"] = (weights, batch) => {
    const last = runCell(weights, batch, shape, perStep);
    const both = tf.concat([last, batch.now as tf.Tensor2D], 1);
    const inner = tf.relu(dense(weights, "mix", both));
    return tf.add(dense(weights, "out", inner), tf.matMul(both, weights.straightW as tf.Tensor2D));
  };
  const part = (answer: tf.Tensor, from: number, width: number) =>
    tf.slice(answer as tf.Tensor2D, [0, from], [-1, width]);
  return {
    weights: [
      ...layer("cell", perStep, 3 * state, glorot),
      { name: "stateW", shape: [state, 2 * state], initialiser: glorot },
      { name: "resetW", shape: [state, state], initialiser: glorot },
      ...(embedded > 0
        ? [{ name: "categories", shape: [shape.categories + 1, embedding], initialiser: normal(0.1) }]
        : []),
      ...layer("mix", state + perMoment, hidden, he),
      { name: "outW", shape: [hidden, layout.width], initialiser: zeros },
      { name: "outB", shape: [layout.width], initialiser: zeros },
      { name: "straightW", shape: [state + perMoment, layout.width], initialiser: zeros },
    ],
    predict,
    loss(weights, batch) {
      const answer = predict(weights, batch);
      const hazards = part(answer, 0, shape.intervals);
      const surprise = tf.sub(tf.softplus(hazards), tf.mul(batch.came!, hazards));
      const losses = [
        tf.mean(tf.sum(tf.mul(batch.asked!, surprise), 1)),
        tf.mul(sideWeight, normalLoss(part(answer, layout.worth, 2), batch.worth!, batch.hasWorth!)),
        tf.mul(sideWeight, normalLoss(part(answer, layout.spend, 2), batch.spend!, batch.hasSpend!)),
      ];
      if (shape.categories > 0) {
        const logits = part(answer, layout.next, shape.categories);
        const chosen = tf.sum(tf.mul(tf.logSoftmax(logits), batch.next!), 1, true);
        losses.push(tf.mul(-sideWeight, tf.mean(tf.mul(batch.hasNext!, chosen))));
      }
      return tf.addN(losses) as tf.Scalar;
    },
  };
}

/** The state after the last purchase, [batch, state]. Steps before the first purchase leave it at zero. */
function runCell(weights: NamedTensors, batch: NamedTensors, shape: SequenceShape, perStep: number): tf.Tensor2D {
  const { steps, categories } = shape;
  const past = batch.past as tf.Tensor3D;
  const rows = past.shape[0];
  const inputs =
    categories > 0
      ? tf.concat([past, tf.gather(weights.categories as tf.Tensor2D, batch.category as tf.Tensor2D)], 2)
      : past;
  const all = tf.reshape(dense(weights, "cell", tf.reshape(inputs, [rows * steps, perStep])), [rows, steps, 3 * state]);
  let carried = tf.zeros<tf.Rank.R2>([rows, state]);
  for (let step = 0; step < steps; step++) {
    const own = tf.reshape(tf.slice(all, [0, step, 0], [-1, 1, -1]), [rows, 3 * state]);
    const gates = tf.sigmoid(
      tf.add(tf.slice(own, [0, 0], [-1, 2 * state]), tf.matMul(carried, weights.stateW as tf.Tensor2D)),
    );
    const reset = tf.slice(gates, [0, 0], [-1, state]);
    const update = tf.slice(gates, [0, state], [-1, state]);
    const kept = tf.matMul(tf.mul(reset, carried) as tf.Tensor2D, weights.resetW as tf.Tensor2D);
    const proposed = tf.tanh(tf.add(tf.slice(own, [0, 2 * state], [-1, state]), kept));
    const moved = tf.mul(update, tf.slice(batch.known as tf.Tensor2D, [0, step], [-1, 1]));
    carried = tf.add(carried, tf.mul(moved, tf.sub(proposed, carried)));
  }
  return carried;
}

/** −ln of a normal density, meant over the rows that count. @param answer mean and ln deviation, [batch, 2] */
function normalLoss(answer: tf.Tensor, target: tf.Tensor, counts: tf.Tensor): tf.Tensor {
  const [mean, logDeviation] = tf.split(answer as tf.Tensor2D, 2, 1) as [tf.Tensor2D, tf.Tensor2D];
  const bounded = tf.clipByValue(logDeviation, -3, 3);
  const distance = tf.mul(tf.sub(target, mean), tf.exp(tf.neg(bounded)));
  const loss = tf.add(tf.add(tf.mul(0.5, tf.square(distance)), bounded), halfLogTwoPi);
  return tf.mean(tf.mul(counts, loss));
}

function dense(weights: NamedTensors, name: string, input: tf.Tensor): tf.Tensor2D {
  return tf.add(tf.matMul(input as tf.Tensor2D, weights[`${name}W`] as tf.Tensor2D), weights[`${name}B`]!);
}

function layer(name: string, from: number, to: number, initialiser: WeightSpec["initialiser"]): WeightSpec[] {
  return [
    { name: `${name}W`, shape: [from, to], initialiser },
    { name: `${name}B`, shape: [to], initialiser: zeros },
  ];
}
