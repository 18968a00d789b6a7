import { announceSegments } from "@bellwether/runtime/jobs/progress-announcement";
import { returnedRows } from "@bellwether/runtime/jobs/returned-rows";
import type { TurnEnd } from "@bellwether/runtime/jobs/tenant-follower";
import type { EntityManager } from "typeorm";
import { readLiveSegments } from "../store/live-segments.ts";
import { instantOf, tryMembersLock } from "../store/segment-locks.ts";
import { joinByHashing, joinByIndex } from "../store/statement-settings.ts";
import { buildSegment } from "./build-segment.ts";
import { evaluateCustomers } from "./evaluate-customers.ts";
import { sweepWindows } from "./sweep-windows.ts";
import { tellChanges } from "./tell-changes.ts";

export interface Turn {
  /** Customers looked at in one transaction. */
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
  const customers = await takeDirty(db, batch);
  await joinByIndex(db);
  const now = await instantOf(db);
  await tellChanges(db, await evaluateCustomers(db, [...new Set(customers)], live, live, now), live, now);
  return customers.length >= batch ? "more" : "idle";
}

/**
 * Takes notes of changed customers away, the oldest first: up to the last of a batch, by number, since a join with the batch was
 * planned as a loop over all notes for each of them. What was committed with each is seen by the statements that follow.
 */
async function takeDirty(db: EntityManager, batch: number): Promise<string[]> {
  const [{ last }]: [{ last: string | null }] = await db.query(
    "SELECT max(sequence) AS last FROM (SELECT sequence FROM segment_dirty ORDER BY sequence LIMIT $1) AS oldest",
    [batch],
  );
  if (last === null) return [];
  const rows = await returnedRows<{ customer_id: string }>(
    db,
    "DELETE FROM segment_dirty WHERE sequence <= $1 RETURNING customer_id",
    [last],
  );
  return rows.map(({ customer_id }) => customer_id);
}
