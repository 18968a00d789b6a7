import type { Credit, PathSet } from "./path-set.ts";

/** How a conversion is shared among the touches before it. */
export type TouchRule =
  | { rule: "FIRST" }
  | { rule: "LAST" }
  | { rule: "LINEAR" }
  /** Shares of the first and the last touch; what is left is shared evenly by those between. */
  | { rule: "POSITION"; first: number; last: number }
  /** A touch weighs half as much for each half-life that it lies before the conversion. */
  | { rule: "TIME_DECAY"; halfLife: number };

/** As the rule is usually meant: two fifths each for what opened and what closed. */
export const usualPosition = { first: 0.4, last: 0.4 } as const;
/** Of time decay, days. */
export const usualHalfLifeDays = 7;

/**
 * Shares every conversion among the touches of its path. A channel that was touched twice is given for both.
 *
 * `halfLife` is in days where the times of touches are known, in touches where they are not.
 *
 * Worked: a > b > a, one conversion: FIRST a 1; LINEAR a 2/3, b 1/3; POSITION 0.4, 0.4: a 0.8, b 0.2; TIME_DECAY of one touch:
 * weights 1/4, 1/2, 1, so a 5/7, b 2/7.
 */
export function creditTouches(paths: PathSet, rule: TouchRule): Credit {
  checkRule(rule);
  const size = paths.channels.length;
  const credit: Credit = { conversions: new Float64Array(size), value: new Float64Array(size) };
  const shares: number[] = [];
  for (let path = 0; path < paths.conversions.length; path++) {
    const conversions = paths.conversions[path]!;
    const value = paths.value[path]!;
    if (conversions === 0 && value === 0) continue;
    const start = paths.starts[path]!;
    const length = paths.starts[path + 1]! - start;
    fillShares(shares, length, rule, paths.ageDays, start);
    for (let at = 0; at < length; at++) {
      const channel = paths.touches[start + at]!;
      credit.conversions[channel]! += conversions * shares[at]!;
      credit.value[channel]! += value * shares[at]!;
    }
  }
  return credit;
}

function checkRule(rule: TouchRule): void {
  if (rule.rule === "POSITION" && !(rule.first >= 0 && rule.last >= 0 && rule.first + rule.last <= 1))
    throw new RangeError(
      `Shares of the first and last touch are at least 0 and at most 1 together; got ${rule.first} and ${rule.last}.`,
    );
  if (rule.rule === "TIME_DECAY" && !(rule.halfLife > 0 && Number.isFinite(rule.halfLife)))
    throw new RangeError(`A half-life is more than 0; got ${rule.halfLife}.`);
}

/** Writes the share of each touch of one path, which add up to 1. */
function fillShares(
  shares: number[],
  length: number,
  rule: TouchRule,
  ageDays: Float64Array | null,
  start: number,
): void {
  switch (rule.rule) {
    case "FIRST":
    case "LAST":
      for (let at = 0; at < length; at++) shares[at] = 0;
      shares[rule.rule === "FIRST" ? 0 : length - 1] = 1;
      return;
    case "LINEAR":
      for (let at = 0; at < length; at++) shares[at] = 1 / length;
      return;
    case "POSITION":
      fillPositions(shares, length, rule.first, rule.last);
      return;
    case "TIME_DECAY": {
      // Against the last touch, so that the weights of a path long ago do not vanish altogether.
      const youngest = ageDays === null ? 0 : ageDays[start + length - 1]!;
      let sum = 0;
      for (let at = 0; at < length; at++) {
        const age = ageDays === null ? length - 1 - at : ageDays[start + at]! - youngest;
        shares[at] = 2 ** (-age / rule.halfLife);
        sum += shares[at]!;
      }
      for (let at = 0; at < length; at++) shares[at]! /= sum;
    }
  }
}

/** With nothing between, the two ends share all, as their shares stand to each other. */
function fillPositions(shares: number[], length: number, first: number, last: number): void {
  if (length === 1) {
    shares[0] = 1;
    return;
  }
  const ends = first + last;
  if (length === 2) {
    shares[0] = ends > 0 ? first / ends : 0.5;
    shares[1] = 1 - shares[0]!;
    return;
  }
  for (let at = 1; at < length - 1; at++) shares[at] = (1 - ends) / (length - 2);
  shares[0] = first;
  shares[length - 1] = last;
}
