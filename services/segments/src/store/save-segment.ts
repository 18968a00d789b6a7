import { announceSegments } from "@bellwether/runtime/jobs/progress-announcement";
import { returnedRows } from "@bellwether/runtime/jobs/returned-rows";
import type { EntityManager } from "typeorm";
import { v7 as uuidV7 } from "uuid";
import { maxDescriptionLength, maxLiveSegments, maxNameLength, type SegmentInput } from "../contract.ts";
import { keepFollowed, wakeFollower } from "../follow/followed-tenants.ts";
import { dataNeeds } from "../model/data-needs.ts";
import { definitionProblems } from "./definition-problems.ts";
import { askersOf, type LiveSegment, readLiveSegments, wholePredicate } from "./live-segments.ts";
import { takeDefinitionsLock } from "./segment-locks.ts";
import { refused, type SegmentChanged, type SegmentRefusal } from "./segment-refusal.ts";

/**
 * Adds a segment. Who is in it is worked out by whoever follows segments, within seconds.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param author member or key, as other records keep it
 */
export async function createSegment(db: EntityManager, input: SegmentInput, author: string): Promise<SegmentChanged> {
  await takeDefinitionsLock(db);
  const live = await readLiveSegments(db);
  if (live.length >= maxLiveSegments) return refused("segment.too-many", null, { maximum: maxLiveSegments });
  const refusals = await inputRefusals(db, input, null, live);
  if (refusals !== null) return refusals;
  const id = uuidV7();
  await db.query(
    `INSERT INTO segment (id, name, description, predicate, sources, created_by, updated_by)
     VALUES ($1, $2, $3, $4, '{}', $5, $5)`,
    [id, input.name.trim(), input.description?.trim() || null, JSON.stringify(input.predicate), author],
  );
  await definitionChanged(db, id, [], author);
  return { outcome: "changed", id };
}

/**
 * Changes a segment; what is left out stays. Members are worked out again where the predicate is another.
 *
 * @param version that the change rests on; null for whichever it is
 */
export async function updateSegment(
  db: EntityManager,
  id: string,
  changes: Partial<SegmentInput>,
  version: number | null,
  author: string,
): Promise<SegmentChanged> {
  await takeDefinitionsLock(db);
  const before = await lockSegment(db, id);
  if (before === null) return refused("segment.unknown", ["segmentId"]);
  if (before.archivedAt !== null) return refused("segment.archived", ["segmentId"]);
  if (version !== null && version !== before.version)
    return refused("segment.changed", ["version"], { version: before.version });
  const input = { ...before, ...changes };
  const live = await readLiveSegments(db);
  const refusals = await inputRefusals(db, input, id, live);
  if (refusals !== null) return refusals;
  const isSame = JSON.stringify(input.predicate) === JSON.stringify(before.predicate);
  await db.query(
    `UPDATE segment SET name = $2, description = $3, predicate = $4, version = version + 1,
       built_version = CASE WHEN $5 AND built_version = version THEN version + 1 END, updated_by = $6, updated_at = now()
     WHERE id = $1`,
    [id, input.name.trim(), input.description?.trim() || null, JSON.stringify(input.predicate), isSame, author],
  );
  await definitionChanged(db, id, isSame ? [] : askersOf(id, live), author);
  return { outcome: "changed", id };
}

/** A segment as it is, locked until the transaction ends; null where there is none. */
export async function lockSegment(
  db: EntityManager,
  id: string,
): Promise<(SegmentInput & { version: number; archivedAt: Date | null }) | null> {
  const [row]: [(SegmentInput & { version: number; archivedAt: Date | null }) | undefined] = await db.query(
    `SELECT name, description, predicate, version, archived_at AS "archivedAt" FROM segment WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  return row ?? null;
}

/** Why a segment cannot be what is asked for; null where it can. */
export async function inputRefusals(
  db: EntityManager,
  { name, description, predicate }: SegmentInput,
  self: string | null,
  live: readonly LiveSegment[],
): Promise<SegmentChanged | null> {
  const refusals: SegmentRefusal[] = [];
  const length = name.trim().length;
  if (length < 1 || length > maxNameLength)
    refusals.push({ code: "segment.name-length", field: ["name"], facts: { maximum: maxNameLength, length } });
  const alike = (other: LiveSegment) => other.id !== self && other.name.toLowerCase() === name.trim().toLowerCase();
  if (live.some(alike)) refusals.push({ code: "segment.name-taken", field: ["name"], facts: { name: name.trim() } });
  if ((description ?? "").length > maxDescriptionLength)
    refusals.push({
      code: "segment.description-long",
      field: ["description"],
      facts: { maximum: maxDescriptionLength },
    });
  for (const { path, code, facts } of await definitionProblems(db, predicate, self, live))
    refusals.push({ code, field: ["predicate", ...path], facts });
  const [first, ...others] = refusals;
  return first === undefined ? null : { outcome: "refused", refusals: [first, ...others] };
}

/**
 * Writes down what a segment now is and what has to be watched for it, and has those that ask about it worked out again.
 *
 * @param askers segments whose members may be others now
 */
export async function definitionChanged(
  db: EntityManager,
  id: string,
  askers: readonly LiveSegment[],
  author: string,
): Promise<void> {
  await db.query(
    `INSERT INTO segment_version (segment_id, version, name, predicate, changed_by)
     SELECT id, version, name, predicate, $2 FROM segment WHERE id = $1
     ON CONFLICT DO NOTHING`,
    [id, author],
  );
  const live = await readLiveSegments(db);
  const concerned = new Set([id, ...askers.map((asker) => asker.id)]);
  for (const segment of live.filter((candidate) => concerned.has(candidate.id))) {
    const { sources, eventKinds } = dataNeeds([wholePredicate(segment, live)]);
    await returnedRows(
      db,
      `UPDATE segment SET sources = $2, event_kinds = $3, built_version = CASE WHEN id = $4 THEN built_version END
       WHERE id = $1 RETURNING id`,
      [segment.id, sources, eventKinds, id],
    );
  }
  await keepFollowed(db);
  await wakeFollower(db);
  await announceSegments(db, [...concerned]);
}
