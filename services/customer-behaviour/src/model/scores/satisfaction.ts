/** What a customer's satisfaction is told by. */
export interface SatisfactionSigns {
  /** Ratings given, and their sum, of 1 to 5 each. */
  ratings: number;
  ratingSum: number;
  /** Mean rating of all the organisation's customers; null where nobody rated. */
  usualRating: number | null;
  /** Contacts with support in the last 90 days; null where the organisation tells of none. */
  contacts: number | null;
  /** Orders brought back, and days with a purchase. */
  returns: number;
  occasions: number;
  /** From the last purchase to now. */
  recencyDays: number;
  /** Mean of the days between purchases; null after one. */
  usualGapDays: number | null;
}

/** Ratings of the usual kind that a customer's own count beside: one bad day is not the whole of it. */
const priorRatings = 2;
const weights = { rating: 3, habit: 2, contacts: 1, returns: 1 } as const;

/**
 * Satisfaction index, 0 to 100: the weighted mean of what is known of
 * - the rating, (mean − 1) / 4, the mean drawn towards the organisation's by two ratings (weight 3);
 * - the habit, the usual days between purchases over the days since the last, at most 1 (weight 2);
 * - contacts with support, 1 / (1 + contacts) (weight 1);
 * - returns, 1 − returns / days with a purchase, at least 0 (weight 1).
 *
 * Worked: one rating of 5 where 4 is usual → (13/3 − 1)/4 = 0.8333; gap 30 days, last 60 ago → 0.5; no returns → 1; so
 * (3 · 0.8333 + 2 · 0.5 + 1) / 6 = 75.
 *
 * @returns null where there is neither a rating, nor a contact, nor a second purchase: returns alone say too little
 */
export function satisfactionIndex(signs: SatisfactionSigns): number | null {
  const { ratings, ratingSum, usualRating, contacts, returns, occasions, recencyDays, usualGapDays } = signs;
  if (ratings === 0 && !contacts && usualGapDays === null) return null;
  const parts: [weight: number, value: number][] = [];
  if (ratings > 0) {
    const mean = (ratingSum + priorRatings * (usualRating ?? 3)) / (ratings + priorRatings);
    parts.push([weights.rating, (mean - 1) / 4]);
  }
  if (usualGapDays !== null)
    parts.push([weights.habit, Math.min(1, Math.max(usualGapDays, 1) / Math.max(recencyDays, 1))]);
  if (contacts !== null) parts.push([weights.contacts, 1 / (1 + contacts)]);
  if (occasions > 0) parts.push([weights.returns, Math.max(0, 1 - returns / occasions)]);
  const weight = parts.reduce((sum, [of]) => sum + of, 0);
  return (100 * parts.reduce((sum, [of, value]) => sum + of * value, 0)) / weight;
}
