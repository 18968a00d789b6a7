import type { Initialiser } from "./initialiser.ts";
import type { Random } from "./random.ts";
import type { tf } from "./tf.ts";

export type NamedTensors = Record<string, tf.Tensor>;

/** Tensors of their own with the same values, which stay when the others are disposed of. */
export function clonesOf(tensors: NamedTensors): NamedTensors {
  return Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, tensor.clone()]));
}

export interface WeightSpec {
  name: string;
  shape: readonly number[];
  initialiser: Initialiser;
}

/**
 * Random numbers that a model consumes, such as dropout masks. They are inputs, drawn by the training loop:
 * a random op inside the graph would freeze when a step is captured, and could not be repeated from a seed.
 */
export interface NoiseSpec {
  /** Key in the batch. */
  name: string;
  /** Shape of one row, without the batch dimension. */
  shape: readonly number[];
  draw: (random: Random) => number;
  /** What validation and prediction see instead, e.g. 1 for a dropout mask. */
  neutral: number;
}

/**
 * A learned model: two pure functions in TensorFlow core ops over named weights.
 *
 * Shapes are static, values are never read inside, and nothing is random inside, so that a step can be captured
 * and run by another engine. Both functions run within a `tidy`.
 */
export interface LearnedModel {
  weights: readonly WeightSpec[];
  noise?: readonly NoiseSpec[];
  /** Mean loss of a batch, a scalar. */
  loss(weights: NamedTensors, batch: NamedTensors): tf.Scalar;
  /** Answers for a batch of inputs, first dimension the batch. */
  predict(weights: NamedTensors, inputs: NamedTensors): tf.Tensor;
}
