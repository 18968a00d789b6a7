import type { NamedTensors } from "./learned-model.ts";
import { tf } from "./tf.ts";

/** Adam's constants (Kingma and Ba, 2015, algorithm 1), and decoupled decay (Loshchilov and Hutter, 2019). */
export interface AdamOptions {
  beta1: number;
  beta2: number;
  epsilon: number;
  /** Part of the rate by which a weight shrinks each step; 0 is plain Adam. */
  weightDecay: number;
}

export const adamDefaults: AdamOptions = { beta1: 0.9, beta2: 0.999, epsilon: 1e-7, weightDecay: 0 };

/** Weights and the running moments of their gradients, under the same names. */
export interface AdamState {
  weights: NamedTensors;
  first: NamedTensors;
  second: NamedTensors;
}

/**
 * Everything of a step that changes from step to step, as numbers that enter the graph as inputs. Adam's own step
 * counter would otherwise be a constant of a captured graph.
 *
 * With c₁ = 1 − β₁ᵗ and c₂ = 1 − β₂ᵗ, algorithm 1's α·m̂ / (√v̂ + ε) equals
 * (α·√c₂ / c₁)·m / (√v + ε·√c₂): the bias correction moves into two scalars.
 *
 * @param step t, from 1
 */
export function adamControls(options: AdamOptions, rate: number, step: number): Record<keyof AdamControls, number> {
  const firstCorrection = 1 - options.beta1 ** step;
  const secondCorrection = Math.sqrt(1 - options.beta2 ** step);
  return {
    rate: (rate * secondCorrection) / firstCorrection,
    epsilon: options.epsilon * secondCorrection,
    keep: 1 - rate * options.weightDecay,
  };
}

export interface AdamControls {
  /** Learning rate with both bias corrections. */
  rate: tf.Tensor;
  /** Denominator's guard against zero, corrected likewise. */
  epsilon: tf.Tensor;
  /** Factor that decay leaves of a weight. */
  keep: tf.Tensor;
}

/** One step of Adam: a pure function of tensors; the caller tidies. */
export function adamStep(
  state: AdamState,
  gradients: NamedTensors,
  controls: AdamControls,
  { beta1, beta2, weightDecay }: AdamOptions,
): AdamState {
  const next: AdamState = { weights: {}, first: {}, second: {} };
  for (const [name, weight] of Object.entries(state.weights)) {
    const gradient = gradients[name]!;
    const first = tf.add(tf.mul(state.first[name]!, beta1), tf.mul(gradient, 1 - beta1));
    const second = tf.add(tf.mul(state.second[name]!, beta2), tf.mul(tf.square(gradient), 1 - beta2));
    const change = tf.div(tf.mul(first, controls.rate), tf.add(tf.sqrt(second), controls.epsilon));
    next.first[name] = first;
    next.second[name] = second;
    next.weights[name] = tf.sub(weightDecay === 0 ? weight : tf.mul(weight, controls.keep), change);
  }
  return next;
}

/**
 * Scales all gradients by one factor so that their common Euclidean norm is at most the limit
 * (Pascanu, Mikolov and Bengio, 2013).
 */
export function clipByGlobalNorm(gradients: NamedTensors, limit: number): NamedTensors {
  const squares = Object.values(gradients).map((gradient) => tf.sum(tf.square(gradient)));
  const norm = tf.sqrt(tf.addN(squares));
  // maximum, not a comparison: the factor is 1 for short gradients and nothing divides by zero.
  const factor = tf.div(limit, tf.maximum(norm, limit));
  return Object.fromEntries(Object.entries(gradients).map(([name, gradient]) => [name, tf.mul(gradient, factor)]));
}
