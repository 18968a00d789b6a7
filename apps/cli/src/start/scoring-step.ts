import { trainInput, trainJobType } from "@bellwether/customer-behaviour/contract";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { JobSchedules } from "@bellwether/runtime/jobs/job-schedules";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";

/** When customers are scored again: between the nightly training of forecasts and the planning of stock. */
const nightly = "0 3 * * *";

/** Asks for first scores, unless they are on their way already. Returns the job's id. */
export function enqueueScoring(door: TenantDoor, tenantId: TenantId): Promise<string> {
  const request = { tenantId, type: trainJobType, input: trainInput.parse({}), createdBy: null };
  return door.write(tenantId, (db) => new JobQueue(door).enqueue(db, { ...request, singletonKey: "first-start" }));
}

/** Sees to it that the organisation's customers are scored every night of its own time zone. A schedule it has stays. */
export function ensureNightlyScoring(door: TenantDoor, tenantId: TenantId): Promise<void> {
  const schedules = new JobSchedules(new JobQueue(door));
  return door.write(tenantId, async (db) => {
    const [organisation] = await db.query<{ time_zone: string }[]>("SELECT time_zone FROM organisation");
    const timeZone = organisation?.time_zone ?? "UTC";
    const known = await schedules.list(db, tenantId);
    if (known.some((schedule) => schedule.type === trainJobType && schedule.timeZone === timeZone)) return;
    await schedules.set(db, { tenantId, type: trainJobType, cron: nightly, timeZone, input: trainInput.parse({}) });
  });
}

/** Whether there are customers who bought and were never scored: a first start, or one that was cut off. */
export function lacksScores(door: TenantDoor, tenantId: TenantId): Promise<boolean> {
  return door.read(tenantId, async (db) => {
    const [row] = await db.query<{ lacking: boolean }[]>(
      `SELECT EXISTS (SELECT FROM sales_order WHERE customer_id IS NOT NULL) AND NOT EXISTS (SELECT FROM customer_score)
         AND NOT EXISTS (SELECT FROM job WHERE type = $1) AS lacking`,
      [trainJobType],
    );
    return row?.lacking === true;
  });
}
