import type { JobSchedules } from "@bellwether/runtime/jobs/job-schedules";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { retainCron, retainJobType } from "../contract.ts";

/**
 * Has an organisation's nights forget for as long as there is something to forget, rules or files of exports, and ends that where
 * there is nothing. Whoever adds or takes away either calls it, in the same transaction.
 */
export async function scheduleRetention(db: EntityManager, schedules: JobSchedules, tenantId: TenantId): Promise<void> {
  const [organisation]: { time_zone: string }[] = await db.query(
    `SELECT time_zone FROM organisation WHERE EXISTS (SELECT FROM retention_rule)
       OR EXISTS (SELECT FROM privacy_request WHERE artifact_id IS NOT NULL)`,
  );
  if (organisation === undefined) return schedules.remove(db, tenantId, retainJobType);
  const timeZone = organisation.time_zone;
  await schedules.set(db, { tenantId, type: retainJobType, cron: retainCron, timeZone, input: {} });
}
