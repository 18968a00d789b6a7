import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { insertPurchases } from "../testing/insert-purchases.ts";
import { purchasesByTaste } from "../testing/tastes.ts";
import { listLength, recommendInput, recommendJobType } from "./contract.ts";
import { recommendJob } from "./recommend-job.ts";
import { recommendTaskModule } from "./recommend-task.ts";

const groups = 4;
const purchases = purchasesByTaste({ customers: 60, groups, itemsPerGroup: 12, days: 60, seed: 5 });

let database: RuntimeDatabase;
let pool: WorkerPool;
let tenantId: TenantId;
let jobs = 0;

beforeAll(async () => {
  if (!existsSync(fileURLToPath(recommendTaskModule)))
    throw new Error("This test runs compiled code; build first (npx tsc -b services/customer-behaviour).");
  database = await createRuntimeDatabase([recommendJobType]);
  pool = new WorkerPool({ size: 1, memoryLimitMb: 1_500 });
  tenantId = await database.addTenant();
  await database.door.write(tenantId, (db) => insertPurchases(db, purchases, groups));
});
afterAll(async () => {
  await pool?.close();
  await database?.close();
});

/** Runs the job; `complete` may be replaced to see what a killed run leaves behind. */
async function recommend(id: TenantId, complete?: JobContext["complete"]): Promise<Record<string, unknown>> {
  const { door } = database;
  let result: Record<string, unknown> = {};
  jobs += 1;
  const context: JobContext = {
    tenantId: id,
    jobId: `00000000-0000-4000-8000-${String(jobs).padStart(12, "0")}`,
    door,
    pool,
    registry: new ModelRegistry(),
    artifacts: new ArtifactStore(door),
    log: { warn: () => undefined } as unknown as JobContext["log"],
    signal: new AbortController().signal,
    report: async () => undefined,
    complete:
      complete ??
      (async (commit) => {
        result = await door.write(id, commit);
      }),
  };
  await recommendJob.run(context, recommendInput.parse({ seed: 1 }));
  return result;
}

const rows = <Row>(sql: string, id = tenantId) => database.rows<Row>(id, sql);
const count = async (table: string) =>
  (await rows<{ count: number }>(`SELECT count(*)::integer AS count FROM ${table}`))[0]!.count;

describe("the recommendation job", () => {
  it("leaves nothing behind when it is killed before its one transaction", async () => {
    await recommend(tenantId, () => Promise.reject(new Error("killed"))).catch(() => undefined);
    for (const table of ["recommendation", "product_neighbour", "popular_product", "product_repeat", "model_version"])
      expect(await count(table)).toBe(0);
  });

  it("stores a list for every customer by the method that beats popularity, mostly of the customer's taste", async () => {
    const result = await recommend(tenantId);
    expect(result).toMatchObject({ promoted: true, customers: 60, shown: "CHOSEN", version: 1 });
    expect(await count("recommendation")).toBeGreaterThan(60 * (listLength / 2));
    const [taste] = await rows<{ own: number }>(
      `SELECT avg((substr(p.external_id, 2)::int % ${groups} = substr(u.external_id, 2)::int % ${groups})::int)::float8 AS own
       FROM recommendation r JOIN customer u ON u.id = r.customer_id JOIN product p ON p.id = r.product_id WHERE r.rank <= 3`,
    );
    // By chance it would be a quarter.
    expect(taste!.own).toBeGreaterThan(0.7);
    const [version] = await rows<{ metrics: { score: number; baselineScore: number; report: { methods: object[] } } }>(
      "SELECT metrics FROM model_version",
    );
    expect(version!.metrics.score).toBeLessThan(version!.metrics.baselineScore);
    expect(version!.metrics.report.methods.length).toBeGreaterThanOrEqual(5);
  });

  it("finds neighbours of the same taste, and of a product that nobody bought those of its category", async () => {
    const [near] = await rows<{ same: number }>(
      `SELECT avg((substr(p.external_id, 2)::int % ${groups} = substr(q.external_id, 2)::int % ${groups})::int)::float8 AS same
       FROM product_neighbour n JOIN product p ON p.id = n.product_id JOIN product q ON q.id = n.neighbour_id
       WHERE n.kind = 'BOUGHT_TOGETHER' AND n.rank <= 2`,
    );
    expect(near!.same).toBeGreaterThan(0.7);
    const unsold = await rows<{ kind: string }>(
      "SELECT DISTINCT kind FROM product_neighbour n JOIN product p ON p.id = n.product_id WHERE p.external_id = 'NEW'",
    );
    expect(unsold).toEqual([{ kind: "ALIKE" }]);
  });

  it("shows the new product to somebody, and says that it is new", async () => {
    const [fresh] = await rows<{ shown: number }>(
      `SELECT count(*)::integer AS shown FROM recommendation r JOIN product p ON p.id = r.product_id
       WHERE p.external_id = 'NEW' AND r.reason->>'code' = 'recommend.new-product'`,
    );
    expect(fresh!.shown).toBeGreaterThan(0);
  });

  it("counts what is popular by country and channel too", async () => {
    const scopes = await rows<{ scope: string; value: string }>(
      "SELECT DISTINCT scope, value FROM popular_product ORDER BY 1, 2",
    );
    expect(scopes).toEqual([
      { scope: "ALL", value: "" },
      { scope: "CHANNEL", value: "web" },
      { scope: "COUNTRY", value: "FR" },
      { scope: "COUNTRY", value: "NL" },
    ]);
  });

  it("forgets who refused profiling, and keeps the champion where the same data say nothing new", async () => {
    await database.door.write(tenantId, (db) =>
      db.query(
        `INSERT INTO customer_consent (customer_id, purpose, granted, decided_at, source)
         SELECT id, 'PROFILING', false, now(), 'test' FROM customer WHERE external_id = 'C0'`,
      ),
    );
    const result = await recommend(tenantId);
    expect(result).toMatchObject({ customers: 59, version: 2 });
    const [refused] = await rows<{ count: number }>(
      "SELECT count(*)::integer FROM recommendation r JOIN customer u ON u.id = r.customer_id WHERE u.external_id = 'C0'",
    );
    expect(refused!.count).toBe(0);
    const again = await recommend(tenantId);
    expect(again).toMatchObject({ promoted: false, version: 3 });
    const [shown] = await rows<{ status: string }>(
      "SELECT DISTINCT v.status FROM recommendation r JOIN model_version v ON v.id = r.model_version_id",
    );
    expect(shown).toEqual({ status: "CHAMPION" });
  });

  it("does nothing where nobody bought anything, and shows what is popular where too few did to judge", async () => {
    const empty = await database.addTenant();
    expect(await recommend(empty)).toEqual({ customers: 0, promoted: false });
    const small = await database.addTenant();
    await database.door.write(small, (db) =>
      insertPurchases(db, purchasesByTaste({ customers: 2, groups: 1, itemsPerGroup: 3, days: 3, seed: 2 }), 1),
    );
    expect(await recommend(small)).toMatchObject({ promoted: false, shown: "POPULARITY" });
    const [reason] = await rows<{ code: string }>("SELECT reasons->0->>'code' AS code FROM model_version", small);
    expect(reason).toEqual({ code: "recommend.too-little" });
  });
});
