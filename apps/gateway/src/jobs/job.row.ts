import type { Remark as StoredRemark } from "@bellwether/schema/contracts/facts";
import { globalId } from "../node/global-id.ts";
import { type StoredFailure, toFailure, toRemark } from "../remarks/remark.row.ts";
import type { Job, JobStatus } from "./job.type.ts";

export const jobColumns =
  "j.id, j.type, j.status, j.progress, j.step, j.failure, j.attempts, j.created_at, j.started_at, j.finished_at";

export interface JobRow {
  id: string;
  type: string;
  status: JobStatus;
  progress: number;
  step: StoredRemark | null;
  failure: StoredFailure | null;
  attempts: number;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
}

export function toJob(row: JobRow): Job {
  return {
    id: globalId("Job", row.id),
    type: row.type,
    status: row.status,
    progress: row.progress,
    step: row.step === null ? null : toRemark(row.step),
    failure: toFailure(row.failure),
    attempts: row.attempts,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}
