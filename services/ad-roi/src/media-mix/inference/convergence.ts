import { normalQuantile } from "@bellwether/runtime/numeric/normal-quantile";

/** How well chains agree on one number, and how many independent draws they are worth. */
interface Convergence {
  rHat: number;
  bulkEss: number;
  tailEss: number;
}

/**
 * Rank-normalised split R-hat (the larger one of the ranks and of the ranks of distances from the median) and effective sample sizes of the
 * bulk and of the 5 % and 95 % tails.
 *
 * Vehtari, Gelman, Simpson, Carpenter, Bürkner (2021), Rank-normalization, folding, and localization: an improved R-hat.
 *
 * @param chains [chain][draw] of one number, equally long, at least 4 draws
 * @returns 1 and the number of draws for what never changes; NaN where a draw is not finite
 */
export function convergenceOf(chains: readonly Float64Array[]): Convergence {
  const all = chains.flatMap((chain) => Array.from(chain));
  if (!all.every(Number.isFinite)) return { rHat: Number.NaN, bulkEss: Number.NaN, tailEss: Number.NaN };
  if (all.every((value) => value === all[0])) return { rHat: 1, bulkEss: all.length, tailEss: all.length };
  const split = halvesOf(chains);
  const ranked = rankNormalised(split);
  const sorted = Float64Array.from(split.flatMap((chain) => Array.from(chain))).sort();
  const median = quantileOf(sorted, 0.5);
  const folded = rankNormalised(split.map((chain) => chain.map((value) => Math.abs(value - median))));
  const tails = [0.05, 0.95].map((level) => {
    const limit = quantileOf(sorted, level);
    return effectiveSize(split.map((chain) => chain.map((value) => (value <= limit ? 1 : 0))));
  });
  return {
    rHat: Math.max(rHatOf(ranked), rHatOf(folded)),
    bulkEss: effectiveSize(ranked),
    tailEss: Math.min(...tails),
  };
}

function halvesOf(chains: readonly Float64Array[]): Float64Array[] {
  return chains.flatMap((chain) => {
    const half = Math.floor(chain.length / 2);
    return [chain.slice(0, half), chain.slice(chain.length - half)];
  });
}

/** Each value's place among all, as a standard normal would have it (Blom's offset); equal values share their mean place. */
function rankNormalised(chains: readonly Float64Array[]): Float64Array[] {
  const length = chains[0]!.length;
  const values = chains.flatMap((chain) => Array.from(chain));
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const result = chains.map((chain) => new Float64Array(chain.length));
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++;
    const score = normalQuantile(((from + to) / 2 + 1 - 0.375) / (order.length + 0.25));
    for (; from <= to; from++) result[Math.floor(order[from]! / length)]![order[from]! % length] = score;
  }
  return result;
}

function rHatOf(chains: readonly Float64Array[]): number {
  const { within, total } = variancesOf(chains);
  return within === 0 ? 1 : Math.sqrt(total / within);
}

function variancesOf(chains: readonly Float64Array[]) {
  const length = chains[0]!.length;
  const means = chains.map(meanOf);
  const within = meanOf(chains.map((chain, index) => varianceOf(chain, means[index]!)));
  const between = varianceOf(means, meanOf(means));
  return { within, total: ((length - 1) / length) * within + between };
}

/** Draws over the time that draws remember, by Geyer's initial monotone sequence of pairs of autocorrelations. */
function effectiveSize(chains: readonly Float64Array[]): number {
  const length = chains[0]!.length;
  const count = chains.length * length;
  const { within, total } = variancesOf(chains);
  if (total === 0) return count;
  const centred = chains.map((chain) => {
    const mean = meanOf(chain);
    return chain.map((value) => value - mean);
  });
  const correlation = (lag: number) => {
    let sum = 0;
    for (const chain of centred) for (let i = lag; i < length; i++) sum += chain[i]! * chain[i - lag]!;
    return 1 - (within - sum / chains.length / (length - 1)) / total;
  };
  let [memory, before] = [-1, Number.POSITIVE_INFINITY];
  for (let lag = 0; lag + 1 < length; lag += 2) {
    const pair = (lag === 0 ? 1 : correlation(lag)) + correlation(lag + 1);
    if (pair <= 0) break;
    before = Math.min(before, pair);
    memory += 2 * before;
  }
  // Antithetic chains are worth more than their draws, but no more than this is believed (Stan's bound).
  return count / Math.max(memory, 1 / Math.log10(count));
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

function varianceOf(values: ArrayLike<number>, mean: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i]! - mean) ** 2;
  return sum / (values.length - 1);
}

/** Between neighbours in proportion. @param sorted ascending */
export function quantileOf(sorted: ArrayLike<number>, level: number): number {
  const place = level * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
}
