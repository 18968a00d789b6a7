import { setTimeout as sleep } from "node:timers/promises";
import { trainInput, trainJobType } from "@bellwether/demand-forecast/contract";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { JobSchedules } from "@bellwether/runtime/jobs/job-schedules";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { Step } from "./reporter.ts";

const pollMs = 500;

interface JobRow {
  status: "QUEUED" | "RUNNING" | "COMPLETED" | "FAILED" | "CANCELLED";
  progress: number;
  failure: { message?: string } | null;
}

/** Asks for a first training, unless one is on its way already. Returns the job's id. */
export function enqueueTraining(door: TenantDoor, tenantId: TenantId): Promise<string> {
  const request = { tenantId, type: trainJobType, input: trainInput.parse({}), createdBy: null };
  return door.write(tenantId, (db) => new JobQueue(door).enqueue(db, { ...request, singletonKey: "first-start" }));
}

/** When models are trained again: at night, when few look at them. */
const nightly = "30 2 * * *";

/** Sees to it that the organisation's models are trained every night of its own time zone. A schedule it has stays. */
export function ensureNightlyTraining(door: TenantDoor, tenantId: TenantId): Promise<void> {
  const schedules = new JobSchedules(new JobQueue(door));
  return door.write(tenantId, async (db) => {
    const [organisation] = await db.query<{ time_zone: string }[]>("SELECT time_zone FROM organisation");
    const timeZone = organisation?.time_zone ?? "UTC";
    const known = await schedules.list(db, tenantId);
    if (known.some((schedule) => schedule.type === trainJobType && schedule.timeZone === timeZone)) return;
    await schedules.set(db, { tenantId, type: trainJobType, cron: nightly, timeZone, input: trainInput.parse({}) });
  });
}

/** Whether the organisation still waits for its first forecasts although it has data: a first start was cut off. */
export function lacksForecasts(door: TenantDoor, tenantId: TenantId): Promise<boolean> {
  return door.read(tenantId, async (db) => {
    const [row] = await db.query<{ lacking: boolean }[]>(
      `SELECT NOT EXISTS (SELECT FROM model_version) AND NOT EXISTS (SELECT FROM job WHERE type = $1) AS lacking`,
      [trainJobType],
    );
    return row?.lacking === true;
  });
}

/**
 * Follows a job to its end.
 *
 * @throws Error with the job's own reason when it fails or is cancelled.
 */
export async function followJob(
  door: TenantDoor,
  tenantId: TenantId,
  jobId: string,
  step: Step,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const [job] = await door.read(tenantId, (db) =>
      db.query<JobRow[]>("SELECT status, progress, failure FROM job WHERE id = $1", [jobId]),
    );
    if (job?.status === "COMPLETED") return;
    if (job === undefined || job.status === "FAILED" || job.status === "CANCELLED")
      throw new Error(job?.failure?.message ?? `the job ${jobId} is ${job?.status.toLowerCase() ?? "gone"}`);
    step.progress(job.progress);
    await sleep(pollMs, undefined, { signal });
  }
}
