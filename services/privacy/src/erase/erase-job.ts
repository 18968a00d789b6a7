import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobFailure } from "@bellwether/runtime/jobs/job-error";
import type { EntityManager } from "typeorm";
import { type ErasureProof, eraseJobType, type PrivacyJobInput, privacyJobInput } from "../contract.ts";
import { findPerson } from "../person/person.ts";
import { erasePerson } from "./erase-person.ts";

/** Erases a person and writes the proof in the same transaction; a killed job begins again and erases once. */
export const eraseJob: JobDefinition<PrivacyJobInput> = {
  type: eraseJobType,
  input: privacyJobInput,
  retryLimit: 5,
  run: erase,
};

interface RequestRow {
  customer_id: string;
}

async function erase(context: JobContext, { requestId }: PrivacyJobInput): Promise<void> {
  const { door, tenantId, artifacts } = context;
  const files = await door.read(tenantId, async (db): Promise<string[]> => {
    const found: { artifact_id: string }[] = await db.query(
      `SELECT artifact_id FROM privacy_request WHERE artifact_id IS NOT NULL AND customer_id = (
         SELECT customer_id FROM privacy_request WHERE id = $1)`,
      [requestId],
    );
    return found.map((row) => row.artifact_id);
  });
  // Removing a file twice does nothing, so a run that is killed after this loses nothing.
  for (const file of files) await artifacts.remove(tenantId, file);
  await context.complete((db) => eraseWithin(db, requestId, files.length));
}

/**
 * The whole of an erasure but the files, in the caller's transaction.
 *
 * @throws JobFailure `privacy.gone` when the request or the person is not there any more
 */
export async function eraseWithin(
  db: EntityManager,
  requestId: string,
  filesRemoved: number,
): Promise<Record<string, unknown>> {
  // An import under way has looked at who is there: it ends first, or begins afterwards (data-import's own lock).
  await db.query("SELECT pg_advisory_xact_lock(hashtextextended('data-import:' || current_tenant(), 0))");
  const [request]: RequestRow[] = await db.query(
    "SELECT customer_id FROM privacy_request WHERE id = $1 AND kind = 'ERASURE' AND status = 'QUEUED' FOR UPDATE",
    [requestId],
  );
  const person = request === undefined ? null : await findPerson(db, request.customer_id);
  if (person === null) throw new JobFailure("privacy.gone", "The person is not there any more.");
  const erased = await erasePerson(db, person);
  const proof: ErasureProof = {
    erasedAt: new Date().toISOString(),
    customers: person.ids.length,
    ...erased,
    filesRemoved,
  };
  await writeProof(db, requestId, proof);
  await db.query(
    "UPDATE privacy_request SET artifact_id = NULL, expires_at = NULL WHERE customer_id = $1 AND artifact_id IS NOT NULL",
    [request?.customer_id],
  );
  await db.query(
    `INSERT INTO audit_event (id, actor_kind, actor_id, kind, action, objects, object_count, request_id)
     VALUES (gen_random_uuid(), 'PLATFORM', NULL, 'CHANGE', 'privacyErase', $1, $2, $3)`,
    [person.ids.map((id) => `Customer:${id}`), person.ids.length, requestId],
  );
  const rows = proof.tables.reduce((sum, { deleted, cleared }) => sum + deleted + cleared, 0);
  return { requestId, customers: proof.customers, rows };
}

/** Ends a request with what was done, and the hash of that as PostgreSQL writes it, which shows later whether it was changed. */
export async function writeProof(db: EntityManager, requestId: string, proof: object): Promise<void> {
  await db.query(
    `UPDATE privacy_request SET status = 'COMPLETED', completed_at = now(), proof = $2::jsonb,
       proof_hash = sha256(convert_to($2::jsonb::text, 'UTF8')) WHERE id = $1`,
    [requestId, JSON.stringify(proof)],
  );
}
