/**
 * Covariance of many nodes' errors from few samples, drawn towards its diagonal and kept as diagonal plus low rank, so that
 * thousands of nodes cost no square matrix: W = λ D + (1 − λ) / T · E Eᵀ, with D the diagonal of E Eᵀ / T.
 */
export interface ShrunkCovariance {
  /** D: mean squared error by node, in squared units; > 0. */
  variances: Float64Array;
  /** λ, 0 … 1: share of the diagonal. */
  intensity: number;
  /** E: errors by node and sample, [node][sample]. */
  errors: readonly Float64Array[];
}

/** Least variance of a node, as a share of the mean: an error that never was is still possible. */
const leastShare = 1e-6;

/**
 * Shrinks by the intensity that minimises the expected squared error of the correlations: λ = Σ Var(r_ij) / Σ r_ij² over i ≠ j.
 * Cost: nodes · samples², since both sums follow from the samples' products with each other.
 *
 * Source: Schäfer & Strimmer (2005), Statistical Applications in Genetics and Molecular Biology 4(1), uncentred as in MinT's
 * own estimator (Wickramasuriya, Athanasopoulos & Hyndman 2019, JASA 114(526)).
 *
 * @param errors of every node, all of the same number of samples, ≥ 2.
 */
export function shrunkCovariance(errors: readonly Float64Array[]): ShrunkCovariance {
  const samples = errors[0]?.length ?? 0;
  if (samples < 2) throw new RangeError(`A covariance takes at least 2 samples of errors; got ${samples}.`);
  const squares = Float64Array.from(errors, (row) => row.reduce((sum, error) => sum + error * error, 0) / samples);
  const floor = leastShare * (squares.reduce((sum, square) => sum + square, 0) / squares.length) || 1;
  const live = errors.flatMap((row, i) => (squares[i]! > floor ? [row.map((e) => e / Math.sqrt(squares[i]!))] : []));
  return { variances: squares.map((square) => Math.max(square, floor)), intensity: intensityOf(live, samples), errors };
}

/** λ of standardised errors, each of mean square 1. */
function intensityOf(rows: readonly Float64Array[], samples: number): number {
  const gram = Array.from({ length: samples }, () => new Float64Array(samples));
  let [ownSquares, fourths] = [0, 0];
  for (const row of rows) {
    for (let t = 0; t < samples; t++) {
      for (let s = 0; s <= t; s++) gram[t]![s]! += row[t]! * row[s]!;
      fourths += row[t]! ** 4;
    }
    ownSquares += samples ** 2;
  }
  let [allSquares, sameTime] = [-ownSquares, -fourths];
  for (let t = 0; t < samples; t++) {
    sameTime += gram[t]![t]! ** 2;
    for (let s = 0; s <= t; s++) allSquares += gram[t]![s]! ** 2 * (s === t ? 1 : 2);
  }
  const correlations = allSquares / samples ** 2;
  if (!(correlations > 0)) return 1;
  const variances = (sameTime - allSquares / samples) / (samples * (samples - 1));
  return Math.max(0, Math.min(1, variances / correlations));
}
