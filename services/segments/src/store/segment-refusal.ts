import type { PredicateProblem } from "../model/check-predicate.ts";

/** Why a segment was not changed. */
export interface SegmentRefusal {
  code:
    | PredicateProblem["code"]
    | "segment.unknown"
    | "segment.changed"
    | "segment.archived"
    | "segment.not-archived"
    | "segment.name-length"
    | "segment.name-taken"
    | "segment.description-long"
    | "segment.too-many"
    | "segment.asked-about";
  /** Path inside the input; null where no one field is at fault. */
  field: readonly string[] | null;
  facts: Readonly<Record<string, string | number>>;
}

export type SegmentChanged =
  | { outcome: "changed"; id: string }
  | { outcome: "refused"; refusals: [SegmentRefusal, ...SegmentRefusal[]] };

export function refused(
  code: SegmentRefusal["code"],
  field: readonly string[] | null,
  facts: SegmentRefusal["facts"] = {},
): SegmentChanged {
  return { outcome: "refused", refusals: [{ code, field, facts }] };
}
