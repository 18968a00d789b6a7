/** How much of what surprised in all geos at once stays for the periods after. */
export interface Lasting {
  /** Share of a period's surprise that is expected of the next ones too, 0 … 1. */
  share: number;
  /** Share of what is expected that is left a period later, 0 … 1. */
  retention: number;
}

/**
 * What is expected next of what geos have in common: exponential smoothing of surprises that fades (Hyndman, Koehler, Ord and Snyder, 2008,
 * chapter 3), which is a wave that wanders under noise. Nothing is expected of the first period, whose level the baseline tells.
 *
 * @param expected of this period
 * @param found in it
 */
export function expectedNext({ share, retention }: Lasting, expected: number, found: number): number {
  return retention * (expected + share * (found - expected));
}

/** The same of a row of periods. @returns one more than them: the last is of the period after. */
export function expectedChance(lasting: Lasting, found: readonly number[]): number[] {
  const expected = [0];
  for (const [period, value] of found.entries()) expected.push(expectedNext(lasting, expected[period]!, value));
  return expected;
}

/**
 * What geos had in common in a period: their mean miss, each counted by how well it tells.
 *
 * @param misses [geo], in units of the outcome, as all the following
 * @param own [geo]: scales of what each has for itself
 * @param units [geo]: outcome that counts as 1
 * @returns in such units
 */
export function commonMiss(misses: readonly number[], own: readonly number[], units: readonly number[]): number {
  let [sum, whole] = [0, 0];
  misses.forEach((miss, geo) => {
    const weight = (units[geo]! / own[geo]!) ** 2;
    sum += (weight * miss) / units[geo]!;
    whole += weight;
  });
  return sum / whole;
}
