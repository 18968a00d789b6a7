import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import type PgBoss from "pg-boss";
import { jobsChannel, scheduleQueue } from "./boss.ts";
import { type ClaimedJob, claimOrphans, putBackSql } from "./job-claim.ts";
import { recordFailure } from "./job-outcome.ts";
import type { RunnerServices } from "./job-run.ts";
import type { LeaseConnection } from "./lease-connection.ts";
import { returnedRows } from "./returned-rows.ts";

/** How many processes may die under one job before it is believed to be what kills them. */
const deathLimit = 20;

/**
 * Puts jobs back into the queue whose process has died: they are active, and nobody holds their lock. They run again at
 * once, and the death does not count as a failure of theirs.
 *
 * @returns how many were put back.
 */
export async function recoverOrphans(
  lease: LeaseConnection,
  statements: PgBoss,
  services: Pick<RunnerServices, "door" | "log">,
  types: readonly string[],
  isRunningHere: (jobId: string) => boolean,
): Promise<number> {
  const orphans = await claimOrphans(lease, [...types, scheduleQueue], isRunningHere);
  let recovered = 0;
  for (const orphan of orphans) {
    try {
      if (await recover(statements, services, orphan)) recovered += 1;
    } finally {
      await lease.unlock(orphan.id);
    }
  }
  return recovered;
}

async function recover(
  statements: PgBoss,
  services: Pick<RunnerServices, "door" | "log">,
  orphan: ClaimedJob,
): Promise<boolean> {
  const { id, type } = orphan;
  return services.door.write(parseTenantId(orphan.payload.tenantId), async (db) => {
    // Its process may have ended it between our look and our lock; then it is active no more.
    const [counted] = await returnedRows<{ deaths: number }>(
      db,
      `UPDATE pgboss.job SET data = jsonb_set(data, '{deaths}', to_jsonb(coalesce((data->>'deaths')::integer, 0) + 1))
       WHERE name = $1 AND id = $2 AND state = 'active' RETURNING (data->>'deaths')::integer AS deaths`,
      [type, id],
    );
    if (counted === undefined) return false;
    services.log.warn({ jobId: id, type, deaths: counted.deaths }, "a job lost its process");
    if (counted.deaths >= deathLimit) {
      const failure = {
        code: "job.process-died",
        message: `The process that ran this job died ${counted.deaths} times.`,
        facts: { deaths: counted.deaths },
      };
      await recordFailure(db, statements, orphan, null, failure, true);
      return false;
    }
    await db.query(putBackSql, [type, id, 0]);
    await db.query(
      "UPDATE job SET status = 'QUEUED', started_at = NULL, progress = 0, step = NULL WHERE id = $1 AND status = 'RUNNING'",
      [id],
    );
    await db.query("SELECT pg_notify($1, $2)", [jobsChannel, JSON.stringify({ wake: type })]);
    return true;
  });
}
