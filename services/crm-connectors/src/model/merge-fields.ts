import { type CrmValue, type CrmValues, isSame } from "./crm-value.ts";
import type { FieldMapping } from "./field-mapping.ts";

/** Both sides of one person as they are, and as they were when last looked at. */
export interface BothSides {
  /** The record's values by field of ours, as read through the mapping. */
  there: CrmValues;
  here: CrmValues;
  /** Fields that are not in it were never agreed on. */
  seenThere: CrmValues;
  seenHere: CrmValues;
  /** When the record was last changed; null where the CRM does not say. */
  changedThere: Date | null;
  changedHere: Date;
}

/** Which way each differing field goes. */
export interface Merge {
  /** Values to be taken over here. */
  take: Record<string, CrmValue>;
  /** Fields whose value is to be written to the CRM. */
  give: string[];
}

/**
 * Merges three ways: what differs from what was last seen is a change, so what one side wrote to the other is none when it is
 * read back, whatever the times say. Where both changed, the field's winner decides.
 */
export function mergeFields(mappings: readonly FieldMapping[], sides: BothSides): Merge {
  const merge: Merge = { take: {}, give: [] };
  for (const mapping of mappings) {
    const way = wayOf(mapping, sides);
    if (way === "in") merge.take[mapping.field] = sides.there[mapping.field] ?? null;
    if (way === "out") merge.give.push(mapping.field);
  }
  return merge;
}

function wayOf({ field, direction, winner }: FieldMapping, sides: BothSides): "in" | "out" | null {
  const there = sides.there[field] ?? null;
  const here = sides.here[field] ?? null;
  if (isSame(there, here)) return null;
  const changed = {
    there: !(field in sides.seenThere) || !isSame(there, sides.seenThere[field]),
    here: !(field in sides.seenHere) || !isSame(here, sides.seenHere[field]),
  };
  const isFirst = !(field in sides.seenThere) && !(field in sides.seenHere);
  // Two that meet for the first time: nothing is no value that could win.
  const mayIn = direction !== "OUT" && changed.there && !(isFirst && there === null);
  const mayOut = direction !== "IN" && changed.here && !(isFirst && here === null);
  if (mayIn && mayOut) return winsThere(winner, sides) ? "in" : "out";
  return mayIn ? "in" : mayOut ? "out" : null;
}

function winsThere(winner: FieldMapping["winner"], { changedThere, changedHere }: BothSides): boolean {
  if (winner !== "NEWEST") return winner === "CRM";
  return changedThere === null || changedThere >= changedHere;
}
