import { announceSegments } from "@bellwether/runtime/jobs/progress-announcement";
import type { TurnEnd } from "@bellwether/runtime/jobs/tenant-follower";
import type { EntityManager } from "typeorm";
import { readLiveSegments } from "../store/live-segments.ts";
import { instantOf, tryMembersLock } from "../store/segment-locks.ts";
import { joinByHashing, joinByIndex } from "../store/statement-settings.ts";
import { buildSegment } from "./build-segment.ts";
import { groupChanges, takeNotes } from "./changed-customers.ts";
import { evaluateCustomers, type MemberChange } from "./evaluate-customers.ts";
import { sweepWindows } from "./sweep-windows.ts";
import { tellChanges } from "./tell-changes.ts";

export interface Turn {
  /** Notes of changed customers that one transaction takes. */
  batch: number;
  /** Whether to look for what has left windows, too. */
  sweep: boolean;
}

/**
 * One step of keeping an organisation's segments true, in the caller's transaction: taking notes of changed customers away and
 * acting on them commit together, so a process that dies in between has done nothing, and the notes are there for the next.
 */
export async function followTenant(db: EntityManager, { batch, sweep }: Turn): Promise<TurnEnd> {
  if (!(await tryMembersLock(db))) return "busy";
  await joinByHashing(db);
  const live = await readLiveSegments(db);
  if (live.length === 0) {
    await db.query("DELETE FROM segment_dirty");
    return "idle";
  }
  if (sweep) await sweepWindows(db, live, await instantOf(db));
  const unbuilt = live.find(({ version, builtVersion }) => builtVersion !== version);
  if (unbuilt !== undefined) {
    await buildSegment(db, unbuilt, live, await instantOf(db));
    await announceSegments(db, [unbuilt.id]);
    return "more";
  }
  const notes = await takeNotes(db, batch);
  await joinByIndex(db);
  const now = await instantOf(db);
  const changes: MemberChange[] = [];
  for (const { customers, segments } of groupChanges(notes, live))
    changes.push(...(await evaluateCustomers(db, customers, segments, live, now)));
  await tellChanges(db, changes, live, now);
  return notes.length >= batch ? "more" : "idle";
}
