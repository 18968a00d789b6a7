import type { MarkovChain } from "./markov-chain.ts";

/** How a journey from the start ends. */
export interface Absorption {
  /** Probability of a conversion. */
  conversion: number;
  /** Value expected. */
  value: number;
}

/** Of a probability: what the answer may be off by. */
const tolerance = 1e-13;
/** Below this, a sweep that finds nothing more has met the rounding of long chains. */
const roundingTolerance = 1e-9;
/** Journeys of so many touches have not been seen; a chain that needs more does not end. */
const maxSweeps = 100_000;

/**
 * Solves the chain's linear equations x = Q·x + r for conversion, loss and value at once, by Gauss–Seidel sweeps in both directions over
 * its sparse rows. From zero the answers only grow, and conversion and loss add up to 1 in the limit: what is missing of 1 bounds the
 * error of both, so the sweeps stop when the answer is known to be exact to 1e-13.
 *
 * @param removed channel whose touches all end journeys without conversion, as if it were not there; null for none
 */
export function absorb(chain: MarkovChain, removed: number | null): Absorption {
  const { rows, next, probability, lastChannel, converts, loses, worth } = chain;
  const states = lastChannel.length;
  const conversion = new Float64Array(states);
  const loss = new Float64Array(states);
  const value = new Float64Array(states);
  const update = (state: number): void => {
    if (removed !== null && lastChannel[state] === removed) {
      loss[state] = 1;
      return;
    }
    let [converted, lost, worthOf, staying] = [converts[state]!, loses[state]!, worth[state]!, 0];
    for (let at = rows[state]!; at < rows[state + 1]!; at++) {
      const to = next[at]!;
      const p = probability[at]!;
      if (to === state) staying += p;
      else {
        converted += p * conversion[to]!;
        lost += p * loss[to]!;
        worthOf += p * value[to]!;
      }
    }
    const leaving = 1 - staying;
    conversion[state] = converted / leaving;
    loss[state] = lost / leaving;
    value[state] = worthOf / leaving;
  };
  // Ends of journeys are mostly met after their beginnings, so states are first taken from the last.
  let missing = 1;
  for (let sweep = 0; sweep < maxSweeps; sweep++) {
    for (let state = states - 1; state >= 0; state--) update(state);
    for (let state = 0; state < states; state++) update(state);
    const before = missing;
    missing = 1 - conversion[0]! - loss[0]!;
    if (missing <= tolerance || (missing < roundingTolerance && missing >= before))
      return { conversion: conversion[0]!, value: value[0]! };
  }
  throw new RangeError(`Journeys do not end within ${maxSweeps} sweeps of their chain.`);
}
