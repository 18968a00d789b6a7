import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobDesk } from "@bellwether/runtime/testing/job-desk";
import type { RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { type TrainInput, trainJobType } from "../contract.ts";
import { trainJob } from "../train-job.ts";

/** What a training says it made. */
export interface TrainingResult {
  versions: { granularity: string; version: number; promoted: boolean; series: number }[];
}

/** A database with a runner that trains, for tests of the training job. */
export class TrainingDesk {
  private constructor(private readonly jobs: JobDesk) {}

  static async open(): Promise<TrainingDesk> {
    return new TrainingDesk(await JobDesk.open([trainJob as AnyJobDefinition], 2));
  }

  get database(): RuntimeDatabase {
    return this.jobs.database;
  }

  /** @throws Error telling why the training failed. */
  train(tenantId: TenantId, input: Partial<TrainInput> = {}): Promise<TrainingResult> {
    return this.jobs.run(tenantId, trainJobType, input);
  }

  close(): Promise<void> {
    return this.jobs.close();
  }
}
