import type { EntityManager } from "typeorm";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";

/**
 * Locks a connection until the transaction ends.
 *
 * @param version that the caller saw; null for whichever it is
 * @returns why it is not to be changed; null where it may be
 */
export async function lockConnection(
  db: EntityManager,
  key: string,
  version: number | null,
  locale: SentenceLocale,
): Promise<UserError | null> {
  const [row]: [{ version: number } | undefined] = await db.query(
    "SELECT version FROM crm_connection WHERE id = $1 FOR UPDATE",
    [key],
  );
  if (row === undefined) return failure(locale, "crm.unknown", ["connectionId"]);
  if (version !== null && version !== row.version)
    return failure(locale, "crm.changed", ["version"], { version: row.version });
  return null;
}

/** Whether a run of the connection waits or is under way: its job is neither over nor lost. */
export async function isRunning(db: EntityManager, key: string): Promise<boolean> {
  const rows: unknown[] = await db.query(
    `SELECT 1 FROM crm_sync_run AS r JOIN job ON job.id = r.job_id
     WHERE r.connection_id = $1 AND r.status = 'RUNNING' AND job.status IN ('QUEUED', 'RUNNING') LIMIT 1`,
    [key],
  );
  return rows.length > 0;
}
