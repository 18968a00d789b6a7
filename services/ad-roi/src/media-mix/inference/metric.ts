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

/**
 * The covariance of draws. Variances are drawn towards a small one as Stan does, n/(n+5)·S + 10⁻³·5/(n+5)·I, and covariances by
 * n/(n + size) towards none: of a hundred directions, fifty draws say how wide each is and hardly how they hang together, and a metric made of
 * their noise is worse than one of widths alone.
 *
 * @param draws of all chains, each a position
 * @param effective how many independent draws they are worth, at least 1
 */
export function metricOf(draws: readonly Float64Array[], effective: number): Metric {
  const size = draws[0]!.length;
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
  const kept = effective / (effective + 5);
  const together = effective / (effective + size);
  const floor = (1e-3 * 5) / (effective + 5);
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < j; k++) covariance[j * size + k]! *= kept * together;
    covariance[j * size + j] = covariance[j * size + j]! * kept + floor;
  }
  return { size, lower: choleskyOf(covariance, size) };
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

/** Of a symmetric matrix given by its lower half. A pivot that rounding made negative becomes a small one. */
function choleskyOf(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    for (let k = 0; k <= j; k++) {
      let sum = matrix[j * size + k]!;
      for (let m = 0; m < k; m++) sum -= lower[j * size + m]! * lower[k * size + m]!;
      if (k < j) lower[j * size + k] = sum / lower[k * size + k]!;
      else lower[j * size + j] = Math.sqrt(Math.max(sum, 1e-10 * Math.abs(matrix[j * size + j]!) + 1e-30));
    }
  }
  return lower;
}
