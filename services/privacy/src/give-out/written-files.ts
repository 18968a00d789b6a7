import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import type { EntityManager } from "typeorm";

/** A file that an export wrote, and the request that it was written for. */
interface WrittenFile {
  id: string;
  artifact_id: string;
}

/** Files about a person that are there still, those about customers who were merged into them included. */
function filesAbout(db: EntityManager, customerId: string): Promise<WrittenFile[]> {
  return db.query(
    `SELECT id, artifact_id FROM privacy_request WHERE artifact_id IS NOT NULL
       AND (customer_id = $1 OR customer_id IN (SELECT id FROM customer WHERE merged_into = $1))`,
    [customerId],
  );
}

/**
 * Removes the files about a person. Requests name them until the erasure is written, by `forgetFiles`: removing one twice does
 * nothing, so a run that is killed in between loses none of its count.
 *
 * @returns the files' ids
 */
export async function removeFiles(
  { door, tenantId, artifacts }: Pick<JobContext, "door" | "tenantId" | "artifacts">,
  customerId: string,
): Promise<string[]> {
  const files = await door.read(tenantId, (db) => filesAbout(db, customerId));
  for (const { artifact_id: file } of files) await artifacts.remove(tenantId, file);
  return files.map((file) => file.artifact_id);
}

/**
 * Has requests name removed files no longer.
 *
 * @param db a transaction that holds the customer's row, so that no export of them ends before it
 * @throws Error when an export wrote another one meanwhile: whoever erases begins again
 */
export async function forgetFiles(db: EntityManager, customerId: string, removed: readonly string[]): Promise<void> {
  await db.query(
    "UPDATE privacy_request SET artifact_id = NULL, expires_at = NULL WHERE artifact_id = ANY($1::uuid[])",
    [removed],
  );
  const left = await filesAbout(db, customerId);
  if (left.length > 0) throw new Error("An export of the person was written while they were erased.");
}

/** Removes the files whose time is over. */
export async function removeExpired({ door, tenantId, artifacts }: JobContext): Promise<void> {
  const files = await door.read(
    tenantId,
    (db): Promise<WrittenFile[]> =>
      db.query("SELECT id, artifact_id FROM privacy_request WHERE artifact_id IS NOT NULL AND expires_at < now()"),
  );
  for (const file of files) {
    await artifacts.remove(tenantId, file.artifact_id);
    await door.write(tenantId, (db) =>
      db.query("UPDATE privacy_request SET artifact_id = NULL, expires_at = NULL WHERE id = $1", [file.id]),
    );
  }
}
