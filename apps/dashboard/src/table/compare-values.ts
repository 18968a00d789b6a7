import type { CsvValue } from "../format/csv.ts";

/**
 * Orders two values of a column: numbers by size, texts by the language's collation. What is unknown comes last in
 * either direction, so its sign is turned for a descending order, which the table turns again.
 */
export function compareValues(a: CsvValue, b: CsvValue, collator: Intl.Collator, descending: boolean): number {
  const unknownA = a === null || a === undefined;
  const unknownB = b === null || b === undefined;
  if (unknownA || unknownB) {
    if (unknownA && unknownB) return 0;
    const last = descending ? -1 : 1;
    return unknownA ? last : -last;
  }
  if (typeof a === "number" && typeof b === "number") return a - b;
  return collator.compare(String(a), String(b));
}
