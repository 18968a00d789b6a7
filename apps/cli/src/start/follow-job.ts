import { setTimeout as sleep } from "node:timers/promises";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { Step } from "./reporter.ts";

const pollMs = 500;

interface JobRow {
  status: "QUEUED" | "RUNNING" | "COMPLETED" | "FAILED" | "CANCELLED";
  progress: number;
  failure: { message?: string } | null;
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
