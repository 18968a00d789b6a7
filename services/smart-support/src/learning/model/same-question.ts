/** From which sameness on two questions are taken for the same: three quarters of what they are about, by rarity, is common to both. */
export const sameFrom = 0.75;

/**
 * How much of what two questions are about they share: twice the rarity of their common terms over that of the terms of both (Dice's coefficient,
 * weighted by inverse document frequency), 0 … 1.
 *
 * @param rarityOf inverse document frequency of a term; above 0
 */
export function samenessOf(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  rarityOf: (term: string) => number,
): number {
  let [common, all] = [0, 0];
  for (const term of one) {
    const rarity = rarityOf(term);
    all += rarity;
    if (other.has(term)) common += rarity;
  }
  for (const term of other) all += rarityOf(term);
  return samenessBy(common, all);
}

/** The same of the rarity of the common terms and that of the terms of both. */
export function samenessBy(common: number, all: number): number {
  // Sums in another order may round above it.
  return all === 0 ? 0 : Math.min(1, (2 * common) / all);
}
