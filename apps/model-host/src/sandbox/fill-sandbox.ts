import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importWholeFiles } from "@bellwether/data-import/import-whole-files";
import { yesterday } from "@bellwether/infra/sample/world/day";
import type { SampleFile } from "@bellwether/infra/sample/write-sample";
import { keepTold } from "@bellwether/runtime/changes/tell-changes";
import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { type SandboxFillInput, sandboxFillInput, sandboxFillJobType } from "@bellwether/schema/contracts/sandbox";
import { takeConversations } from "@bellwether/smart-support/conversations/past/take-conversations";
import { takeAnswers } from "@bellwether/smart-support/knowledge/take-answers";
import type { EntityManager } from "typeorm";
import { type SampleTaskInput, sampleTaskModule } from "./sample-task.ts";

/** Of the whole, what emptying and simulating take. */
const emptied = 0.1;
const simulated = 0.2;

/** The currency that the sample company sells in. */
const sampleCurrency = "GBP";

/**
 * Empties a sandbox and fills it anew. Killed at any point and run again, it begins from the beginning. That the organisation is a
 * sandbox is checked where its rows are deleted, in the database.
 */
export const fillSandbox: JobDefinition<SandboxFillInput> = {
  type: sandboxFillJobType,
  input: sandboxFillInput,
  retryLimit: 2,
  async run(context, { contents }) {
    const { door, tenantId } = context;
    const deleted = await door.write(tenantId, (db) => empty(db, context));
    await context.report(emptied);
    const rows = contents === "SAMPLE" ? await loadSample(context) : 0;
    await context.complete(async () => ({ deleted, rows }));
  },
};

/** What else is under way would write into what was emptied. */
async function empty(db: EntityManager, { door, jobId }: JobContext): Promise<number> {
  const others: { id: string }[] = await db.query(
    "SELECT id FROM job WHERE id <> $1 AND status IN ('QUEUED', 'RUNNING') ORDER BY id",
    [jobId],
  );
  const queue = new JobQueue(door);
  for (const { id } of others) await queue.cancelWithin(db, id);
  const [{ rows }]: [{ rows: number }] = await db.query("SELECT empty_sandbox()::float8 AS rows");
  // Webhooks stay, and are told of what is filled in.
  await keepTold(db);
  return rows;
}

/** @throws Error when the import refuses a file or a row: then the simulator and the import disagree */
async function loadSample(context: JobContext): Promise<number> {
  const { door, tenantId, pool, signal } = context;
  await door.write(tenantId, (db) => db.query("UPDATE organisation SET currency = $1", [sampleCurrency]));
  const directory = await mkdtemp(join(tmpdir(), "bellwether-sandbox-"));
  try {
    const input = { directory, endDate: yesterday(new Date()) };
    const files = await pool.run<SampleTaskInput, SampleFile[]>({ module: sampleTaskModule, input }, { signal });
    await context.report(simulated);
    const onProgress = (fraction: number) => void context.report(simulated + (1 - simulated) * fraction);
    return await importWholeFiles({ door, tenantId, files, signal, takeAnswers, takeConversations, onProgress });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
