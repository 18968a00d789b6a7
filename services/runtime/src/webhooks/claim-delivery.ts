import type PgBoss from "pg-boss";
import { type BossPayload, webhookQueue } from "../jobs/boss.ts";
import { type ClaimedJob, claimFetched, type FetchedJob } from "../jobs/job-claim.ts";
import type { LeaseConnection } from "../jobs/lease-connection.ts";

/**
 * The oldest delivery that is due, but of some organisations. pg-boss knows no organisations: it would hand out theirs for as long as
 * any wait, and whoever has thousands waiting would keep everybody else's from being seen.
 */
const fetchSql = `
  WITH next AS (
    SELECT id FROM pgboss.job
    WHERE name = $1 AND state < 'active' AND start_after < now() AND data->>'tenantId' <> ALL ($2::text[])
    ORDER BY created_on, id LIMIT 1 FOR UPDATE SKIP LOCKED
  )
  UPDATE pgboss.job AS job SET state = 'active', started_on = now() FROM next
  WHERE job.name = $1 AND job.id = next.id
  RETURNING job.id, job.data, job.retry_count AS "retryCount"`;

/**
 * Takes a delivery and its lock, first of organisations that have none under way, so that each has its turn.
 *
 * @param underWay how many deliveries each organisation has under way here
 * @param share most deliveries of one organisation at once
 * @returns null when none is due but of organisations that have their share
 */
export async function claimDelivery(
  lease: LeaseConnection,
  underWay: ReadonlyMap<string, number>,
  share: number,
  isUnderWay: (deliveryId: string) => boolean,
): Promise<ClaimedJob | null> {
  const claimBut = (tenantIds: readonly string[]) =>
    claimFetched(lease, webhookQueue, isUnderWay, (db) => fetchDelivery(db, tenantIds));
  const first = await claimBut([...underWay.keys()]);
  if (first !== null || underWay.size === 0) return first;
  return claimBut([...underWay].filter(([, count]) => count >= share).map(([tenantId]) => tenantId));
}

async function fetchDelivery(
  db: PgBoss.Db,
  tenantIds: readonly string[],
): Promise<FetchedJob<BossPayload> | undefined> {
  const { rows } = await db.executeSql(fetchSql, [webhookQueue, tenantIds]);
  return (rows as FetchedJob<BossPayload>[])[0];
}
