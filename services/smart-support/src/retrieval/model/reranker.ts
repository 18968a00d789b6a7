import { glorot, zeros } from "@bellwether/runtime/tensor/initialiser";
import type { LearnedModel, NamedTensors } from "@bellwether/runtime/tensor/learned-model";
import { tf } from "@bellwether/runtime/tensor/tf";
import { fit } from "@bellwether/runtime/tensor/training-loop";
import type { NamedArrays } from "@bellwether/runtime/tensor/weights";

/** What a question and a passage have to do with each other, in numbers near 0 to 1. */
export type PairFeatures = readonly number[];

/** Candidates of a question with one that is right. */
export interface RankedQuestion {
  candidates: readonly PairFeatures[];
  right: number;
}

const hidden = 16;
const epochs = 60;
const rate = 5e-3;

/** Scores a list of candidates; the loss is of finding the right one among them (ListNet's top one, Cao et al., 2007). */
function rankModel(candidates: number, features: number): LearnedModel {
  const scored = (weights: NamedTensors, batch: NamedTensors): tf.Tensor2D => {
    const rows = batch.features!.shape[0]!;
    const flat = tf.reshape(batch.features!, [rows * candidates, features]) as tf.Tensor2D;
    const inner = tf.tanh(tf.add(tf.matMul(flat, weights.inW as tf.Tensor2D), weights.inB!)) as tf.Tensor2D;
    const score = tf.matMul(inner, weights.outW as tf.Tensor2D);
    return tf.add(tf.reshape(score, [rows, candidates]), tf.mul(tf.sub(batch.present!, 1), 30)) as tf.Tensor2D;
  };
  return {
    weights: [
      { name: "inW", shape: [features, hidden], initialiser: glorot },
      { name: "inB", shape: [hidden], initialiser: zeros },
      { name: "outW", shape: [hidden, 1], initialiser: glorot },
    ],
    loss(weights, batch) {
      const logits = scored(weights, batch);
      const right = tf.sum(tf.mul(logits, batch.right!), 1);
      return tf.mean(tf.sub(tf.logSumExp(logits, 1), right)) as tf.Scalar;
    },
    predict: scored,
  };
}

/** Orders the best candidates anew by more than their scores. Choose the engine before it is fitted; ranking takes none. */
export class Reranker {
  constructor(readonly weights: NamedArrays) {}

  /** @throws RangeError when there is no question to learn from */
  static async fit(questions: readonly RankedQuestion[], seed: number, signal?: AbortSignal): Promise<Reranker> {
    const features = questions[0]?.candidates[0]?.length;
    if (features === undefined) throw new RangeError("Ranking is learnt from questions with candidates; got none.");
    const most = Math.max(...questions.map(({ candidates }) => candidates.length));
    const values = new Float32Array(questions.length * most * features);
    const present = new Float32Array(questions.length * most);
    const right = new Float32Array(questions.length * most);
    for (const [row, question] of questions.entries()) {
      right[row * most + question.right] = 1;
      for (const [at, candidate] of question.candidates.entries()) {
        present[row * most + at] = 1;
        values.set(candidate, (row * most + at) * features);
      }
    }
    const columns = {
      features: { values, shape: [most, features] },
      present: { values: present, shape: [most] },
      right: { values: right, shape: [most] },
    };
    const data = { rows: questions.length, columns };
    const options = { seed, epochs, batchSize: 64, learningRate: rate, clipNorm: 1, signal };
    return new Reranker((await fit(rankModel(most, features), data, options)).weights);
  }

  /** Higher is better. */
  scoreOf(pair: PairFeatures): number {
    const { inW, inB, outW } = this.weights;
    let score = 0;
    for (let unit = 0; unit < hidden; unit++) {
      let sum = inB!.values[unit]!;
      for (const [at, value] of pair.entries()) sum += value * inW!.values[at * hidden + unit]!;
      score += Math.tanh(sum) * outW!.values[unit]!;
    }
    return score;
  }
}
