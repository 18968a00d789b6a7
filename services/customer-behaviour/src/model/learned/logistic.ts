import { cholesky, solveCholesky, solveLower } from "../numeric/cholesky.ts";
import { sigmoid, softplus } from "../numeric/log-odds.ts";
import type { Design } from "./table-encoder.ts";

/** A logistic regression: log-odds = intercept + Σ weights·row. */
export interface Logistic {
  intercept: number;
  weights: Float64Array;
  /**
   * Cholesky factor of the penalised likelihood's curvature at its maximum, intercept first, for standard errors; row after row.
   */
  curvature: Float64Array;
}

const mostSteps = 50;

/**
 * Maximises Σ ln P(label) − penalty/2·Σ weight² by Newton's method in double precision (iteratively reweighted least squares), halving
 * steps that lose. The intercept is not penalised; targets may lie between 0 and 1.
 *
 * It does not go through the training loop: the problem is convex and small, ten Newton steps end at its maximum, and the curvature there
 * is what standard errors need.
 *
 * @param penalty above 0, the inverse variance of a normal prior on each weight
 */
export function fitLogistic(design: Design, targets: ArrayLike<number>, penalty: number): Logistic {
  const { rows, width } = design;
  const size = width + 1;
  let share = 0;
  for (let row = 0; row < rows; row++) share += targets[row]! / rows;
  const bounded = Math.max(1e-6, Math.min(1 - 1e-6, share));
  let point = new Float64Array(size);
  point[0] = Math.log(bounded / (1 - bounded));
  let here = negativeLikelihood(design, targets, point, penalty);
  let lower = new Float64Array(size * size);
  for (let step = 0; step < mostSteps; step++) {
    const { gradient, hessian } = slopes(design, targets, point, penalty);
    const factor = cholesky(hessian, size);
    if (factor === null) break;
    lower = factor as Float64Array<ArrayBuffer>;
    const direction = solveCholesky(factor, gradient);
    let next = here;
    let length = 1;
    let there = point;
    for (; length > 1e-6; length /= 2) {
      there = point.map((value, j) => value - length * direction[j]!);
      next = negativeLikelihood(design, targets, there, penalty);
      if (next <= here) break;
    }
    const gain = here - next;
    if (!(gain >= 0)) break;
    [point, here] = [there, next];
    if (gain <= 1e-10 * (1 + here)) break;
  }
  return { intercept: point[0]!, weights: point.slice(1), curvature: lower };
}

/** Log-odds of each row. */
export function logisticLogOdds({ intercept, weights }: Logistic, { rows, width, values }: Design): Float64Array {
  const scores = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = intercept;
    for (let j = 0, at = row * width; j < width; j++, at++) sum += weights[j]! * values[at]!;
    scores[row] = sum;
  }
  return scores;
}

/** Standard error of each row's log-odds: √(xᵀ·H⁻¹·x), of what the parameters could have been as well. */
export function logisticErrors({ curvature }: Logistic, { rows, width, values }: Design): Float64Array {
  const errors = new Float64Array(rows);
  const x = new Float64Array(width + 1);
  for (let row = 0; row < rows; row++) {
    x[0] = 1;
    for (let j = 0; j < width; j++) x[j + 1] = values[row * width + j]!;
    errors[row] = Math.hypot(...solveLower(curvature, x));
  }
  return errors;
}

function negativeLikelihood(
  { rows, width, values }: Design,
  targets: ArrayLike<number>,
  point: Float64Array,
  penalty: number,
): number {
  let sum = 0;
  for (let j = 1; j <= width; j++) sum += (penalty / 2) * point[j]! ** 2;
  for (let row = 0; row < rows; row++) {
    let score = point[0]!;
    for (let j = 0, at = row * width; j < width; j++, at++) score += point[j + 1]! * values[at]!;
    sum += softplus(score) - targets[row]! * score;
  }
  return sum;
}

function slopes(
  { rows, width, values }: Design,
  targets: ArrayLike<number>,
  point: Float64Array,
  penalty: number,
): { gradient: Float64Array; hessian: Float64Array } {
  const size = width + 1;
  const gradient = point.map((value, j) => (j === 0 ? 0 : penalty * value));
  const hessian = new Float64Array(size * size);
  for (let j = 1; j < size; j++) hessian[j * size + j] = penalty;
  // Designs are mostly zeros; only the others add anything.
  const places = new Int32Array(size);
  const filled = new Float64Array(size);
  filled[0] = 1;
  for (let row = 0; row < rows; row++) {
    let [count, score] = [1, point[0]!];
    for (let j = 0; j < width; j++) {
      const value = values[row * width + j]!;
      if (value === 0) continue;
      places[count] = j + 1;
      filled[count++] = value;
      score += point[j + 1]! * value;
    }
    const p = sigmoid(score);
    const curve = p * (1 - p);
    for (let a = 0; a < count; a++) {
      gradient[places[a]!]! += (p - targets[row]!) * filled[a]!;
      const scaled = curve * filled[a]!;
      const from = places[a]! * size;
      for (let b = 0; b <= a; b++) hessian[from + places[b]!]! += scaled * filled[b]!;
    }
  }
  return { gradient, hessian };
}
