import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import type { RetentionSubject } from "@bellwether/schema/contracts/retention";
import type { EntityManager } from "typeorm";
import { type RetainJobInput, retainJobInput, retainJobType } from "../contract.ts";
import { eraseWithin } from "../erase/erase-job.ts";
import { findInactive, forget } from "./forget.ts";

/** Forgets what an organisation keeps no longer by its own rules, and notes how much that was. */
export const retainJob: JobDefinition<RetainJobInput> = {
  type: retainJobType,
  input: retainJobInput,
  retryLimit: 3,
  run: (context) => retain(context),
};

interface Rule {
  subject: RetentionSubject;
  days: number;
}

async function retain(context: JobContext): Promise<void> {
  const { door, tenantId, signal } = context;
  const rules = await door.read(
    tenantId,
    (db): Promise<Rule[]> => db.query("SELECT subject, days FROM retention_rule ORDER BY subject"),
  );
  const forgotten: Record<string, number> = {};
  for (const [index, { subject, days }] of rules.entries()) {
    signal.throwIfAborted();
    const rows =
      subject === "INACTIVE_CUSTOMERS"
        ? await eraseInactive(context, days)
        : await door.write(tenantId, (db) => forget(db, subject, days));
    forgotten[subject] = rows;
    await door.write(tenantId, (db) => noteRun(db, subject, rows));
    await context.report((index + 1) / rules.length);
  }
  await removeExpired(context);
  await context.complete(async () => forgotten);
}

/** Each person in a transaction of their own, with a proof of their own, as if somebody had asked for it. */
async function eraseInactive({ door, tenantId, signal, jobId }: JobContext, days: number): Promise<number> {
  const customers = await door.read(tenantId, (db) => findInactive(db, days));
  for (const customerId of customers) {
    signal.throwIfAborted();
    await door.write(tenantId, async (db) => {
      const added: { id: string }[] = await db.query(
        `INSERT INTO privacy_request (id, kind, customer_id, external_id_hash, job_id)
         SELECT gen_random_uuid(), 'ERASURE', id, erased_id_hash(tenant_id, external_id), $2 FROM customer
         WHERE id = $1 AND erased_at IS NULL
         ON CONFLICT DO NOTHING RETURNING id`,
        [customerId, jobId],
      );
      if (added[0] !== undefined) await eraseWithin(db, added[0].id, 0);
    });
  }
  return customers.length;
}

/** The files of exports whose time is over. */
async function removeExpired({ door, tenantId, artifacts }: JobContext): Promise<void> {
  const files = await door.read(
    tenantId,
    (db): Promise<{ id: string; artifact_id: string }[]> =>
      db.query("SELECT id, artifact_id FROM privacy_request WHERE artifact_id IS NOT NULL AND expires_at < now()"),
  );
  for (const file of files) {
    await artifacts.remove(tenantId, file.artifact_id);
    await door.write(tenantId, (db) =>
      db.query("UPDATE privacy_request SET artifact_id = NULL, expires_at = NULL WHERE id = $1", [file.id]),
    );
  }
}

async function noteRun(db: EntityManager, subject: RetentionSubject, rows: number): Promise<void> {
  await db.query("UPDATE retention_rule SET last_run_at = now(), last_forgotten = $2 WHERE subject = $1", [
    subject,
    rows,
  ]);
}
