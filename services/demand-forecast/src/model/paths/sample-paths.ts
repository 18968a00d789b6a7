import type { Dependence, SharedError } from "../../contract.ts";
import type { PathNoise } from "./path-noise.ts";
import { evenScores, orderOf, type StepRows, stepValues } from "./step-values.ts";

/** What paths of one series are drawn from. */
export interface PathSource extends StepRows {
  /** Names the series' own noise. */
  id: string;
  /** How errors of its steps hang together. */
  dependence: Dependence;
  /** What of its errors it shares with others; what is left is its own. */
  shared: readonly SharedError[];
}

/** Values by step and path: [step][path], in units of the series. */
export type SteppedPaths = Float64Array[];

/**
 * Draws paths of one series. At each step the values over all paths are the forecast's own distribution, evenly spread (their
 * quantiles are the calibrated ones); from step to step they keep together as the errors of the backtest did, and with other
 * series drawn from the same noise as their errors did. So sums over a lead time, and over series, are distributed as they should
 * be, which sums of independent draws are not.
 *
 * The dependence is a normal copula; the margins are set by rank, as in the Schaake shuffle (Clark et al. 2004, Journal of
 * Hydrometeorology 5; for sums of series Ben Taieb, Taylor & Hyndman 2021, JASA 116(533)). Where the centre is the mean, each step is
 * scaled to it.
 */
export function samplePaths(source: PathSource, noise: PathNoise): SteppedPaths {
  const own = noise.own(source.id, source.dependence);
  const shared = source.shared.map((error) => ({ weight: Math.sqrt(error.share), scores: noise.shared(error) }));
  const rest = Math.sqrt(Math.max(0, 1 - source.shared.reduce((sum, { share }) => sum + share, 0)));
  const even = evenScores(noise.paths);
  return Array.from({ length: source.quantiles[0]!.length }, (_, h) => {
    const scores = own.next();
    for (let path = 0; path < scores.length; path++) scores[path]! *= rest;
    for (const { weight, scores: common } of shared) {
      const step = common[h]!;
      for (let path = 0; path < scores.length; path++) scores[path]! += weight * step[path]!;
    }
    const values = stepValues(source, h, even);
    const drawn = new Float64Array(scores.length);
    const order = orderOf(scores);
    for (let rank = 0; rank < order.length; rank++) drawn[order[rank]!] = values[rank]!;
    return drawn;
  });
}
