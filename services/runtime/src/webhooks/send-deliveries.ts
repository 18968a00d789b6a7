import { tenantSetting } from "@bellwether/schema/database/tenant-door";
import type { EntityManager } from "typeorm";
import { type BossPayload, createStatements, jobsChannel, onTransaction, webhookQueue } from "../jobs/boss.ts";

const statements = createStatements();

/**
 * Puts deliveries into the queue, in the caller's transaction and under their own ids.
 *
 * @throws Error where the queue was never installed: the effect must not commit without its news.
 */
export async function sendDeliveries(db: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const [tenant]: [{ id: string }] = await db.query("SELECT current_setting($1) AS id", [tenantSetting]);
  const jobs = ids.map((id) => ({
    id,
    name: webhookQueue,
    data: { tenantId: tenant.id, jobId: id } satisfies BossPayload,
  }));
  await statements.insert(jobs, onTransaction(db));
  // pg-boss passes over queues that it does not know without a word.
  const [sent]: [{ count: number }] = await db.query(
    `SELECT pg_notify($1, $2), (SELECT count(*)::integer FROM pgboss.job WHERE name = $3 AND id = ANY($4::uuid[])) AS count`,
    [jobsChannel, JSON.stringify({ wake: webhookQueue }), webhookQueue, ids],
  );
  if (sent.count !== ids.length) throw new Error(`There is no queue ${webhookQueue}; install it first.`);
}

/** Puts deliveries into the queue that were there before, whatever the queue still knows of them. */
export async function sendAgain(db: EntityManager, ids: readonly string[]): Promise<void> {
  await db.query("DELETE FROM pgboss.job WHERE name = $1 AND id = ANY ($2::uuid[])", [webhookQueue, ids]);
  await sendDeliveries(db, ids);
}
