import { bossSchema, campaignQueue, retentionDays } from "@bellwether/runtime/jobs/boss";
import { returnedRows } from "@bellwether/runtime/jobs/returned-rows";
import type { EntityManager } from "typeorm";
import { nextSendSql } from "../../delivery/next-send.ts";

/** Seconds after which campaigns that the guard watches are looked at again. */
const guardSeconds = 60;

/** SQL of the next moment at which something is due for the organisation's campaigns; null where nothing will be. */
const nextDueSql = `
  SELECT least(
    (SELECT min(starts_at) FROM campaign WHERE status = 'SCHEDULED'),
    (SELECT min(ends_at) FROM campaign WHERE status IN ('RUNNING', 'PAUSED')),
    ${nextSendSql},
    (SELECT now() + ${guardSeconds} * interval '1 second' WHERE EXISTS (
      SELECT FROM campaign c WHERE c.status IN ('SCHEDULED', 'RUNNING', 'PAUSED') AND c.guard <> 'OFF'
        AND EXISTS (SELECT FROM campaign_product p WHERE p.campaign_id = c.id)))
  ) AS due`;

/**
 * Has the organisation's campaigns looked at when the next of them is due, and not at all while none will be. Whatever changes a
 * campaign calls it, in the same transaction. The moments wait in a queue, since nothing else is seen from outside a tenant;
 * it holds ids only.
 *
 * @throws Error where the queue was never installed
 */
export async function keepClock(db: EntityManager): Promise<void> {
  // Two changes at once would each see a clock without the other's.
  await db.query("SELECT pg_advisory_xact_lock(hashtextextended('campaign-clock:' || current_tenant(), 0))");
  const [{ due }]: [{ due: Date | null }] = await db.query(nextDueSql);
  if (due === null) {
    await db.query(`DELETE FROM ${bossSchema}.job WHERE name = $1 AND singleton_key = current_tenant()::text`, [
      campaignQueue,
    ]);
    return;
  }
  const moved = await returnedRows(
    db,
    `UPDATE ${bossSchema}.job SET start_after = $2, keep_until = now() + $3 * interval '1 day'
     WHERE name = $1 AND singleton_key = current_tenant()::text AND state = 'created' RETURNING id`,
    [campaignQueue, due, retentionDays],
  );
  if (moved.length > 0) return;
  const added: unknown[] = await db.query(
    `INSERT INTO ${bossSchema}.job (name, data, singleton_key, start_after, keep_until)
     SELECT name, json_build_object('tenantId', current_tenant()), current_tenant()::text, $2, now() + $3 * interval '1 day'
     FROM ${bossSchema}.queue WHERE name = $1 RETURNING id`,
    [campaignQueue, due, retentionDays],
  );
  if (added.length === 0) throw new Error(`There is no queue ${campaignQueue}; install it first.`);
}

/** SQL of tenants whose campaigns are due; its parameter is the queue. */
export const dueTenantsSql = `
  SELECT DISTINCT data->>'tenantId' AS "tenantId" FROM ${bossSchema}.job
  WHERE name = $1 AND state = 'created' AND start_after <= now() LIMIT 1000`;
