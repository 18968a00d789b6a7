import { normalQuantile } from "@bellwether/runtime/numeric/normal-quantile";

/** Marks that were given, and those that are expected of customers who gave none. */
export interface MarksOfAll {
  rated: number;
  /** Sum of what was given. */
  given: number;
  predicted: number;
  /** Sum of what is expected. */
  expected: number;
}

/** How well what is expected was learnt. */
export interface LearntMarks {
  /** Standard deviation of given marks about what was expected. */
  spread: number;
  /** Rated conversations that were learnt from. */
  learntFrom: number;
}

/** Share of cases in which the mean lies in the interval. */
export const meanLevel = 0.9;

/**
 * Mean mark of all conversations, with a prediction interval: what the customers who gave none would have given differs from what is expected by
 * `spread` each, and the level of what is expected is known from `learntFrom` ratings only:
 * mean ± z · share predicted · spread · √(1 / predicted + 1 / learntFrom).
 *
 * Of 20 ratings with sum 80 and 80 expected ones with sum 280, of spread 1 learnt from 100 ratings, it is 3.6 ± 0.20. Null without conversations.
 */
export function predictedMean(
  { rated, given, predicted, expected }: MarksOfAll,
  { spread, learntFrom }: LearntMarks,
): { mean: number; low: number; high: number } | null {
  const all = rated + predicted;
  if (all === 0) return null;
  const mean = (given + expected) / all;
  const error = predicted === 0 ? 0 : (predicted / all) * spread * Math.sqrt(1 / predicted + 1 / learntFrom);
  const reach = normalQuantile((1 + meanLevel) / 2) * error;
  return { mean, low: Math.max(1, mean - reach), high: Math.min(5, mean + reach) };
}
