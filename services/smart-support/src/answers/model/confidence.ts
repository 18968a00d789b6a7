import { glorot, zeros } from "@bellwether/runtime/tensor/initialiser";
import type { LearnedModel, NamedTensors } from "@bellwether/runtime/tensor/learned-model";
import { tf } from "@bellwether/runtime/tensor/tf";
import { fit } from "@bellwether/runtime/tensor/training-loop";
import { evidenceWidth } from "./evidence.ts";

/** A logistic regression on what a search says: log-odds = intercept + Σ weights · evidence. */
export interface Confidence {
  intercept: number;
  weights: number[];
  /** Whether titles were asked word for word while learning; where not, words alone are believed if they say more. */
  hasSeenTitles: boolean;
}

/** A search whose first passage was right, or was not. */
export interface JudgedSearch {
  evidence: readonly number[];
  isRight: boolean;
}

/**
 * Before anything was learnt, words alone are believed: a passage that covers all of a question by rarity answers it three times of four, one
 * that covers half of it one time of five. Chosen to be cautious, and replaced by the first training.
 */
export const untaughtConfidence: Confidence = {
  intercept: -3.9,
  weights: [0, 0, 0, 5, 0, 0, 0, 0],
  hasSeenTitles: false,
};

const epochs = 300;
const rate = 0.05;
/** Of the squared weights: a handful of questions says little. */
const penalty = 1e-3;

const logOddsOf = (weights: NamedTensors, batch: NamedTensors): tf.Tensor =>
  tf.add(tf.reshape(tf.matMul(batch.evidence as tf.Tensor2D, weights.slope as tf.Tensor2D), [-1]), weights.intercept!);

const model: LearnedModel = {
  weights: [
    { name: "slope", shape: [evidenceWidth, 1], initialiser: glorot },
    { name: "intercept", shape: [1], initialiser: zeros },
  ],
  loss(weights, batch) {
    const score = logOddsOf(weights, batch);
    const missed = tf.mean(tf.sub(tf.softplus(score), tf.mul(score, batch.right!)));
    return tf.add(missed, tf.mul(tf.sum(tf.square(weights.slope!)), penalty)) as tf.Scalar;
  },
  predict: logOddsOf,
};

/**
 * Learns how often the first passage is right where a search says what it says. A logistic regression of all it depends on is its own
 * calibration: over those it learnt from, the mean of what it says is the share that was right.
 *
 * Choose the engine first. @throws RangeError without both right and wrong searches; the signal's reason when aborted
 */
export async function fitConfidence(
  searches: readonly JudgedSearch[],
  seed: number,
  { hasSeenTitles = false, signal }: { hasSeenTitles?: boolean; signal?: AbortSignal | undefined } = {},
): Promise<Confidence> {
  const right = searches.filter(({ isRight }) => isRight).length;
  if (right === 0 || right === searches.length)
    throw new RangeError(
      `Confidence is learnt from searches that were right and others; got ${right} of ${searches.length} right`,
    );
  const columns = {
    evidence: { values: Float32Array.from(searches.flatMap(({ evidence }) => evidence)), shape: [evidenceWidth] },
    right: { values: Float32Array.from(searches, ({ isRight }) => Number(isRight)), shape: [] },
  };
  const data = { rows: searches.length, columns };
  const options = { seed, epochs, batchSize: Math.min(512, searches.length), learningRate: rate, signal };
  const { weights } = await fit(model, data, options);
  return { intercept: weights.intercept!.values[0]!, weights: [...weights.slope!.values], hasSeenTitles };
}

/**
 * Probability that the first passage is right, 0 … 1, as it was learnt. Where all that was learnt from had its title taken away, a question that
 * repeats a title word for word is nothing that learning has seen: words are believed there where they say more. So they are of a title itself,
 * however little of it is rare ("Where is my order?").
 *
 * @param isTitle whether the question is the first passage's title
 */
export function confidenceOf(learnt: Confidence, evidence: readonly number[], isTitle = false): number {
  const told = probabilityOf(learnt, evidence);
  return learnt.hasSeenTitles && !isTitle ? told : Math.max(told, probabilityOf(untaughtConfidence, evidence));
}

function probabilityOf({ intercept, weights }: Confidence, evidence: readonly number[]): number {
  const logOdds = evidence.reduce((sum, value, at) => sum + weights[at]! * value, intercept);
  return 1 / (1 + Math.exp(-logOdds));
}
