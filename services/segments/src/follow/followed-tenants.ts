import { bossSchema, jobsChannel, retentionDays, segmentQueue } from "@bellwether/runtime/jobs/boss";
import { returnedRows } from "@bellwether/runtime/jobs/returned-rows";
import type { EntityManager } from "typeorm";

/** What `wake` on the jobs' channel begins with where a tenant's segments are to be looked at; triggers say the same. */
const wakePrefix = "segments:";

/** The tenant that a message on the jobs' channel is about; null where it is about something else. */
export function tenantOfWake(wake: string | undefined): string | null {
  return wake?.startsWith(wakePrefix) === true ? wake.slice(wakePrefix.length) : null;
}

/** Wakes whoever follows segments, when the transaction commits. */
export async function wakeFollower(db: EntityManager): Promise<void> {
  await db.query("SELECT pg_notify($1, json_build_object('wake', $2 || current_tenant()::text)::text)", [
    jobsChannel,
    wakePrefix,
  ]);
}

/**
 * Has the organisation among those whose segments are followed. The list is a queue, since nothing else is seen from outside a
 * tenant; it holds ids only.
 *
 * @throws Error where the queue was never installed
 */
export async function keepFollowed(db: EntityManager): Promise<void> {
  await db.query("INSERT INTO segment_clock (swept_at) VALUES (clock_timestamp()) ON CONFLICT DO NOTHING");
  const listed = await returnedRows(
    db,
    `UPDATE ${bossSchema}.job SET keep_until = now() + $2 * interval '1 day'
     WHERE name = $1 AND singleton_key = current_tenant()::text AND state = 'created' RETURNING id`,
    [segmentQueue, retentionDays],
  );
  if (listed.length > 0) return;
  const added: unknown[] = await db.query(
    `INSERT INTO ${bossSchema}.job (name, data, singleton_key, keep_until)
     SELECT name, json_build_object('tenantId', current_tenant()), current_tenant()::text, now() + $2 * interval '1 day'
     FROM ${bossSchema}.queue WHERE name = $1 RETURNING id`,
    [segmentQueue, retentionDays],
  );
  if (added.length === 0) throw new Error(`There is no queue ${segmentQueue}; install it first.`);
}

/** SQL of every tenant whose segments are followed; its parameter is the queue. */
export const followedTenantsSql = `
  SELECT DISTINCT data->>'tenantId' AS "tenantId" FROM ${bossSchema}.job WHERE name = $1 AND state = 'created'`;
