import { scheduleRetention } from "@bellwether/privacy/retain/schedule-retention";
import { JobSchedules } from "@bellwether/runtime/jobs/job-schedules";
import { leastAuditDays } from "@bellwether/schema/contracts/audit-anchor";
import { retentionSubjects } from "@bellwether/schema/contracts/retention";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import type {
  RetentionRule,
  RetentionRuleSetInput,
  RetentionRuleSetPayload,
  RetentionSubject,
} from "./retention.type.ts";

/** Ten years. */
const maxDays = 3_650;

interface RuleRow {
  subject: RetentionSubject;
  days: number;
  last_run_at: Date | null;
  last_forgotten: number | null;
}

/** A rule for every kind there is, those that are kept for good included. */
export async function readRetentionRules(db: TenantSnapshot): Promise<RetentionRule[]> {
  const rows = await db.query<RuleRow>(
    "SELECT subject, days, last_run_at, last_forgotten::float8 AS last_forgotten FROM retention_rule",
  );
  const known = new Map(rows.map((row) => [row.subject, row]));
  return retentionSubjects.map((subject) => {
    const row = known.get(subject);
    return {
      subject,
      days: row?.days ?? null,
      lastRunAt: row?.last_run_at ?? null,
      lastForgotten: row?.last_forgotten ?? null,
    };
  });
}

/** Sets or ends a rule. The first one has all of them followed every night, the last one ends that, unless exports wait to be removed. */
export async function retentionRuleSet(
  { subject, days }: RetentionRuleSetInput,
  { caller, door, services, db: snapshot }: RequestContext,
): Promise<RetentionRuleSetPayload> {
  const { tenantId, locale, id } = caller;
  const minimum = subject === "AUDIT_LOG" ? leastAuditDays : 1;
  if (typeof days === "number" && (days < minimum || days > maxDays))
    return {
      rules: null,
      userErrors: [failure(locale, "retention.days", ["days"], { minimum, maximum: maxDays, days })],
    };
  const schedules = new JobSchedules(services.jobs);
  await door.write(tenantId, async (db) => {
    if (typeof days === "number")
      await db.query(
        `INSERT INTO retention_rule (subject, days, set_by) VALUES ($1, $2, $3)
         ON CONFLICT (tenant_id, subject) DO UPDATE SET days = excluded.days, set_at = now(), set_by = excluded.set_by`,
        [subject, days, id],
      );
    else await db.query("DELETE FROM retention_rule WHERE subject = $1", [subject]);
    await scheduleRetention(db, schedules, tenantId);
  });
  return { rules: await readRetentionRules(snapshot), userErrors: [] };
}
