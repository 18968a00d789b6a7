import { glorot, he, zeros } from "@bellwether/runtime/tensor/initialiser";
import type { LearnedModel, NamedTensors } from "@bellwether/runtime/tensor/learned-model";
import { cosineRate } from "@bellwether/runtime/tensor/learning-rate";
import { tf } from "@bellwether/runtime/tensor/tf";
import type { TrainingData } from "@bellwether/runtime/tensor/training-data";
import { fit } from "@bellwether/runtime/tensor/training-loop";
import type { NamedArrays } from "@bellwether/runtime/tensor/weights";
import { splitFold, stratifiedFolds } from "./folds.ts";
import { type LabelledTable, labelledRows } from "./table.ts";
import { type Design, fitTableEncoder, type TableEncoder } from "./table-encoder.ts";

/** Numbers that describe a row inside the network. */
const channels = 32;
const blocks = 2;
/** Part of a block's answer that is blotted out at random while learning. */
const dropout = 0.2;
/** Stretches that numbers are cut into. */
const pieces = 8;

/**
 * A gated residual network over encoded rows, after Gorishniy et al. 2021 (NeurIPS, ResNet for tables): categories and stretches of numbers
 * have learnt embeddings that add up (a one-number-per-level row times a matrix is their sum), blocks mix them through a gate, and a linear path
 * beside carries what is additive. Gives log-odds [batch, 1] of `x` [batch, width]; `loss` also takes `y` [batch, 1] of 0 and 1.
 */
export function tabularNetwork(width: number): LearnedModel {
  const depth = Array.from({ length: blocks }, (_, i) => i);
  const answer = (weights: NamedTensors, batch: NamedTensors, masks: boolean): tf.Tensor => {
    const x = batch.x as tf.Tensor2D;
    const dense = (input: tf.Tensor, name: string) =>
      tf.add(tf.matMul(input as tf.Tensor2D, weights[`${name}W`] as tf.Tensor2D), weights[`${name}B`]!);
    let inner = dense(x, "embed");
    for (const i of depth) {
      const gated = tf.mul(tf.relu(dense(inner, `up${i}`)), tf.sigmoid(dense(inner, `gate${i}`)));
      const kept = masks ? tf.mul(gated, batch[`mask${i}`]!) : gated;
      inner = tf.add(inner, dense(kept, `down${i}`));
    }
    return tf.add(dense(tf.relu(inner), "out"), tf.matMul(x, weights.linearW as tf.Tensor2D));
  };
  const layer = (name: string, from: number, to: number, initialiser = glorot) => [
    { name: `${name}W`, shape: [from, to], initialiser },
    { name: `${name}B`, shape: [to], initialiser: zeros },
  ];
  return {
    weights: [
      ...layer("embed", width, channels),
      ...depth.flatMap((i) => [
        ...layer(`up${i}`, channels, channels, he),
        ...layer(`gate${i}`, channels, channels),
        ...layer(`down${i}`, channels, channels),
      ]),
      ...layer("out", channels, 1, zeros),
      { name: "linearW", shape: [width, 1], initialiser: zeros },
    ],
    noise: depth.map((i) => ({
      name: `mask${i}`,
      shape: [channels],
      draw: (random) => (random.uniform() < dropout ? 0 : 1 / (1 - dropout)),
      neutral: 1,
    })),
    predict: (weights, inputs) => answer(weights, inputs, false),
    loss(weights, batch) {
      const score = answer(weights, batch, true);
      return tf.mean(tf.sub(tf.softplus(score), tf.mul(batch.y!, score))) as tf.Scalar;
    },
  };
}

/** A trained network with the encoder of its inputs. */
export interface FittedTabularNetwork {
  encoder: TableEncoder;
  weights: NamedArrays;
}

/** Learns until one row in six, held out, shows no gain. Give it the engine first (`loadEngine`). */
export async function fitTabularNetwork(
  table: LabelledTable,
  seed: number,
  signal?: AbortSignal,
): Promise<FittedTabularNetwork> {
  const { inside, outside } = splitFold(stratifiedFolds(table.labels, 6, `${seed}/stop`), 0);
  const [judging, learning] = [labelledRows(table, inside), labelledRows(table, outside)];
  const encoder = fitTableEncoder(learning, pieces);
  const dataOf = (part: LabelledTable): TrainingData => {
    const inputs = networkInputs(encoder.encode(part));
    return { ...inputs, columns: { ...inputs.columns, y: { values: Float32Array.from(part.labels), shape: [1] } } };
  };
  const { weights } = await fit(tabularNetwork(encoder.width), dataOf(learning), {
    seed,
    epochs: 24,
    batchSize: 256,
    learningRate: cosineRate(3e-3),
    adam: { weightDecay: 0.03 },
    clipNorm: 1,
    validation: dataOf(judging),
    patience: 6,
    signal,
  });
  return { encoder, weights };
}

export function networkInputs({ rows, width, values }: Design): TrainingData {
  return { rows, columns: { x: { values, shape: [width] } } };
}
