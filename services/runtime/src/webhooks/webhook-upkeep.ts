import { tenantSetting } from "@bellwether/schema/database/tenant-door";
import type { EntityManager } from "typeorm";
import { type BossPayload, createStatements, onTransaction, webhookUpkeepQueue } from "../jobs/boss.ts";
import { returnedRows } from "../jobs/returned-rows.ts";

/** Days that events and what became of their deliveries are kept, and until the next upkeep after them. */
const keptDays = 30;

const statements = createStatements();

/** Has what an event writes forgotten when its time is over, though nothing else may ever happen to its organisation's webhooks. */
export function planForgetting(db: EntityManager): Promise<void> {
  return planUpkeep(db, new Date(Date.now() + keptDays * 86_400_000));
}

/**
 * Has the upkeep of the caller's organisation done at a time at the latest; costs one statement where it is planned for then or before.
 *
 * @throws Error where the queue was never installed.
 */
export async function planUpkeep(db: EntityManager, at: Date): Promise<void> {
  // An upkeep under way does not see what this transaction writes, so it is waited for, and another one planned.
  const planned: unknown[] = await db.query(
    `SELECT FROM pgboss.job WHERE name = $1 AND singleton_key = current_setting($2) AND state = 'created' AND start_after <= $3
     LIMIT 1 FOR KEY SHARE`,
    [webhookUpkeepQueue, tenantSetting, at],
  );
  if (planned.length > 0) return;
  const [tenant]: [{ id: string; job: string }] = await db.query(
    "SELECT current_setting($1) AS id, gen_random_uuid() AS job",
    [tenantSetting],
  );
  const payload: BossPayload = { tenantId: tenant.id, jobId: tenant.job };
  const sent = await statements.send(webhookUpkeepQueue, payload, {
    id: tenant.job,
    startAfter: at,
    singletonKey: tenant.id,
    ...onTransaction(db),
  });
  if (sent === null) throw new Error(`There is no queue ${webhookUpkeepQueue}; install it first.`);
}

/** SQL that finds the organisations whose upkeep is due, a hundred at most; its parameter is the queue. */
export const dueUpkeepSql = `
  SELECT DISTINCT data->>'tenantId' AS "tenantId" FROM pgboss.job
  WHERE name = $1 AND state = 'created' AND start_after < now() LIMIT 100`;

/**
 * Forgets what an organisation's webhooks need no more: events whose time is over with what became of their deliveries, except those
 * that still wait, and secrets that sign no more. Plans the next upkeep where there is something left to forget.
 *
 * It waits for nobody: whoever it would wait for may wait for it. What is locked is left for the next time.
 */
export async function keepUp(db: EntityManager): Promise<void> {
  const planned = await returnedRows(
    db,
    `DELETE FROM pgboss.job WHERE name = $1 AND id IN (
       SELECT id FROM pgboss.job WHERE name = $1 AND singleton_key = current_setting($2) AND state = 'created' FOR UPDATE SKIP LOCKED)
     RETURNING id`,
    [webhookUpkeepQueue, tenantSetting],
  );
  if (planned.length === 0) return;
  await db.query(
    `UPDATE webhook SET previous_secret = NULL, previous_secret_until = NULL WHERE id IN (
       SELECT id FROM webhook WHERE previous_secret_until <= now() FOR NO KEY UPDATE SKIP LOCKED)`,
  );
  await db.query(
    `DELETE FROM webhook_delivery WHERE id IN (
       SELECT delivery.id FROM webhook_delivery AS delivery JOIN webhook_event AS event ON event.id = delivery.event_id
       WHERE event.occurred_at < now() - $1 * interval '1 day' AND delivery.status <> 'PENDING' FOR UPDATE OF delivery SKIP LOCKED)`,
    [keptDays],
  );
  await db.query(
    `DELETE FROM webhook_event WHERE occurred_at < now() - $1 * interval '1 day'
       AND NOT EXISTS (SELECT FROM webhook_delivery WHERE event_id = webhook_event.id)`,
    [keptDays],
  );
  const [{ next }]: [{ next: Date | null }] = await db.query(
    `SELECT least(
       (SELECT greatest(min(occurred_at) + $1 * interval '1 day', now() + interval '1 hour') FROM webhook_event
        HAVING count(*) > 0),
       (SELECT greatest(min(previous_secret_until), now() + interval '1 minute') FROM webhook
        HAVING count(previous_secret_until) > 0)) AS next`,
    [keptDays],
  );
  if (next !== null) await planUpkeep(db, next);
}
