import { returnedRows } from "@bellwether/runtime/jobs/returned-rows";
import type { EntityManager } from "typeorm";
import { type ChangeCause, canMove } from "../model/change-cause.ts";
import type { DataSource } from "../model/data-needs.ts";
import { dataNeeds } from "../model/data-needs.ts";
import { type LiveSegment, wholePredicate } from "../store/live-segments.ts";

/** A customer and something that changed of them. */
export interface ChangeNote {
  customerId: string;
  cause: ChangeCause;
}

/** Customers, and the segments that what changed of them can move them into or out of. */
export interface ChangedCustomers {
  customers: string[];
  segments: LiveSegment[];
}

interface NoteRow {
  customer_id: string;
  source: DataSource | null;
  event_kind: string | null;
}

/**
 * Takes notes of changed customers away, the oldest first: up to the last of a batch, by number, since a join with the batch was
 * planned as a loop over all notes for each of them. What was committed with each is seen by the statements that follow.
 */
export async function takeNotes(db: EntityManager, batch: number): Promise<ChangeNote[]> {
  const [{ last }]: [{ last: string | null }] = await db.query(
    "SELECT max(sequence) AS last FROM (SELECT sequence FROM segment_dirty ORDER BY sequence LIMIT $1) AS oldest",
    [batch],
  );
  if (last === null) return [];
  const rows = await returnedRows<NoteRow>(
    db,
    "DELETE FROM segment_dirty WHERE sequence <= $1 RETURNING customer_id, source, event_kind",
    [last],
  );
  return rows.map(({ customer_id, source, event_kind }) => ({
    customerId: customer_id,
    cause: source === "EVENTS" ? { source, eventKind: event_kind! } : source && { source },
  }));
}

/** Statements that a batch takes at most: each has to be planned, which costs what a dozen customers do. */
const mostGroups = 4;

/**
 * Puts customers together whom the same segments are to be looked at for, each once whatever the number of notes. Where many mixtures of
 * changes came, the rarer ones share a group.
 */
export function groupChanges(notes: readonly ChangeNote[], live: readonly LiveSegment[]): ChangedCustomers[] {
  const needs = live.map((segment) => dataNeeds([wholePredicate(segment, live)]));
  const movedBy = new Map<string, number[]>();
  const touched = new Map<string, Set<number>>();
  for (const { customerId, cause } of notes) {
    const key = JSON.stringify(cause);
    const moved = movedBy.get(key) ?? [...live.keys()].filter((place) => canMove(cause, needs[place]!));
    movedBy.set(key, moved);
    const own = touched.get(customerId) ?? new Set();
    for (const place of moved) own.add(place);
    touched.set(customerId, own);
  }
  const groups = new Map<string, { customers: string[]; places: Set<number> }>();
  for (const [customerId, places] of touched) {
    if (places.size === 0) continue;
    const key = [...places].sort((a, b) => a - b).join();
    const group = groups.get(key) ?? { customers: [], places };
    group.customers.push(customerId);
    groups.set(key, group);
  }
  const largest = [...groups.values()].sort((one, other) => other.customers.length - one.customers.length);
  const rest = largest.splice(mostGroups - 1);
  if (rest.length > 0)
    largest.push({
      customers: rest.flatMap(({ customers }) => customers),
      places: new Set(rest.flatMap(({ places }) => [...places])),
    });
  return largest.map(({ customers, places }) => ({
    customers,
    segments: live.filter((_, place) => places.has(place)),
  }));
}
