import type { EntityManager } from "typeorm";
import { ImportFailure } from "../import-failure.ts";

/**
 * Takes the lock that says a batch is being imported, until the transaction ends however it ends. Whoever can take it
 * knows that no process works on the batch.
 */
export async function claimBatch(db: EntityManager, batchId: string): Promise<void> {
  // One statement writes all lines of a file; a limit meant for requests would end it half-way.
  await db.query("SET LOCAL statement_timeout = 0");
  const [row]: { taken: boolean }[] = await db.query(
    "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS taken",
    [batchLockName(batchId)],
  );
  if (row?.taken !== true)
    throw new ImportFailure("import.running", {}, "This import is being run by another process.");
}

/**
 * Makes imports of one organisation take turns where they match and write records: two that create the same product would
 * else wait for each other in a circle.
 */
export async function awaitTurn(db: EntityManager): Promise<void> {
  await db.query("SELECT pg_advisory_xact_lock(hashtextextended('data-import:' || current_tenant(), 0))");
}

/** The text whose hash is the lock of a batch. */
export function batchLockName(batchId: string): string {
  return `data-import:batch:${batchId}`;
}
