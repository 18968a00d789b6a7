import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { JobRunner } from "@bellwether/runtime/jobs/job-runner";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { pino } from "pino";
import { eraseJobType, giveOutJobType, privacyJobTypes, retainJobType } from "../contract.ts";
import { eraseJob } from "../erase/erase-job.ts";
import { giveOutJob } from "../give-out/give-out-job.ts";
import { retainJob } from "../retain/retain-job.ts";

/** What seals here. */
export const privacySecrets = new SecretBox("k".repeat(40));

interface JobEnd {
  status: string;
  result: Record<string, unknown>;
  failure: { code: string } | null;
}

/** A database with a runner of this service's jobs. */
export class PrivacyDesk {
  readonly artifacts: ArtifactStore;

  private constructor(
    readonly database: RuntimeDatabase,
    private readonly runner: JobRunner,
  ) {
    this.artifacts = new ArtifactStore(database.door);
  }

  static async open(): Promise<PrivacyDesk> {
    const database = await createRuntimeDatabase([...privacyJobTypes]);
    const runner = new JobRunner({
      databaseUrl: database.appUrl,
      door: database.door,
      pool: { run: () => Promise.reject(new Error("These jobs need no threads.")) },
      registry: new ModelRegistry(),
      artifacts: new ArtifactStore(database.door),
      log: pino({ level: "silent" }),
      pollMs: 100,
    });
    await runner.start([eraseJob, giveOutJob, retainJob({ secrets: privacySecrets })] as AnyJobDefinition[]);
    return new PrivacyDesk(database, runner);
  }

  /** Asks in a customer's name and waits for the end. @returns the request's id and the job's end */
  async ask(tenantId: TenantId, kind: "ERASURE" | "EXPORT", customerId: string): Promise<{ id: string; end: JobEnd }> {
    const { door } = this.database;
    const asked = await door.write(tenantId, async (db) => {
      const [request]: [{ id: string }] = await db.query(
        `INSERT INTO privacy_request (id, kind, customer_id, external_id_hash)
         SELECT gen_random_uuid(), $2, id, erased_id_hash(tenant_id, external_id) FROM customer WHERE id = $1 RETURNING id`,
        [customerId, kind],
      );
      const type = kind === "ERASURE" ? eraseJobType : giveOutJobType;
      const input = { requestId: request.id };
      const job = await new JobQueue(door).enqueue(db, { tenantId, type, input, createdBy: "test" });
      return { id: request.id, job };
    });
    return { id: asked.id, end: await this.endOf(tenantId, asked.job) };
  }

  async retain(tenantId: TenantId): Promise<JobEnd> {
    const { door } = this.database;
    const job = await door.write(tenantId, (db) =>
      new JobQueue(door).enqueue(db, { tenantId, type: retainJobType, input: {}, createdBy: null }),
    );
    return this.endOf(tenantId, job);
  }

  async close(): Promise<void> {
    await this.runner.stop(5_000);
    await this.database.close();
  }

  private endOf(tenantId: TenantId, jobId: string): Promise<JobEnd> {
    return waitFor(async () => {
      const sql = "SELECT status, result, failure FROM job WHERE id = $1";
      const [job] = await this.database.rows<JobEnd>(tenantId, sql, [jobId]);
      return job !== undefined && ["COMPLETED", "FAILED"].includes(job.status) ? job : undefined;
    }, "the job's end");
  }
}
