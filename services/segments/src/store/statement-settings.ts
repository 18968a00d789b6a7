import type { EntityManager } from "typeorm";

/**
 * Fits a transaction to statements that join figures of many customers: by hashing, since the planner knows nothing of a tenant that
 * was just imported, takes its figures for a row or two, and would run through all of them for each customer (20,000 took
 * minutes). And without compilation, which costs more than it brings to statements that run once.
 */
export async function joinByHashing(db: EntityManager): Promise<void> {
  await db.query("SELECT set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)");
}

/**
 * The same for a statement over some customers, each of whom an index leads to: without figures of a tenant the planner read whole
 * tables for a few hundred.
 */
export async function joinByIndex(db: EntityManager): Promise<void> {
  await joinByHashing(db);
  await db.query("SELECT set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)");
}

/**
 * The same for a statement over every customer, with memory for their groups.
 *
 * @param timeoutMs of each statement; 0 for none
 */
export async function joinWholeTables(db: EntityManager, timeoutMs: number): Promise<void> {
  await joinByHashing(db);
  await db.query("SELECT set_config('work_mem', '128MB', true), set_config('statement_timeout', $1, true)", [
    String(timeoutMs),
  ]);
}
