import type { Credit, PathSet } from "./path-set.ts";

/**
 * Exact Shapley values of the channels, for any number of them.
 *
 * A coalition S of channels is worth what the journeys brought that touched channels of S alone: v(S) = Σ over T ⊆ S of R(T), R(T)
 * being the conversions of journeys whose set of channels is T. Since v is a sum of unanimity games, the mean over all orders of what
 * a channel adds is an equal share of every R(T) with the channel in T, and no coalition has to be listed: φ(c) = Σ over T ∋ c of
 * R(T) / |T|. How often or in which order a channel was touched does not count.
 *
 * Source: K. Zhao, S. H. Mahboobi, S. R. Bagheri, "Shapley Value Methods for Attribution Modeling in Online Advertising",
 * arXiv:1804.05327 (2018), simplified formula; L. S. Shapley, "A value for n-person games" (1953).
 *
 * Worked: R({a}) = 4, R({a, b}) = 6, R({b}) = 1 → a 4 + 3 = 7, b 3 + 1 = 4.
 */
export function creditByShapley(paths: PathSet): Credit {
  const size = paths.channels.length;
  const credit: Credit = { conversions: new Float64Array(size), value: new Float64Array(size) };
  /** Last path that a channel was seen on. */
  const seenOn = new Int32Array(size).fill(-1);
  const members: number[] = [];
  for (let path = 0; path < paths.conversions.length; path++) {
    members.length = 0;
    for (let at = paths.starts[path]!; at < paths.starts[path + 1]!; at++) {
      const channel = paths.touches[at]!;
      if (seenOn[channel] === path) continue;
      seenOn[channel] = path;
      members.push(channel);
    }
    for (const channel of members) {
      credit.conversions[channel]! += paths.conversions[path]! / members.length;
      credit.value[channel]! += paths.value[path]! / members.length;
    }
  }
  return credit;
}
