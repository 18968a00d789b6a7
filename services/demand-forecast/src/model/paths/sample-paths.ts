import { Random } from "@bellwether/runtime/tensor/random";
import type { Dependence } from "../../contract.ts";
import type { Quantiles } from "../forecast-model.ts";
import { normalQuantile } from "../normal-quantile.ts";
import { stepDistribution, valueAt } from "./quantile-function.ts";

/** What paths are drawn from. */
export interface PathSource {
  /** Calibrated quantiles, [probability][step]. */
  quantiles: Quantiles;
  probabilities: readonly number[];
  dependence: Dependence;
  /** Whether the row at 0.5 holds the mean, as for intermittent demand. */
  centreIsMean: boolean;
  nonNegative: boolean;
}

/**
 * Draws paths over the horizon: [path][step], in units of the series. At each step the values over all paths are the forecast's own
 * distribution, evenly spread (their quantiles are the calibrated ones); from step to step they keep together as the errors of the
 * backtest did. So sums over a lead time are distributed as they should be, which sums of independent draws are not.
 *
 * The dependence is a normal copula with the correlations of `Dependence`; the margins are set by rank, as in the Schaake shuffle
 * (Clark et al. 2004, Journal of Hydrometeorology 5). Where the centre is the mean, each step is scaled to it.
 *
 * @param count paths, ≥ 1. @param seed the same seed gives the same paths.
 */
export function samplePaths(source: PathSource, count: number, seed: number | string): Float64Array[] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`Paths are a whole number from 1; got ${count}.`);
  const { quantiles, probabilities, centreIsMean, nonNegative } = source;
  const horizon = quantiles[0]!.length;
  const scores = drawScores(source.dependence, horizon, count, new Random(`${seed}/paths`));
  const paths = Array.from({ length: count }, () => new Float64Array(horizon));
  const even = Float64Array.from({ length: count }, (_, rank) => normalQuantile((rank + 0.5) / count));
  for (let h = 0; h < horizon; h++) {
    const distribution = stepDistribution(quantiles, probabilities, h, centreIsMean);
    const values = even.map((score) => {
      const value = valueAt(distribution, score);
      return nonNegative ? Math.max(0, value) : value;
    });
    if (centreIsMean) scaleToMean(values, quantiles[probabilities.indexOf(0.5)]![h]!);
    const order = Array.from({ length: count }, (_, path) => path);
    const drawn = scores[h]!;
    order.sort((one, other) => drawn[one]! - drawn[other]!);
    order.forEach((path, rank) => {
      paths[path]![h] = values[rank]!;
    });
  }
  return paths;
}

/** Correlated normal scores, [step][path]. */
function drawScores(
  { persistent, fading, decay }: Dependence,
  horizon: number,
  count: number,
  random: Random,
): Float64Array[] {
  const common = Float64Array.from({ length: count }, () => random.normal());
  const kept = Float64Array.from({ length: count }, () => random.normal());
  const own = Math.sqrt(Math.max(0, 1 - persistent - fading));
  return Array.from({ length: horizon }, (_, h) => {
    if (h > 0) {
      for (let path = 0; path < count; path++) {
        kept[path] = decay * kept[path]! + Math.sqrt(1 - decay * decay) * random.normal();
      }
    }
    return common.map(
      (shared, path) => Math.sqrt(persistent) * shared + Math.sqrt(fading) * kept[path]! + own * random.normal(),
    );
  });
}

/** In place. Nothing expected leaves the values as they are. */
function scaleToMean(values: Float64Array, mean: number): void {
  const present = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (!(present > 0) || !(mean > 0)) return;
  for (let i = 0; i < values.length; i++) values[i]! *= mean / present;
}
