import type { Remark } from "@bellwether/schema/contracts/facts";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { Logger } from "pino";
import type { EntityManager } from "typeorm";
import type { ZodType } from "zod";
import type { ArtifactStore } from "../artifacts/artifact-store.ts";
import type { ModelRegistry } from "../registry/model-registry.ts";

/** Where a job sends its heavy work, so that the event loop stays free. `WorkerPool` is one. */
export interface TaskPool {
  run<Input, Output>(
    task: {
      /** File URL of a compiled module that exports `run(input, context)`. */
      module: string;
      input: Input;
      transfer?: ArrayBuffer[];
    },
    options?: { signal?: AbortSignal; onProgress?: (fraction: number, remark?: Remark) => void },
  ): Promise<Output>;
}

/** What a running job is given. */
export interface JobContext {
  tenantId: TenantId;
  jobId: string;
  door: TenantDoor;
  pool: TaskPool;
  registry: ModelRegistry;
  artifacts: ArtifactStore;
  log: Logger;
  /**
   * Aborted when somebody cancels the job, when this process shuts down and when it can no longer prove that it owns
   * the job. Throw `signal.reason`, or let what was given the signal throw it.
   */
  signal: AbortSignal;
  /** Tells how far the job is: a fraction from 0 to 1, and what is being done. Written at most four times a second. */
  report(fraction: number, remark?: Remark): Promise<void>;
  /**
   * Writes the job's whole effect and marks it COMPLETED in one transaction; what `commit` returns becomes the job's
   * result. A job that was killed and ran again has its effect once. Call it once, last. Must not call `report` inside.
   *
   * @throws JobAborted when the job was cancelled or is being run by another process; nothing is written then.
   */
  complete(commit: (db: EntityManager) => Promise<Record<string, unknown>>): Promise<void>;
}

/** One kind of background work. It may be killed at any point and run again from the start. */
export interface JobDefinition<Input> {
  /** Queue name, such as `demand-forecast.train`. */
  type: string;
  /** What the job is given; checked before it runs. */
  input: ZodType<Input>;
  /** How often a failed run is tried again, with growing delays; 0 for never. A killed process does not count. */
  retryLimit: number;
  run(context: JobContext, input: Input): Promise<void>;
}

/** A definition whose input type is its own affair: what runners hold. Method parameters are bivariant, so each fits. */
export type AnyJobDefinition = JobDefinition<unknown>;
