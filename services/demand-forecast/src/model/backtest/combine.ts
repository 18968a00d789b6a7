import type { Quantiles } from "../forecast-model.ts";

/**
 * Mean of the members' quantiles, row by row and step by step (Vincent averaging; Lichtendahl, Grushka-Cockayne &
 * Winkler 2013, Management Science 59(7)). Rows that do not cross stay so.
 */
export function combineRows(members: readonly Quantiles[]): Quantiles {
  if (members.length === 0) throw new RangeError("A combination has at least one member; got none.");
  return members[0]!.map((row, k) =>
    row.map((_, h) => members.reduce((sum, rows) => sum + rows[k]![h]!, 0) / members.length),
  );
}
