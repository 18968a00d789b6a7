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

/** Autocorrelations at lags 0 … `lags` around the overall mean; NaN throughout for a constant series. */
export function autocorrelations(history: ArrayLike<number>, lags: number): Float64Array {
  const n = history.length;
  let mean = 0;
  for (let t = 0; t < n; t++) mean += history[t]! / n;
  const r = new Float64Array(lags + 1);
  for (let lag = 0; lag <= lags; lag++) {
    let sum = 0;
    for (let t = lag; t < n; t++) sum += (history[t]! - mean) * (history[t - lag]! - mean);
    r[lag] = sum;
  }
  return r.map((value) => value / r[0]!);
}
