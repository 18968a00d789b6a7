import type { EntityManager } from "typeorm";

const lockName = "hashtextextended('customer-identity:' || current_tenant(), 0)";

/**
 * Keeps who is who as it is until the transaction ends; others may read it at the same time. What is written by it cannot go to a customer
 * who was merged away meanwhile, or stay with a visitor who became known.
 */
export async function holdIdentities(db: EntityManager): Promise<void> {
  await db.query(`SELECT pg_advisory_xact_lock_shared(${lockName})`);
}

/** Waits until nobody relies on who is who, and lets this transaction alone change it. */
export async function changeIdentities(db: EntityManager): Promise<void> {
  await db.query(`SELECT pg_advisory_xact_lock(${lockName})`);
}
