import type { Quantiles } from "../forecast-model.ts";

/**
 * Weighted mean of the members' quantiles, row by row and step by step (Vincent averaging; Lichtendahl, Grushka-Cockayne &
 * Winkler 2013, Management Science 59(7)). Rows that do not cross stay so.
 *
 * @param weights of the members, in their order; they sum to 1.
 */
export function combineRows(members: readonly Quantiles[], weights: ArrayLike<number>): Quantiles {
  if (members.length === 0 || members.length !== weights.length) {
    throw new RangeError(
      `A combination has at least one member and a weight for each; got ${members.length} and ${weights.length}.`,
    );
  }
  return members[0]!.map((row, k) =>
    row.map((_, h) => members.reduce((sum, rows, j) => sum + weights[j]! * rows[k]![h]!, 0)),
  );
}
