import { he, normal, zeros } from "@bellwether/runtime/tensor/initialiser";
import type { LearnedModel, NamedTensors, WeightSpec } from "@bellwether/runtime/tensor/learned-model";
import { tf } from "@bellwether/runtime/tensor/tf";
import { signKinds } from "./customer-signs.ts";
import { type GatedCell, gatedWeights, runGatedCell } from "./gated-cell.ts";
import { numbersPerMoment, numbersPerStep, type SequenceShape } from "./purchase-sequences.ts";
import { numbersOfSigns, numbersPerSign, signSteps } from "./sign-inputs.ts";

/** Numbers that the recurrent cells carry from purchase to purchase, and from sign to sign. */
const state = 24;
const signState = 12;
const hidden = 32;
/** Numbers that describe a category, and a kind of sign. */
const embedding = 6;
const signEmbedding = 4;
/** Weight of a head that many rows say nothing to, beside the hazards. */
const sideWeight = 0.3;
const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/** Where each head begins among the numbers of an answer, and how many there are. */
export function answerLayout({ intervals, categories }: SequenceShape) {
  return { worth: intervals, spend: intervals + 2, next: intervals + 4, width: intervals + 4 + categories };
}

/**
 * A gated recurrent network over a customer's purchases, another one over what they do beside buying where that is known, and heads for what
 * comes next. Of each interval ahead the
 * log-odds that the first purchase is in it, given none before (a discrete hazard: Kvamme & Borgan 2021), for worth and next spend mean and
 * logarithm of the deviation of a normal distribution of scaled logarithms, and of categories their logits.
 *
 * Inputs as by `sequenceInputs`, targets as by `sequenceTargets`; answers [batch, `answerLayout().width`].
 */
export function purchaseNetwork(shape: SequenceShape): LearnedModel {
  const layout = answerLayout(shape);
  const perMoment = numbersPerMoment(shape);
  const embedded = shape.categories > 0 ? embedding : 0;
  const cell: GatedCell = { name: "cell", steps: shape.steps, width: numbersPerStep + embedded, state };
  const summary = state + perMoment + (shape.signs ? signState + numbersOfSigns : 0);
  const predict: LearnedModel["predict"] = (weights, batch) => {
    const last = runGatedCell(cell, weights, stepsOf(weights, batch, shape), batch.known!);
    const parts = [last, batch.now as tf.Tensor2D];
    if (shape.signs) parts.push(lastSign(weights, batch), batch.lately as tf.Tensor2D);
    const both = tf.concat(parts, 1);
    const inner = tf.relu(dense(weights, "mix", both));
    return tf.add(dense(weights, "out", inner), tf.matMul(both, weights.straightW as tf.Tensor2D));
  };
  const part = (answer: tf.Tensor, from: number, width: number) =>
    tf.slice(answer as tf.Tensor2D, [0, from], [-1, width]);
  return {
    weights: [
      ...gatedWeights(cell),
      ...(embedded > 0
        ? [{ name: "categories", shape: [shape.categories + 1, embedding], initialiser: normal(0.1) }]
        : []),
      ...(shape.signs
        ? [
            ...gatedWeights(signCell),
            { name: "signKinds", shape: [signKinds.length + 1, signEmbedding], initialiser: normal(0.3) },
          ]
        : []),
      ...layer("mix", summary, hidden, he),
      { name: "outW", shape: [hidden, layout.width], initialiser: zeros },
      { name: "outB", shape: [layout.width], initialiser: zeros },
      { name: "straightW", shape: [summary, layout.width], initialiser: zeros },
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

const signCell: GatedCell = {
  name: "signCell",
  steps: signSteps,
  width: numbersPerSign + signEmbedding,
  state: signState,
};

/** Purchases with what describes their categories, [batch, steps, numbers]. */
function stepsOf(weights: NamedTensors, batch: NamedTensors, { categories }: SequenceShape): tf.Tensor {
  if (categories === 0) return batch.past!;
  const described = tf.gather(weights.categories as tf.Tensor2D, batch.category as tf.Tensor2D);
  return tf.concat([batch.past as tf.Tensor3D, described], 2);
}

/** The state after the last sign, [batch, state]. */
function lastSign(weights: NamedTensors, batch: NamedTensors): tf.Tensor2D {
  const described = tf.gather(weights.signKinds as tf.Tensor2D, batch.sign as tf.Tensor2D);
  const inputs = tf.concat([batch.signs as tf.Tensor3D, described], 2);
  return runGatedCell(signCell, weights, inputs, batch.signKnown!);
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
