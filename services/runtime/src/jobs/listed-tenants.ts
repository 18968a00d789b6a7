import type { EntityManager } from "typeorm";
import { bossSchema, jobsChannel, retentionDays } from "./boss.ts";
import { returnedRows } from "./returned-rows.ts";

/**
 * A list of organisations that a process outside any of them looks after. It is a queue whose jobs are never run, since nothing else
 * is seen from outside a tenant; it holds ids only.
 */
export interface TenantList {
  /** Name of the queue. */
  queue: string;
  /** What `wake` on the jobs' channel begins with where one of them is to be looked at; triggers say the same. */
  wakePrefix: string;
}

/**
 * Has the caller's organisation on the list.
 *
 * @throws Error where the queue was never installed
 */
export async function putOnList(db: EntityManager, { queue }: TenantList): Promise<void> {
  const listed = await returnedRows(
    db,
    `UPDATE ${bossSchema}.job SET keep_until = now() + $2 * interval '1 day'
     WHERE name = $1 AND singleton_key = current_tenant()::text AND state = 'created' RETURNING id`,
    [queue, retentionDays],
  );
  if (listed.length > 0) return;
  const added: unknown[] = await db.query(
    `INSERT INTO ${bossSchema}.job (name, data, singleton_key, keep_until)
     SELECT name, json_build_object('tenantId', current_tenant()), current_tenant()::text, now() + $2 * interval '1 day'
     FROM ${bossSchema}.queue WHERE name = $1 RETURNING id`,
    [queue, retentionDays],
  );
  if (added.length === 0) throw new Error(`There is no queue ${queue}; install it first.`);
}

/** Takes the caller's organisation off the list. */
export async function takeOffList(db: EntityManager, { queue }: TenantList): Promise<void> {
  await db.query(`DELETE FROM ${bossSchema}.job WHERE name = $1 AND singleton_key = current_tenant()::text`, [queue]);
}

/** Has the caller's organisation looked at, when the transaction commits. */
export async function wakeListed(db: EntityManager, { wakePrefix }: TenantList): Promise<void> {
  await db.query("SELECT pg_notify($1, json_build_object('wake', $2 || current_tenant()::text)::text)", [
    jobsChannel,
    wakePrefix,
  ]);
}

/** The tenant that a message on the jobs' channel is about; null where it is about something else. */
export function tenantOfWake({ wakePrefix }: TenantList, wake: string | undefined): string | null {
  return wake?.startsWith(wakePrefix) === true ? wake.slice(wakePrefix.length) : null;
}

/** SQL of every tenant on a list; its parameter is the queue. */
export const listedTenantsSql = `
  SELECT DISTINCT data->>'tenantId' AS "tenantId" FROM ${bossSchema}.job WHERE name = $1 AND state = 'created'`;
