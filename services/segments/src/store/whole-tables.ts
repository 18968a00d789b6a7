import type { EntityManager } from "typeorm";

/**
 * Fits a transaction to a statement that reads whole tables: memory for groups of every customer, and no compilation, which costs
 * more than it brings to a statement that runs once.
 *
 * @param timeoutMs of each statement; 0 for none
 */
export async function toleratesWholeTables(db: EntityManager, timeoutMs: number): Promise<void> {
  await db.query(
    "SELECT set_config('work_mem', '128MB', true), set_config('jit', 'off', true), set_config('statement_timeout', $1, true)",
    [String(timeoutMs)],
  );
}
