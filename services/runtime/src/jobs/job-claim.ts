import type PgBoss from "pg-boss";
import type { BossPayload } from "./boss.ts";
import type { LeaseConnection } from "./lease-connection.ts";
import { jobLockKey } from "./owned-lock.ts";

/** A job that this process now owns. */
export interface ClaimedJob<Payload = BossPayload> {
  id: string;
  type: string;
  payload: Payload;
  /** Failed runs before this one. */
  retryCount: number;
}

/** A job as it was found. */
export interface FetchedJob<Payload = BossPayload> {
  id: string;
  data: Payload;
  retryCount: number;
}

/**
 * Takes the oldest waiting job of a type and its lock. The job turns active in the transaction that takes the lock, so
 * nobody ever sees it active and unowned.
 *
 * @returns null when none waits, or when an older run of it is still winding down elsewhere.
 */
export function claimJob<Payload = BossPayload>(
  lease: LeaseConnection,
  statements: PgBoss,
  type: string,
  isRunningHere: (jobId: string) => boolean,
): Promise<ClaimedJob<Payload> | null> {
  return claimFetched(lease, type, isRunningHere, (db) => fetchNext<Payload>(statements, db, type));
}

/** As `claimJob`, for those who choose by themselves. @param fetch turns one waiting job active, in the transaction it is given */
export function claimFetched<Payload>(
  lease: LeaseConnection,
  type: string,
  isRunningHere: (jobId: string) => boolean,
  fetch: (db: PgBoss.Db) => Promise<FetchedJob<Payload> | undefined>,
): Promise<ClaimedJob<Payload> | null> {
  return lease.exclusive(async (db) => {
    await db.executeSql("BEGIN", []);
    let locked: string | undefined;
    try {
      const job = await fetch(db);
      if (job === undefined) {
        await db.executeSql("ROLLBACK", []);
        return null;
      }
      // One session may take a lock twice, so the lock alone would not keep two runs in one process apart.
      if (isRunningHere(job.id) || !(await lease.tryLock(db, job.id))) {
        await putBack(db, type, job.id, 2);
        await db.executeSql("COMMIT", []);
        return null;
      }
      locked = job.id;
      await db.executeSql("COMMIT", []);
      return { id: job.id, type, payload: job.data, retryCount: job.retryCount };
    } catch (error) {
      await db.executeSql("ROLLBACK", []).catch(() => undefined);
      // The transaction's end does not release a session's lock.
      if (locked !== undefined) await unlockQuietly(db, locked);
      throw error;
    }
  });
}

/** pg-boss keeps the error of this one statement to itself, and a queue that cannot be read would look empty. */
async function fetchNext<Payload>(statements: PgBoss, db: PgBoss.Db, type: string) {
  let failure: unknown;
  const watched: PgBoss.Db = {
    executeSql: async (text, values) => {
      try {
        return await db.executeSql(text, values);
      } catch (error) {
        failure = error;
        throw error;
      }
    },
  };
  const options: FetchWithMetadata = { batchSize: 1, includeMetadata: true, db: watched };
  const [job] = await statements.fetch<Payload>(type, options);
  if (failure !== undefined) throw failure;
  return job;
}

type FetchWithMetadata = PgBoss.FetchOptions & { includeMetadata: true };

/** Jobs of these types that are active though nobody holds their lock; the locks are this connection's afterwards. */
export async function claimOrphans(
  lease: LeaseConnection,
  types: readonly string[],
  isRunningHere: (jobId: string) => boolean,
): Promise<ClaimedJob[]> {
  return lease.exclusive(async (db) => {
    const { rows } = await db.executeSql(
      "SELECT id, name, data, retry_count FROM pgboss.job WHERE state = 'active' AND name = ANY($1)",
      [types],
    );
    const orphans: ClaimedJob[] = [];
    for (const row of rows as { id: string; name: string; data: BossPayload; retry_count: number }[]) {
      if (isRunningHere(row.id) || !(await lease.tryLock(db, row.id))) continue;
      orphans.push({ id: row.id, type: row.name, payload: row.data, retryCount: row.retry_count });
    }
    return orphans;
  });
}

/** SQL that makes an active job wait again without counting a failure: parameters are name, id and seconds to wait. */
export const putBackSql = `
  UPDATE pgboss.job SET state = 'created', started_on = NULL, start_after = now() + $3 * interval '1 second'
  WHERE name = $1 AND id = $2 AND state = 'active'`;

async function putBack(db: PgBoss.Db, type: string, id: string, seconds: number): Promise<void> {
  await db.executeSql(putBackSql, [type, id, seconds]);
}

async function unlockQuietly(db: PgBoss.Db, jobId: string): Promise<void> {
  await db.executeSql(`SELECT pg_advisory_unlock(${jobLockKey("$1")})`, [jobId]).catch(() => undefined);
}
