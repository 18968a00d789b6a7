import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobFailure } from "@bellwether/runtime/jobs/job-error";
import type { EntityManager } from "typeorm";
import { type ErasureProof, eraseJobType, type PrivacyJobInput, privacyJobInput } from "../contract.ts";
import { forgetFiles, removeFiles } from "../give-out/written-files.ts";
import { findPerson } from "../person/person.ts";
import { erasePerson } from "./erase-person.ts";

/** Erases a person and writes the proof in the same transaction; a killed job begins again and erases once. */
export const eraseJob: JobDefinition<PrivacyJobInput> = {
  type: eraseJobType,
  input: privacyJobInput,
  retryLimit: 5,
  run: erase,
};

async function erase(context: JobContext, { requestId }: PrivacyJobInput): Promise<void> {
  const { door, tenantId } = context;
  const [request] = await door.read(
    tenantId,
    (db): Promise<{ customer_id: string }[]> =>
      db.query("SELECT customer_id FROM privacy_request WHERE id = $1", [requestId]),
  );
  const removed = request === undefined ? [] : await removeFiles(context, request.customer_id);
  await context.complete((db) => eraseWithin(db, requestId, removed));
}

/**
 * The whole of an erasure but the files, in the caller's transaction.
 *
 * @param removed ids of the files about the person, which are gone already
 * @throws JobFailure `privacy.gone` when the request or the person is not there any more
 */
export async function eraseWithin(
  db: EntityManager,
  requestId: string,
  removed: readonly string[],
): Promise<Record<string, unknown>> {
  // An import under way has looked at who is there: it ends first, or begins afterwards (data-import's own lock).
  await db.query("SELECT pg_advisory_xact_lock(hashtextextended('data-import:' || current_tenant(), 0))");
  const [request]: { customer_id: string }[] = await db.query(
    "SELECT customer_id FROM privacy_request WHERE id = $1 AND kind = 'ERASURE' AND status = 'QUEUED' FOR UPDATE",
    [requestId],
  );
  if (request === undefined) throw gone();
  const { customer_id: customerId } = request;
  // An export under way holds the row until its file is written: it is found, or has yet to ask whether the person is there.
  await db.query("SELECT FROM customer WHERE id = $1 OR merged_into = $1 FOR UPDATE", [customerId]);
  const person = await findPerson(db, customerId);
  if (person === null) throw gone();
  await forgetFiles(db, customerId, removed);
  const erased = await erasePerson(db, person);
  const proof: ErasureProof = {
    erasedAt: new Date().toISOString(),
    customers: person.ids.length,
    ...erased,
    filesRemoved: removed.length,
  };
  await writeProof(db, requestId, proof);
  await db.query(
    `INSERT INTO audit_event (id, actor_kind, actor_id, kind, action, objects, object_count, request_id)
     VALUES (gen_random_uuid(), 'PLATFORM', NULL, 'CHANGE', 'privacyErase', $1, $2, $3)`,
    [person.ids.map((id) => `Customer:${id}`), person.ids.length, requestId],
  );
  const rows = proof.tables.reduce((sum, { deleted, cleared }) => sum + deleted + cleared, 0);
  return { requestId, customers: proof.customers, rows };
}

/** Nobody is there any more in whose name something was asked; trying again finds nobody either. */
export function gone(): JobFailure {
  return new JobFailure("privacy.gone", "The person is not there any more.");
}

/** Ends a request with what was done, and the hash of that as PostgreSQL writes it, which shows later whether it was changed. */
export async function writeProof(db: EntityManager, requestId: string, proof: object): Promise<void> {
  await db.query(
    `UPDATE privacy_request SET status = 'COMPLETED', completed_at = now(), proof = $2::jsonb,
       proof_hash = sha256(convert_to($2::jsonb::text, 'UTF8')) WHERE id = $1`,
    [requestId, JSON.stringify(proof)],
  );
}
