/**
 * Whether a series is seasonal, by M4's official test: the autocorrelation at lag m exceeds its 90 % limit,
 * |r_m| > 1.645 √((1 + 2 Σ_{i<m} rᵢ²) / n). Never for m = 1, for fewer than three seasons, or where lag m lies beyond
 * ⌊10 log₁₀ n⌋, the lags that R's `acf` looks at.
 *
 * Source: SeasonalityTest in github.com/Mcompetitions/M4-methods, "Benchmarks and Evaluation.R".
 */
export function isSeasonal(history: ArrayLike<number>, seasonality: number): boolean {
  const n = history.length;
  if (seasonality <= 1 || n < 3 * seasonality || seasonality > Math.floor(10 * Math.log10(n))) return false;
  const r = autocorrelations(history, seasonality);
  let sum = 1;
  for (let lag = 1; lag < seasonality; lag++) sum += 2 * r[lag]! ** 2;
  return Math.abs(r[seasonality]!) > 1.645 * Math.sqrt(sum / n);
}

/** Variance below this share of the squared mean is rounding, not movement. */
const smallestVariance = 1e-20;

/** Autocorrelations at lags 0 … `lags` around the overall mean; NaN throughout for a constant series. */
export function autocorrelations(history: ArrayLike<number>, lags: number): Float64Array {
  const n = history.length;
  let sum = 0;
  for (let t = 0; t < n; t++) sum += history[t]!;
  const mean = sum / n;
  const r = new Float64Array(lags + 1);
  for (let lag = 0; lag <= lags; lag++) {
    let products = 0;
    for (let t = lag; t < n; t++) products += (history[t]! - mean) * (history[t - lag]! - mean);
    r[lag] = products;
  }
  const constant = r[0]! <= smallestVariance * n * mean * mean;
  return r.map((value) => (constant ? Number.NaN : value / r[0]!));
}
