import { recommendInput, recommendJobType } from "@bellwether/customer-behaviour/recommend/contract";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { JobSchedules } from "@bellwether/runtime/jobs/job-schedules";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";

/** When recommendations are made again: after the nightly scoring, before people come. */
const nightly = "0 4 * * *";

/** Asks for first recommendations, unless they are on their way already. Returns the job's id. */
export function enqueueRecommending(door: TenantDoor, tenantId: TenantId): Promise<string> {
  const request = { tenantId, type: recommendJobType, input: recommendInput.parse({}), createdBy: null };
  return door.write(tenantId, (db) => new JobQueue(door).enqueue(db, { ...request, singletonKey: "first-start" }));
}

/** Sees to it that recommendations are made every night of the organisation's own time zone. A schedule it has stays. */
export function ensureNightlyRecommending(door: TenantDoor, tenantId: TenantId): Promise<void> {
  const schedules = new JobSchedules(new JobQueue(door));
  return door.write(tenantId, async (db) => {
    const [organisation] = await db.query<{ time_zone: string }[]>("SELECT time_zone FROM organisation");
    const timeZone = organisation?.time_zone ?? "UTC";
    const known = await schedules.list(db, tenantId);
    if (known.some((schedule) => schedule.type === recommendJobType && schedule.timeZone === timeZone)) return;
    const input = recommendInput.parse({});
    await schedules.set(db, { tenantId, type: recommendJobType, cron: nightly, timeZone, input });
  });
}

/** Whether customers have bought and nothing was ever recommended: a first start, or one that was cut off. */
export function lacksRecommendations(door: TenantDoor, tenantId: TenantId): Promise<boolean> {
  return door.read(tenantId, async (db) => {
    const [row] = await db.query<{ lacking: boolean }[]>(
      `SELECT EXISTS (SELECT FROM sales_order WHERE customer_id IS NOT NULL) AND NOT EXISTS (SELECT FROM recommendation)
         AND NOT EXISTS (SELECT FROM job WHERE type = $1) AS lacking`,
      [recommendJobType],
    );
    return row?.lacking === true;
  });
}
