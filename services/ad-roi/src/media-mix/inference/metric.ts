import { choleskyOf, choleskyOfInverse, lowerProduct } from "./lower-triangular.ts";

/**
 * How far parameters reach and move together, as the sampler believes it: the lower Cholesky factor L of their covariance. Moving in
 * z with position = L·z makes every direction alike.
 */
export interface Metric {
  size: number;
  /** Row after row, zeros above the diagonal. */
  lower: Float64Array;
}

export function unitMetric(size: number, scale = 1): Metric {
  const lower = new Float64Array(size * size);
  for (let j = 0; j < size; j++) lower[j * size + j] = scale;
  return { size, lower };
}

/** So much is added to a curvature of ones at least, so that a flat direction is not believed to be endless. */
const leastAdded = 0.05;

/**
 * The metric under which a density curves alike in all directions: the covariance L·A⁻¹·Lᵀ. Where its curvature A has flat or rising
 * directions, λ·I is added with the first λ that leaves none. Steep directions, which decide how short steps have to be, are met all the same.
 *
 * @param curvature [parameter · parameter] by z under the metric so far, see `meanCurvature`; finite
 */
export function evenedOut({ size, lower }: Metric, curvature: Float64Array): Metric {
  for (let added = leastAdded; ; added *= 2) {
    const matrix = curvature.slice();
    for (let j = 0; j < size; j++) matrix[j * size + j]! += added;
    const factor = choleskyOfInverse(
      matrix.map((value) => value / (1 + added)),
      size,
      added / 2 / (1 + added),
    );
    if (factor !== null) return { size, lower: lowerProduct(lower, factor, size) };
  }
}

/**
 * The metric in which these draws are as wide in all directions. Their covariance by z is drawn towards I, which is what the metric so far believes:
 * variances by n/(n + 5) as Stan does, and covariances by n/(n + size) more, since of a hundred directions, fifty draws say how wide each
 * is and hardly how they hang together.
 *
 * @param draws of all chains, each a position
 * @param effective how many independent draws they are worth, at least 1
 */
export function fittedTo(metric: Metric, draws: readonly Float64Array[], effective: number): Metric {
  const { size, lower } = metric;
  const covariance = covarianceOf(
    draws.map((draw) => toStandard(metric, draw)),
    size,
  );
  const kept = effective / (effective + 5);
  const together = effective / (effective + size);
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < j; k++) covariance[j * size + k]! *= kept * together;
    covariance[j * size + j] = covariance[j * size + j]! * kept + 1 - kept;
  }
  const factor = choleskyOf(covariance, size);
  return factor === null ? metric : { size, lower: lowerProduct(lower, factor, size) };
}

/** @returns [parameter · parameter], its lower half */
function covarianceOf(draws: readonly Float64Array[], size: number): Float64Array {
  const mean = new Float64Array(size);
  for (const draw of draws) for (let j = 0; j < size; j++) mean[j]! += draw[j]! / draws.length;
  const covariance = new Float64Array(size * size);
  const centred = new Float64Array(size);
  for (const draw of draws) {
    for (let j = 0; j < size; j++) centred[j] = draw[j]! - mean[j]!;
    for (let j = 0; j < size; j++) {
      const from = j * size;
      for (let k = 0; k <= j; k++) covariance[from + k]! += (centred[j]! * centred[k]!) / (draws.length - 1);
    }
  }
  return covariance;
}

/** L·z. */
export function fromStandard({ size, lower }: Metric, z: Float64Array): Float64Array {
  const result = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    let sum = 0;
    for (let k = 0, at = j * size; k <= j; k++, at++) sum += lower[at]! * z[k]!;
    result[j] = sum;
  }
  return result;
}

/** The z of a position: L·z = position. */
export function toStandard({ size, lower }: Metric, position: Float64Array): Float64Array {
  const z = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    let sum = position[j]!;
    for (let k = 0, at = j * size; k < j; k++, at++) sum -= lower[at]! * z[k]!;
    z[j] = sum / lower[j * size + j]!;
  }
  return z;
}

/** Lᵀ·g: slopes by z of what has the slopes g by position. */
export function slopesByStandard({ size, lower }: Metric, gradient: Float64Array): Float64Array {
  const result = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    const slope = gradient[j]!;
    for (let k = 0, at = j * size; k <= j; k++, at++) result[k]! += lower[at]! * slope;
  }
  return result;
}
