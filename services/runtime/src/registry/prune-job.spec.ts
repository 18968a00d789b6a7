import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ArtifactStore } from "../artifacts/artifact-store.ts";
import type { JobContext } from "../jobs/job-definition.ts";
import { createRuntimeDatabase, type RuntimeDatabase } from "../testing/runtime-database.ts";
import { ModelRegistry } from "./model-registry.ts";
import { pruneInput, pruneJob } from "./prune-job.ts";

const task = "demand-forecast";
const registry = new ModelRegistry();

describe("forgetting old model versions", () => {
  let database: RuntimeDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await createRuntimeDatabase();
    folder = await mkdtemp(join(tmpdir(), "bellwether-weights-"));
  });
  afterAll(async () => {
    await database?.close();
    await rm(folder, { recursive: true });
  });

  /** Registers versions with weights of their own; those with a score are promoted. @returns their ids and artifacts, oldest first */
  async function train(tenantId: TenantId, store: ArtifactStore, scores: readonly (number | null)[]) {
    const made: { id: string; artifactId: string }[] = [];
    for (const [turn, score] of scores.entries()) {
      made.push(
        await database.door.write(tenantId, async (db) => {
          const bytes = Readable.from([Buffer.from(`weights of ${turn}`)]);
          const artifactId = await store.put(tenantId, bytes, "application/octet-stream", db);
          const champion = await registry.champion(db, task, "DAY");
          const { id } = await registry.register(db, {
            task,
            variant: "DAY",
            windowStart: "2025-01-01",
            windowEnd: "2025-12-31",
            dataHash: String(turn),
            codeVersion: "1",
            seed: 1,
            engine: "none",
            metrics: {
              score: score ?? 2,
              baselineScore: 1,
              championScore: champion === null ? null : Number(champion.metrics.score),
            },
            artifactId,
          });
          if (score !== null) expect((await registry.promote(db, id)).promoted).toBe(true);
          return { id, artifactId };
        }),
      );
    }
    return made;
  }

  const versionsOf = async (tenantId: TenantId) => {
    const rows = await database.rows<{ version: number }>(
      tenantId,
      "SELECT version FROM model_version ORDER BY version",
    );
    return rows.map(({ version }) => version);
  };

  /** Runs the job as a runner does. @returns its result */
  async function prune(tenantId: TenantId, artifacts: ArtifactStore, kept: number) {
    const results: Record<string, unknown>[] = [];
    const complete: JobContext["complete"] = async (commit) => {
      results.push(await database.door.write(tenantId, commit));
    };
    await pruneJob(kept).run({ tenantId, artifacts, complete } as JobContext, pruneInput.parse({}));
    return results[0];
  }

  it("keeps the newest, the champion, what it can be rolled back to, and what predictions came from", async () => {
    const tenantId = await database.addTenant();
    const store = new ArtifactStore(database.door);
    // 1 and 3 were champions before 4; 2 never was; 5 to 8 were not good enough.
    const made = await train(tenantId, store, [0.9, null, 0.8, 0.7, null, null, null, null]);
    await database.door.write(tenantId, (db) =>
      db.query(
        `INSERT INTO inventory_plan (id, model_version_id, start_date, currency, seed, settings, proof, orders, reasons)
         VALUES (gen_random_uuid(), $1, '2026-01-01', 'EUR', 1, '{}', '{}', '[]', '[]')`,
        [made[4]!.id],
      ),
    );
    const other = await database.addTenant();
    await train(other, store, [0.9, null, null, null]);
    expect(await prune(tenantId, store, 2)).toEqual({ versions: 3, artifacts: 3 });
    expect(await versionsOf(tenantId)).toEqual([3, 4, 5, 7, 8]);
    expect(await versionsOf(other)).toEqual([1, 2, 3, 4]);
    for (const [turn, { artifactId }] of made.entries()) {
      const found = await store.describe(tenantId, artifactId).catch(() => null);
      expect([turn + 1, found !== null]).toEqual([turn + 1, ![1, 2, 6].includes(turn + 1)]);
    }
    // The champion is rolled back to 3, whose own predecessor is gone.
    const rollback = () => database.door.write(tenantId, (db) => registry.rollback(db, task, "DAY"));
    expect(await rollback()).toMatchObject({ outcome: "rolled-back", champion: { version: 3, parentId: null } });
    expect(await rollback()).toMatchObject({ outcome: "refused", reason: { code: "rollback.no-earlier-champion" } });
    expect(await prune(tenantId, store, 2)).toEqual({ versions: 1, artifacts: 1 });
    // Numbers go on where they were.
    await train(tenantId, store, [null]);
    expect(await versionsOf(tenantId)).toEqual([3, 5, 7, 8, 9]);
  });

  it("removes weights that lie in files once their version is gone, and none of a run that fails", async () => {
    const tenantId = await database.addTenant();
    const store = new ArtifactStore(database.door, { location: pathToFileURL(folder).href });
    await train(tenantId, store, [0.9, null, null]);
    const files = async () => (await readdir(join(folder, tenantId))).length;
    expect(await files()).toBe(3);
    const failing: JobContext["complete"] = (commit) =>
      database.door.write(tenantId, async (db) => {
        await commit(db);
        throw new Error("the connection is gone");
      }) as Promise<never>;
    const context = { tenantId, artifacts: store, complete: failing } as JobContext;
    await expect(pruneJob(1).run(context, {})).rejects.toThrow("the connection is gone");
    expect([await versionsOf(tenantId), await files()]).toEqual([[1, 2, 3], 3]);
    expect(await prune(tenantId, store, 1)).toEqual({ versions: 1, artifacts: 1 });
    expect([await versionsOf(tenantId), await files()]).toEqual([[1, 3], 2]);
  });
});
