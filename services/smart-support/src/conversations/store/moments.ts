import {
  bossSchema,
  jobsChannel,
  retentionDays,
  type supportClockQueue,
  type supportTurnQueue,
} from "@bellwether/runtime/jobs/boss";
import type { EntityManager } from "typeorm";

/** Where conversations wait that something is to be done about. They wait outside their tenants, and only their ids do. */
export type ConversationQueue = typeof supportTurnQueue | typeof supportClockQueue;

/** Seconds within which whoever claimed a conversation is done with it; then anybody may claim it. */
export const leaseSeconds = 15;

/**
 * Has the bot look at a locked conversation, when the transaction commits. One that is looked at already is not claimed twice: whoever
 * has it looks for more before letting go of it.
 *
 * @throws Error where the queue was never installed
 */
export async function queueTurn(db: EntityManager, queue: typeof supportTurnQueue, id: string): Promise<void> {
  await insertMoment(db, queue, id, null, "DO NOTHING");
  await db.query("SELECT pg_notify($1, json_build_object('wake', $2::text)::text)", [jobsChannel, queue]);
}

/** Has a locked conversation looked at at this moment, and at no other; null: never. */
export async function setMoment(
  db: EntityManager,
  queue: typeof supportClockQueue,
  id: string,
  at: Date | null,
): Promise<void> {
  if (at === null) await dropMoment(db, queue, id);
  else await insertMoment(db, queue, id, at, "DO UPDATE SET start_after = excluded.start_after");
}

/** Takes a conversation off the queue. */
export async function dropMoment(db: EntityManager, queue: ConversationQueue, id: string): Promise<void> {
  await db.query(`DELETE FROM ${bossSchema}.job WHERE name = $1 AND id = $2`, [queue, id]);
}

async function insertMoment(
  db: EntityManager,
  queue: ConversationQueue,
  id: string,
  at: Date | null,
  otherwise: string,
): Promise<void> {
  // Of conversations that are there already nothing is returned, so the queue's own row tells whether there is one.
  const [{ known }]: [{ known: boolean }] = await db.query(
    `WITH added AS (
       INSERT INTO ${bossSchema}.job (id, name, data, start_after, keep_until)
       SELECT $2::uuid, name, json_build_object('tenantId', current_tenant(), 'conversationId', $2::uuid),
         coalesce($3::timestamptz, now()), now() + $4 * interval '1 day'
       FROM ${bossSchema}.queue WHERE name = $1
       ON CONFLICT (name, id) ${otherwise}
     ) SELECT EXISTS (SELECT FROM ${bossSchema}.queue WHERE name = $1) AS known`,
    [queue, id, at, retentionDays],
  );
  if (!known) throw new Error(`There is no queue ${queue}; install it first.`);
}

/** SQL that claims conversations of `$1`, at most `$2`, for `$3` seconds, the longest waiting first. */
export const claimSql = `
  UPDATE ${bossSchema}.job SET start_after = now() + $3 * interval '1 second'
  WHERE name = $1 AND id IN (
    SELECT id FROM ${bossSchema}.job WHERE name = $1 AND state = 'created' AND start_after <= now()
    ORDER BY start_after LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING data->>'tenantId' AS "tenantId", data->>'conversationId' AS "conversationId"`;
