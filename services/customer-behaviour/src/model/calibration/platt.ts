import { fitLogistic } from "../learned/logistic.ts";
import { sigmoid } from "../numeric/log-odds.ts";

/** Calibrated log-odds = intercept + slope · score. */
export interface Platt {
  intercept: number;
  slope: number;
}

/**
 * Fits Platt's scaling (1999) to scores of rows that their model has not seen. Targets are drawn in from 0 and 1 as he does, by one row of each
 * label more, so that scores which part the labels perfectly do not become certainties.
 *
 * It keeps the order of scores, and being linear in log-odds it keeps reasons that add up adding up.
 */
export function fitPlatt(scores: Float64Array, labels: Uint8Array): Platt {
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const [high, low] = [(positives + 1) / (positives + 2), 1 / (labels.length - positives + 2)];
  const targets = Float64Array.from(labels, (label) => (label === 1 ? high : low));
  const design = { rows: scores.length, width: 1, values: Float32Array.from(scores) };
  const { intercept, weights } = fitLogistic(design, targets, 1e-6);
  return { intercept, slope: weights[0]! };
}

/** Calibrated probabilities. */
export function plattProbabilities({ intercept, slope }: Platt, scores: Float64Array): Float64Array {
  return scores.map((score) => sigmoid(intercept + slope * score));
}
