import type { ChangeAction, ChangeType } from "@bellwether/schema/contracts/change-types";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { ChangePlace } from "./change-cursor.ts";

/** One change of one record. */
export interface RecordChange {
  /** The place behind it. */
  place: ChangePlace;
  type: ChangeType;
  recordId: string;
  externalId: string;
  action: ChangeAction;
  /** Public names of what an update changed. */
  fields: string[];
  /** The customer that a merged one became a part of; the segment that was entered or left. */
  intoId: string | null;
  changedAt: Date;
}

/** What is asked of the feed. */
export interface ChangesRequest {
  /** Where the reader stands; null for the oldest that is kept. */
  after: ChangePlace | null;
  /** Only changes of these; null for all. */
  types: readonly ChangeType[] | null;
  /** Changes at most. */
  limit: number;
}

/** A run of the feed. */
export interface ChangesPage {
  changes: RecordChange[];
  /** Where to go on from: behind the last change, or where there is no more, behind all that can be read now. */
  end: ChangePlace;
  hasMore: boolean;
}

/** The reader stands before changes that are forgotten: it has missed some, and cannot be told which. */
export class ChangesForgotten extends Error {
  override readonly name = "ChangesForgotten";
}

/**
 * Up to where the feed can be read now. It is looked at before the snapshot of the changes opens (migration 19 says why), so the
 * transaction under way is ended. On the primary database: a replica has no locks.
 */
export async function changeHorizon(snapshot: TenantSnapshot): Promise<ChangePlace> {
  const [row] = await snapshot.query<{ horizon: string }>("SELECT change_horizon()::text AS horizon");
  if (row === undefined) throw new Error("The database did not say how far its changes can be read.");
  await snapshot.renew();
  return row.horizon;
}

/**
 * Reads a run of the feed. Reading on from `end`, however often the reader dies in between, gives every committed change once, each
 * record's in the order in which they happened.
 *
 * @param snapshot what is read by it afterwards is as new as the changes, or newer
 * @throws ChangesForgotten when changes behind `after` are no longer kept
 */
export async function readChanges(snapshot: TenantSnapshot, request: ChangesRequest): Promise<ChangesPage> {
  return readChangesUpTo(snapshot, request, await changeHorizon(snapshot));
}

/**
 * The same up to a horizon that was looked at before.
 *
 * @param db whose statements see what was committed when the horizon was looked at
 * @throws ChangesForgotten as `readChanges`
 */
export async function readChangesUpTo(
  db: Pick<TenantSnapshot, "query">,
  { after, types, limit }: ChangesRequest,
  horizon: ChangePlace,
): Promise<ChangesPage> {
  const [forgotten] = await db.query<{ through: string }>("SELECT through::text FROM change_forgotten");
  if (after !== null && forgotten !== undefined && BigInt(after) < BigInt(forgotten.through))
    throw new ChangesForgotten("Changes behind this cursor are no longer kept.");
  const rows = await db.query<RecordChange>(
    `SELECT sequence::text AS place, type, record_id AS "recordId", external_id AS "externalId", action, fields,
       into_id AS "intoId", changed_at AS "changedAt"
     FROM change WHERE sequence > $1 AND sequence <= $2 AND ($3::text[] IS NULL OR type = ANY ($3))
     ORDER BY sequence LIMIT $4`,
    [after ?? "0", horizon, types, limit + 1],
  );
  const changes = rows.slice(0, limit);
  const hasMore = rows.length > limit;
  // A reader that was further than this horizon must not be sent back.
  const latest = after !== null && BigInt(after) > BigInt(horizon) ? after : horizon;
  return { changes, hasMore, end: hasMore ? changes[changes.length - 1]!.place : latest };
}
