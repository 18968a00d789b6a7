import type { EntityManager } from "typeorm";

/** SQL of the key under which one writer at a time changes who is in the organisation's segments. */
const membersKey = "hashtextextended('segment-members:' || current_tenant(), 0)";

/** Whether this transaction is now the one that changes members; false where another one is. */
export async function tryMembersLock(db: EntityManager): Promise<boolean> {
  const [{ locked }]: [{ locked: boolean }] = await db.query(
    `SELECT pg_try_advisory_xact_lock(${membersKey}) AS locked`,
  );
  return locked;
}

/** Waits until this transaction is the one that changes members. */
export async function takeMembersLock(db: EntityManager): Promise<void> {
  await db.query(`SELECT pg_advisory_xact_lock(${membersKey})`);
}

/** Waits until this transaction is the one that changes definitions: two at once could ask about each other. */
export async function takeDefinitionsLock(db: EntityManager): Promise<void> {
  await db.query("SELECT pg_advisory_xact_lock(hashtextextended('segment-definitions:' || current_tenant(), 0))");
}

/** Now, in ISO 8601 to the microsecond; asked once a lock is held, so that instants follow one another as transactions do. */
export async function instantOf(db: EntityManager): Promise<string> {
  const [{ now }]: [{ now: string }] = await db.query(
    `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now`,
  );
  return now;
}
