import type { EntityManager } from "typeorm";
import { inlineSegments } from "../model/inline-segments.ts";
import type { Predicate } from "../model/predicate.ts";
import { segmentsIn } from "../model/references.ts";

/** A segment that is kept true. */
export interface LiveSegment {
  id: string;
  name: string;
  version: number;
  /** The version that its members are of; null where they are to be worked out. */
  builtVersion: number | null;
  predicate: Predicate;
}

/** The organisation's segments that are not archived, oldest first. */
export async function readLiveSegments(db: Pick<EntityManager, "query">): Promise<LiveSegment[]> {
  return db.query(
    `SELECT id, name, version, built_version AS "builtVersion", predicate FROM segment
     WHERE archived_at IS NULL ORDER BY created_at, id`,
  );
}

export function predicatesOf(segments: readonly LiveSegment[]): Map<string, Predicate> {
  return new Map(segments.map(({ id, predicate }) => [id, predicate]));
}

/** The segment's predicate with those of the segments that it asks about in their places. */
export function wholePredicate({ id, predicate }: LiveSegment, segments: readonly LiveSegment[]): Predicate {
  return inlineSegments(predicate, predicatesOf(segments), [id]);
}

/** The segments that ask about one, directly or through others. */
export function askersOf(id: string, segments: readonly LiveSegment[]): LiveSegment[] {
  const reached = new Set([id]);
  const askers: LiveSegment[] = [];
  for (let found = true; found; ) {
    const next = segments.filter(
      (segment) => !reached.has(segment.id) && segmentsIn(segment.predicate).some((asked) => reached.has(asked)),
    );
    for (const segment of next) reached.add(segment.id);
    askers.push(...next);
    found = next.length > 0;
  }
  return askers;
}
