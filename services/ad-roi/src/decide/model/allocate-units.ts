/** The best that each number of units can do, and who gets how many. */
export interface Allocation {
  /** By number of units shared out, exactly; −Infinity where nobody takes that many. */
  values: Float64Array;
  /** Units of each taker when so many are shared out. */
  sharesOf(units: number): number[];
}

/**
 * Shares units out so that the gains add up to the most, for every number of units at once. Exact for gains of any shape, S-curves
 * included, by dynamic programming over the takers (Ibaraki and Katoh, "Resource Allocation Problems", 1988, ch. 3): O(takers × units²).
 *
 * Example: gains [0, 1, 5] and [0, 3, 4]: two units bring 5, both to the first; three bring 8.
 *
 * @param gains of each taker by units taken, from none to as many as it may take
 */
export function allocateUnits(gains: readonly Float64Array[], units: number): Allocation {
  const nothing = new Float64Array(units + 1).fill(Number.NEGATIVE_INFINITY);
  nothing[0] = 0;
  let values = nothing;
  const taken: Uint32Array[] = [];
  for (const gain of gains) {
    const { best, choice } = joinTaker(values, gain);
    taken.push(choice);
    values = best;
  }
  return {
    values,
    sharesOf(shared) {
      if (!(values[shared]! > Number.NEGATIVE_INFINITY)) throw new RangeError(`Nobody takes ${shared} units.`);
      const shares = new Array<number>(gains.length).fill(0);
      let left = shared;
      for (let taker = gains.length - 1; taker >= 0; taker--) {
        shares[taker] = taken[taker]![left]!;
        left -= shares[taker]!;
      }
      return shares;
    },
  };
}

/** The best of every number of units when one more taker joins, and what it takes of them. */
function joinTaker(values: Float64Array, gain: Float64Array) {
  const best = new Float64Array(values.length).fill(Number.NEGATIVE_INFINITY);
  const choice = new Uint32Array(values.length);
  for (let shared = 0; shared < values.length; shared++) {
    const most = Math.min(shared, gain.length - 1);
    for (let take = 0; take <= most; take++) {
      const value = values[shared - take]! + gain[take]!;
      if (value > best[shared]!) {
        best[shared] = value;
        choice[shared] = take;
      }
    }
  }
  return { best, choice };
}
