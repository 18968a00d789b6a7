import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { JobSchedules } from "@bellwether/runtime/jobs/job-schedules";
import {
  type ExportProof,
  exportKeptDays,
  giveOutJobType,
  type PrivacyJobInput,
  privacyJobInput,
} from "../contract.ts";
import { gone, writeProof } from "../erase/erase-job.ts";
import { findPerson } from "../person/person.ts";
import { scheduleRetention } from "../retain/schedule-retention.ts";
import { personDocument } from "./person-document.ts";

/** Writes all that is known of a person into one file. */
export const giveOutJob: JobDefinition<PrivacyJobInput> = {
  type: giveOutJobType,
  input: privacyJobInput,
  retryLimit: 2,
  run: giveOut,
};

async function giveOut(context: JobContext, { requestId }: PrivacyJobInput): Promise<void> {
  const { door, tenantId, artifacts } = context;
  const document = await door.read(tenantId, async (db) => {
    const [request]: { customer_id: string }[] = await db.query(
      "SELECT customer_id FROM privacy_request WHERE id = $1 AND kind = 'EXPORT' AND status = 'QUEUED'",
      [requestId],
    );
    const person = request === undefined ? null : await findPerson(db, request.customer_id);
    return person === null ? null : personDocument(db, person);
  });
  if (document === null) throw gone();
  const schedules = new JobSchedules(new JobQueue(door));
  const bytes = Buffer.from(JSON.stringify(document, null, 2));
  await context.complete(async (db) => {
    // Whoever erases the person meanwhile has looked for files before this one: it must not be written then.
    const present: unknown[] = await db.query(
      `SELECT FROM customer WHERE id = (SELECT customer_id FROM privacy_request WHERE id = $1) AND erased_at IS NULL FOR SHARE`,
      [requestId],
    );
    if (present.length === 0) throw gone();
    const artifactId = await artifacts.put(tenantId, Readable.from([bytes]), "application/json", db);
    const proof: ExportProof = {
      writtenAt: new Date().toISOString(),
      rows: Object.fromEntries(Object.entries(document.data).map(([name, rows]) => [name, rows.length])),
      sha256: createHash("sha256").update(bytes).digest("hex"),
      byteLength: bytes.length,
    };
    await writeProof(db, requestId, proof);
    await db.query(
      "UPDATE privacy_request SET artifact_id = $2, expires_at = now() + $3 * interval '1 day' WHERE id = $1",
      [requestId, artifactId, exportKeptDays],
    );
    await scheduleRetention(db, schedules, tenantId);
    return { requestId, byteLength: bytes.length };
  });
}
