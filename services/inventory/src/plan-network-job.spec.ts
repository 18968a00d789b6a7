import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { planJobType } from "./contract.ts";
import { planJob } from "./plan-job.ts";
import { approveProposals } from "./replenishment/approve-proposals.ts";
import { fillCompany } from "./testing/stocked-company.ts";

const compiled = fileURLToPath(new URL("./plan/make-plan.js", import.meta.url.replace("/src/", "/dist/")));

let database: RuntimeDatabase;
let pool: WorkerPool;
let tenantId: TenantId;
let jobs = 0;

beforeAll(async () => {
  if (!existsSync(compiled))
    throw new Error("This test runs compiled code; build first (npx tsc -b services/inventory).");
  database = await createRuntimeDatabase([planJobType]);
  pool = new WorkerPool({ size: 1, memoryLimitMb: 1_000 });
});

afterAll(async () => {
  await pool?.close();
  await database?.close();
});

/** The company's one shop, whose even products are out of stock, is supplied by a depot that has twenty of P00 and has never had P02. */
beforeEach(async () => {
  tenantId = await database.addTenant();
  await database.door.write(tenantId, async (db) => {
    await fillCompany(db, 6);
    await db.query("INSERT INTO category (id, name, path) VALUES (gen_random_uuid(), 'Food', 'Food')");
    await db.query(
      "INSERT INTO category (id, parent_id, name, path) SELECT gen_random_uuid(), id, 'Dry', 'Food > Dry' FROM category",
    );
    await db.query(
      "UPDATE product SET category_id = category.id FROM category WHERE path = 'Food > Dry' AND product.external_id IN ('P00', 'P02')",
    );
    await db.query("INSERT INTO location (id, external_id, name) VALUES (gen_random_uuid(), 'D', 'Depot')");
    await db.query(`
      INSERT INTO supply_lane (id, from_location_id, to_location_id, category_id, lead_time_days, closed_days)
      SELECT gen_random_uuid(), depot.id, shop.id, category.id, 4,
        datemultirange(daterange(current_date - 1, current_date + 1, '[]'))
      FROM location AS depot, location AS shop, category
      WHERE depot.external_id = 'D' AND shop.external_id = 'L' AND path = 'Food'`);
    await db.query(`
      INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, occurred_at)
      SELECT product.id, location.id, 'OPENING', 20, now() FROM product, location
      WHERE product.external_id = 'P00' AND location.external_id = 'D'`);
  });
});

async function plan(): Promise<void> {
  const { door } = database;
  jobs += 1;
  const context: JobContext = {
    tenantId,
    jobId: `00000000-0000-4000-8000-${String(jobs).padStart(12, "0")}`,
    door,
    pool,
    registry: new ModelRegistry(),
    artifacts: new ArtifactStore(door),
    log: { warn: () => undefined } as unknown as JobContext["log"],
    signal: new AbortController().signal,
    report: async () => undefined,
    complete: async (commit) => void (await door.write(tenantId, commit)),
  };
  await planJob.run(context, { seed: 1, budget: null, replayPaths: 20 });
}

const rows = <Row>(sql: string) => database.rows<Row>(tenantId, sql);

const proposals = () =>
  rows<{ id: string; sku: string; kind: string; place: string; source: string | null; quantity: number; days: number }>(
    `SELECT proposal.id, product.external_id AS sku, proposal.kind, place.external_id AS place, source.external_id AS source,
       quantity::float8 AS quantity, expected_on - current_date AS days
     FROM replenishment_proposal AS proposal JOIN product ON product.id = product_id JOIN location AS place ON place.id = location_id
       LEFT JOIN location AS source ON source.id = from_location_id WHERE status = 'OPEN' ORDER BY 2, 3 DESC, 4`,
  );

describe("the planning job over lanes", () => {
  it("fills the shop from the depot, and buys for the depot what lanes carry and for the shop what they do not", async () => {
    await plan();
    const made = await proposals();
    expect(made.map(({ sku, kind, place, source }) => [sku, kind, place, source])).toEqual([
      ["P00", "TRANSFER", "L", "D"],
      ["P00", "PURCHASE", "D", null],
      ["P02", "PURCHASE", "D", null],
      ["P04", "PURCHASE", "L", null],
    ]);
    // Nothing leaves today and tomorrow; four days on the way.
    expect(made[0]).toMatchObject({ quantity: 20, days: 6 });
    const policies = await rows(
      `SELECT product.external_id AS sku, place.external_id AS place, source.external_id AS source, supplier_id IS NOT NULL AS bought
       FROM inventory_policy JOIN product ON product.id = product_id JOIN location AS place ON place.id = location_id
         LEFT JOIN location AS source ON source.id = from_location_id
       WHERE product.external_id IN ('P02', 'P04') ORDER BY 1, 2`,
    );
    expect(policies).toEqual([
      { sku: "P02", place: "D", source: null, bought: true },
      { sku: "P02", place: "L", source: "D", bought: false },
      { sku: "P04", place: "L", source: null, bought: true },
    ]);
  }, 120_000);

  it("expects an approved transfer when the lane says, and plans with it", async () => {
    await plan();
    const [transfer] = await proposals();
    const answer = await database.door.write(tenantId, (db) =>
      approveProposals(db, { approvals: [{ proposalId: transfer!.id }], recordedBy: null }, null),
    );
    expect(answer).toMatchObject({ outcome: "approved" });
    expect(await rows("SELECT expected_on - current_date AS days FROM stock_transfer")).toEqual([{ days: 6 }]);
    await plan();
    const [policy] = await rows<{ incoming: number[] }>(
      `SELECT projection -> 'incoming' AS incoming FROM inventory_policy JOIN product ON product.id = product_id
       JOIN location ON location.id = location_id WHERE product.external_id = 'P00' AND location.external_id = 'L'`,
    );
    expect(policy!.incoming.slice(4, 8)).toEqual([0, 0, 20, 0]);
    expect((await proposals()).map(({ sku, kind }) => [sku, kind])).not.toContainEqual(["P00", "TRANSFER"]);
  }, 120_000);

  it("orders from suppliers again where the lane is out of use", async () => {
    await database.door.write(tenantId, (db) => db.query("UPDATE supply_lane SET active = false"));
    await plan();
    expect((await proposals()).map(({ sku, kind, place }) => [sku, kind, place])).toEqual([
      ["P00", "PURCHASE", "L"],
      ["P02", "PURCHASE", "L"],
      ["P04", "PURCHASE", "L"],
    ]);
  }, 120_000);
});
