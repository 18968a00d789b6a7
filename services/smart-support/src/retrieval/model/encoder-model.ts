import { normal } from "@bellwether/runtime/tensor/initialiser";
import type { LearnedModel, NamedTensors } from "@bellwether/runtime/tensor/learned-model";
import { tf } from "@bellwether/runtime/tensor/tf";

export interface EncoderConfig {
  /** Pieces that have a vector. */
  known: number;
  /** Numbers of a vector. */
  width: number;
  /** Pieces of a text that are looked at. */
  pieces: number;
}

/** Softmax over cosines needs them spread; the usual 0.05 of contrastive training. */
const temperature = 0.05;

/**
 * Questions and passages in one space: a text is the weighted sum of its pieces' vectors, at length 1. In a batch, each question is to
 * be nearest to its own passage and each passage to its own question, the others of the batch being what they are told from (InfoNCE, van
 * den Oord, Li & Vinyals, 2018), and one more passage a question which words alone take for the answer, so that words are not enough.
 *
 * Columns of a batch, for each of `question`, `passage` and `wrong`: `…Rows` int32 [pieces] and `…Weights` float32 [pieces].
 */
export function encoderModel({ known, width, pieces }: EncoderConfig): LearnedModel {
  const vectors = (weights: NamedTensors, batch: NamedTensors, name: string): tf.Tensor2D => {
    const rows = batch[`${name}Rows`]!;
    const count = rows.shape[0]!;
    const taken = tf.gather(weights.pieces!, tf.reshape(rows, [count * pieces]) as tf.Tensor1D);
    const summed = tf.matMul(
      tf.reshape(batch[`${name}Weights`]!, [count, 1, pieces]) as tf.Tensor3D,
      tf.reshape(taken, [count, pieces, width]) as tf.Tensor3D,
    );
    const vector = tf.reshape(summed, [count, width]) as tf.Tensor2D;
    const length = tf.sqrt(tf.add(tf.sum(tf.square(vector), 1, true), 1e-8));
    return tf.div(vector, length) as tf.Tensor2D;
  };
  /** Mean log-loss of finding what stands in the same row. */
  const missed = (logits: tf.Tensor2D, own: tf.Tensor): tf.Tensor => tf.mean(tf.sub(tf.logSumExp(logits, 1), own));
  return {
    weights: [{ name: "pieces", shape: [known, width], initialiser: normal(1 / Math.sqrt(width)) }],
    loss(weights, batch) {
      const question = vectors(weights, batch, "question");
      const passage = vectors(weights, batch, "passage");
      const wrong = vectors(weights, batch, "wrong");
      const scaled = tf.div(question, temperature) as tf.Tensor2D;
      const right = tf.sum(tf.mul(scaled, passage), 1);
      const logits = tf.matMul(scaled, passage, false, true) as tf.Tensor2D;
      const hard = tf.sum(tf.mul(scaled, wrong), 1, true) as tf.Tensor2D;
      const asked = missed(tf.concat([logits, hard], 1) as tf.Tensor2D, right);
      const answered = missed(tf.transpose(logits) as tf.Tensor2D, right);
      return tf.mul(tf.add(asked, answered), 0.5) as tf.Scalar;
    },
    predict: (weights, inputs) => vectors(weights, inputs, "question"),
  };
}
