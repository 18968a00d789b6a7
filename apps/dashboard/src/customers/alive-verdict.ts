/** Below and above these probabilities of still being a customer, with the whole range, a customer stands out. */
export const leavingBelow = 0.3;
export const stayingAbove = 0.7;
/** Probability with which a score has to be beyond them, one-sided; the ranges shown are of 0.9, so of 0.95 on each side. */
export const verdictLevel = 0.95;

/** Whether a customer is surely leaving or surely staying; null in between, and where nothing is known. */
export function aliveVerdict(alive: { lower: number; upper: number } | null | undefined): "leaving" | "staying" | null {
  if (!alive) return null;
  if (alive.upper < leavingBelow) return "leaving";
  return alive.lower > stayingAbove ? "staying" : null;
}
