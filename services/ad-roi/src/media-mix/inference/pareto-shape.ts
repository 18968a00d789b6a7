/**
 * Shape k̂ of a generalised Pareto distribution fitted to the largest importance weights. Below 0.5 an approximation stands for the posterior,
 * up to 0.7 with corrections by the weights, above it does not.
 *
 * Vehtari, Simpson, Gelman, Yao, Gabry (2024), Pareto smoothed importance sampling; the fit is that of Zhang and Stephens (2009).
 *
 * @param logWeights of draws, at least 25
 */
export function paretoShape(logWeights: Float64Array): number {
  const sorted = logWeights.slice().sort();
  const count = sorted.length;
  const tail = Math.ceil(Math.min(0.2 * count, 3 * Math.sqrt(count)));
  const most = sorted[count - 1]!;
  const limit = Math.exp(sorted[count - tail - 1]! - most);
  const excesses = Array.from({ length: tail }, (_, i) => Math.exp(sorted[count - tail + i]! - most) - limit);
  if (!(excesses[tail - 1]! > 0)) return Number.NEGATIVE_INFINITY;
  return shapeOf(excesses);
}

/** @param excesses ascending, of a tail over its limit */
function shapeOf(excesses: readonly number[]): number {
  const count = excesses.length;
  const grid = 30 + Math.floor(Math.sqrt(count));
  const quarter = excesses[Math.floor(count / 4 + 0.5) - 1]!;
  const largest = excesses[count - 1]!;
  const meanLog = (rate: number) => excesses.reduce((sum, value) => sum + Math.log1p(-rate * value), 0) / count;
  const rates = Array.from(
    { length: grid },
    (_, i) => 1 / largest + (1 - Math.sqrt(grid / (i + 0.5))) / (3 * Math.max(quarter, 1e-12 * largest)),
  );
  const likelihoods = rates.map((rate) => {
    const shape = meanLog(rate);
    return count * (Math.log(-rate / shape) - shape - 1);
  });
  const best = Math.max(...likelihoods);
  const weights = likelihoods.map((value) => Math.exp(value - best));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rate = rates.reduce((sum, value, i) => sum + (value * weights[i]!) / total, 0);
  // Drawn towards 0.5 as ten more excesses would, since few say little.
  return (meanLog(rate) * count + 0.5 * 10) / (count + 10);
}
