import { planInput, planJobType } from "@bellwether/inventory/contract";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { JobSchedules } from "@bellwether/runtime/jobs/job-schedules";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";

/** When stock is planned again: an hour after the nightly training, with its forecasts. */
const nightly = "30 3 * * *";

/** Asks for a first plan, unless one is on its way already. Returns the job's id. */
export function enqueuePlanning(door: TenantDoor, tenantId: TenantId): Promise<string> {
  const request = { tenantId, type: planJobType, input: planInput.parse({}), createdBy: null };
  return door.write(tenantId, (db) => new JobQueue(door).enqueue(db, { ...request, singletonKey: "first-start" }));
}

/** Sees to it that the organisation's stock is planned every night of its own time zone. A schedule it has stays. */
export function ensureNightlyPlanning(door: TenantDoor, tenantId: TenantId): Promise<void> {
  const schedules = new JobSchedules(new JobQueue(door));
  return door.write(tenantId, async (db) => {
    const [organisation] = await db.query<{ time_zone: string }[]>("SELECT time_zone FROM organisation");
    const timeZone = organisation?.time_zone ?? "UTC";
    const known = await schedules.list(db, tenantId);
    if (known.some((schedule) => schedule.type === planJobType && schedule.timeZone === timeZone)) return;
    await schedules.set(db, { tenantId, type: planJobType, cron: nightly, timeZone, input: planInput.parse({}) });
  });
}

/** Whether there is stock that was never planned: a first start, or one that was cut off. */
export function lacksPlan(door: TenantDoor, tenantId: TenantId): Promise<boolean> {
  return door.read(tenantId, async (db) => {
    const [row] = await db.query<{ lacking: boolean }[]>(
      `SELECT EXISTS (SELECT FROM stock_position) AND NOT EXISTS (SELECT FROM inventory_plan)
         AND NOT EXISTS (SELECT FROM job WHERE type = $1) AS lacking`,
      [planJobType],
    );
    return row?.lacking === true;
  });
}
