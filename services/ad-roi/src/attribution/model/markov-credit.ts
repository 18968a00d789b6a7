import { absorb } from "./absorption.ts";
import { countChain } from "./markov-chain.ts";
import { type Credit, type PathSet, sumOf } from "./path-set.ts";

export interface MarkovCredit extends Credit {
  /** Of each channel: the share of conversions that journeys would lose if every touch of the channel ended them. */
  removalEffect: Float64Array;
}

/**
 * Shares conversions by what each channel's removal would cost: credit(c) = conversions · e(c) / Σ e, with the removal effect
 * e(c) = 1 − P(conversion without c) / P(conversion) of the absorbing chain, and the same by value.
 *
 * Source: E. Anderl, I. Becker, F. von Wangenheim, J. H. Schumann, "Mapping the customer journey: Lessons learned from graph-based
 * online attribution modeling", International Journal of Research in Marketing 33 (2016).
 *
 * Worked: a > b converts, a is lost, order 1: P = 1/2; without a or b nothing converts, so both effects are 1 and each gets 1/2.
 *
 * @param order channels that the next step depends on, from 1
 * @throws RangeError as `countChain` does
 */
export function creditByRemoval(paths: PathSet, order: number): MarkovCredit {
  const chain = countChain(paths, order);
  const whole = absorb(chain, null);
  const removals = paths.channels.map((_, channel) => absorb(chain, channel));
  const removalEffect = effects(
    whole.conversion,
    removals.map(({ conversion }) => conversion),
  );
  const worthEffect = effects(
    whole.value,
    removals.map(({ value }) => value),
  );
  return {
    removalEffect,
    conversions: share(sumOf(paths.conversions), removalEffect),
    value: share(sumOf(paths.value), worthEffect),
  };
}

/** Rounding may leave what is nothing a hair off it. */
function effects(whole: number, without: readonly number[]): Float64Array {
  return Float64Array.from(without, (left) => (whole > 0 ? Math.max(0, 1 - left / whole) : 0));
}

function share(total: number, parts: Float64Array): Float64Array {
  const sum = sumOf(parts);
  return parts.map((part) => (sum > 0 ? (total * part) / sum : 0));
}
