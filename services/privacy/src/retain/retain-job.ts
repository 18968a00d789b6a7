import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { JobSchedules } from "@bellwether/runtime/jobs/job-schedules";
import type { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import type { RetentionSubject } from "@bellwether/schema/contracts/retention";
import type { EntityManager } from "typeorm";
import { type RetainJobInput, retainJobInput, retainJobType } from "../contract.ts";
import { eraseWithin } from "../erase/erase-job.ts";
import { removeExpired, removeFiles } from "../give-out/written-files.ts";
import { cutAuditLog } from "./cut-audit-log.ts";
import { findInactive, forget } from "./forget.ts";
import { scheduleRetention } from "./schedule-retention.ts";

/**
 * Forgets what an organisation keeps no longer by its own rules, and notes how much that was.
 *
 * @param secrets seals what stays of the audit log
 */
export function retainJob({ secrets }: { secrets: SecretBox }): JobDefinition<RetainJobInput> {
  return {
    type: retainJobType,
    input: retainJobInput,
    retryLimit: 3,
    run: (context) => retain(context, secrets),
  };
}

interface Rule {
  subject: RetentionSubject;
  days: number;
}

async function retain(context: JobContext, secrets: SecretBox): Promise<void> {
  const { door, tenantId, signal } = context;
  const rules = await door.read(
    tenantId,
    (db): Promise<Rule[]> => db.query("SELECT subject, days FROM retention_rule ORDER BY subject"),
  );
  const forgotten: Record<string, number> = {};
  for (const [index, { subject, days }] of rules.entries()) {
    signal.throwIfAborted();
    const rows = await follow(context, { subject, days }, secrets);
    forgotten[subject] = rows;
    await door.write(tenantId, (db) => noteRun(db, subject, rows));
    await context.report((index + 1) / rules.length);
  }
  await removeExpired(context);
  const schedules = new JobSchedules(new JobQueue(door));
  await context.complete(async (db) => {
    await scheduleRetention(db, schedules, tenantId);
    return forgotten;
  });
}

function follow(context: JobContext, { subject, days }: Rule, secrets: SecretBox): Promise<number> {
  const { door, tenantId } = context;
  if (subject === "INACTIVE_CUSTOMERS") return eraseInactive(context, days);
  return door.write(tenantId, (db) =>
    subject === "AUDIT_LOG" ? cutAuditLog(db, tenantId, days, secrets) : forget(db, subject, days),
  );
}

/** Each person in a transaction of their own, with a proof of their own, as if somebody had asked for it. */
async function eraseInactive(context: JobContext, days: number): Promise<number> {
  const { door, tenantId, signal, jobId } = context;
  const customers = await door.read(tenantId, (db) => findInactive(db, days));
  for (const customerId of customers) {
    signal.throwIfAborted();
    const removed = await removeFiles(context, customerId);
    await door.write(tenantId, async (db) => {
      const added: { id: string }[] = await db.query(
        `INSERT INTO privacy_request (id, kind, customer_id, external_id_hash, job_id)
         SELECT gen_random_uuid(), 'ERASURE', id, erased_id_hash(tenant_id, external_id), $2 FROM customer
         WHERE id = $1 AND erased_at IS NULL
         ON CONFLICT DO NOTHING RETURNING id`,
        [customerId, jobId],
      );
      if (added[0] !== undefined) await eraseWithin(db, added[0].id, removed);
    });
  }
  return customers.length;
}

async function noteRun(db: EntityManager, subject: RetentionSubject, rows: number): Promise<void> {
  await db.query("UPDATE retention_rule SET last_run_at = now(), last_forgotten = $2 WHERE subject = $1", [
    subject,
    rows,
  ]);
}
