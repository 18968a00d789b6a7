import type { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { refreshJobType, shortestWaitSeconds, waitForEachSecond } from "./contract.ts";

/** What was brought in that scores are made from. */
export const scoredKinds: ReadonlySet<string> = new Set(["customers", "orders"]);

/**
 * Has customers scored again soon, after what came in about them was committed: in a transaction of its own, which neither waits for
 * others of its kind nor keeps them waiting. Costs one statement where that is on its way already, or nobody is scored yet.
 *
 * @returns the job's id; null where none was added
 * @throws Error where the queue was never installed; the night scores them then
 */
export function requestRefresh(door: TenantDoor, jobs: JobQueue, tenantId: TenantId): Promise<string | null> {
  return door.write(tenantId, (db) => refreshSoon(db, jobs, tenantId));
}

/** The same in the caller's transaction. */
export async function refreshSoon(db: EntityManager, jobs: JobQueue, tenantId: TenantId): Promise<string | null> {
  const [state]: [{ due: boolean; seconds: number | null }] = await db.query(
    `SELECT EXISTS (SELECT FROM customer_score)
         AND NOT EXISTS (SELECT FROM job WHERE type = $1 AND status = 'QUEUED')
         AND pg_try_advisory_xact_lock(hashtextextended('score-refresh:' || current_tenant(), 0)) AS due,
       (SELECT extract(epoch FROM finished_at - started_at)::float8 FROM job
        WHERE type = $1 AND status = 'COMPLETED' AND NOT result ? 'postponed' ORDER BY finished_at DESC LIMIT 1) AS seconds`,
    [refreshJobType],
  );
  if (!state.due) return null;
  const afterSeconds = Math.max(shortestWaitSeconds, waitForEachSecond * (state.seconds ?? 0));
  return jobs.enqueue(db, { tenantId, type: refreshJobType, input: {}, createdBy: null, afterSeconds });
}
