import { announceSegments } from "@bellwether/runtime/jobs/progress-announcement";
import type { EntityManager } from "typeorm";
import { maxLiveSegments } from "../contract.ts";
import { segmentsIn } from "../model/references.ts";
import { readLiveSegments } from "./live-segments.ts";
import { definitionChanged, inputRefusals, lockSegment } from "./save-segment.ts";
import { takeDefinitionsLock, takeMembersLock } from "./segment-locks.ts";
import { refused, type SegmentChanged } from "./segment-refusal.ts";

/**
 * Puts a segment away: it has no members any more, of which the feed of changes tells and webhooks do not. Its versions and its
 * history stay.
 *
 * @param version that the change rests on; null for whichever it is
 */
export async function archiveSegment(
  db: EntityManager,
  id: string,
  version: number | null,
  author: string,
): Promise<SegmentChanged> {
  await takeDefinitionsLock(db);
  // Before the segment's own lock, as whoever changes members has them.
  await takeMembersLock(db);
  const before = await lockSegment(db, id);
  if (before === null) return refused("segment.unknown", ["segmentId"]);
  if (before.archivedAt !== null) return refused("segment.archived", ["segmentId"]);
  if (version !== null && version !== before.version)
    return refused("segment.changed", ["version"], { version: before.version });
  const live = await readLiveSegments(db);
  const askers = live.filter(({ predicate }) => segmentsIn(predicate).includes(id));
  if (askers.length > 0)
    return refused("segment.asked-about", ["segmentId"], { names: askers.map(({ name }) => name).join(", ") });
  await db.query("DELETE FROM segment_member WHERE segment_id = $1", [id]);
  await db.query(
    `UPDATE segment SET archived_at = now(), built_version = NULL, member_count = 0, updated_by = $2, updated_at = now()
     WHERE id = $1`,
    [id, author],
  );
  await announceSegments(db, [id]);
  return { outcome: "changed", id };
}

/** Takes a segment out of the archive; who is in it is worked out anew. */
export async function restoreSegment(db: EntityManager, id: string, author: string): Promise<SegmentChanged> {
  await takeDefinitionsLock(db);
  const before = await lockSegment(db, id);
  if (before === null) return refused("segment.unknown", ["segmentId"]);
  if (before.archivedAt === null) return refused("segment.not-archived", ["segmentId"]);
  const live = await readLiveSegments(db);
  if (live.length >= maxLiveSegments) return refused("segment.too-many", null, { maximum: maxLiveSegments });
  const refusals = await inputRefusals(db, before, id, live);
  if (refusals !== null) return refusals;
  await db.query("UPDATE segment SET archived_at = NULL, updated_by = $2, updated_at = now() WHERE id = $1", [
    id,
    author,
  ]);
  await definitionChanged(db, id, [], author);
  return { outcome: "changed", id };
}
