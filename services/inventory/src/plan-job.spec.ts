import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import { textsOf } from "@bellwether/runtime/inference/tensor-value";
import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { planJobType } from "./contract.ts";
import { planJob } from "./plan-job.ts";
import { approveProposals } from "./replenishment/approve-proposals.ts";
import { rejectProposals } from "./replenishment/reject-proposals.ts";
import { fillCompany } from "./testing/stocked-company.ts";
import { inventoryWhatIfModel } from "./what-if-model.ts";

const compiled = fileURLToPath(new URL("./plan/make-plan.js", import.meta.url.replace("/src/", "/dist/")));
const products = 12;

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

beforeEach(async () => {
  tenantId = await database.addTenant();
  await database.door.write(tenantId, (db) => fillCompany(db, products));
});

const silent = { warn: () => undefined } as unknown as JobContext["log"];

/** Runs the job; `complete` may be replaced to see what a killed run leaves behind. */
async function plan(complete?: JobContext["complete"]): Promise<void> {
  const { door } = database;
  jobs += 1;
  const context: JobContext = {
    tenantId,
    jobId: `00000000-0000-4000-8000-${String(jobs).padStart(12, "0")}`,
    door,
    pool,
    registry: new ModelRegistry(),
    artifacts: new ArtifactStore(door),
    log: silent,
    signal: new AbortController().signal,
    report: async () => undefined,
    complete: complete ?? (async (commit) => void (await door.write(tenantId, commit))),
  };
  await planJob.run(context, { seed: 1, budget: null, replayPaths: 20 });
}

const rows = <Row>(sql: string) => database.rows<Row>(tenantId, sql);
const count = async (table: string) =>
  (await rows<{ count: number }>(`SELECT count(*)::integer AS count FROM ${table}`))[0]!.count;

describe("the planning job", () => {
  it("stores a policy for every position, proposals for those that are low, and exceptions", async () => {
    await plan();
    expect(await count("inventory_policy")).toBe(products);
    const proposals = await rows<{ name: string; quantity: number }>(
      `SELECT external_id AS name, quantity::float8 AS quantity FROM replenishment_proposal
       JOIN product ON product.id = product_id ORDER BY 1`,
    );
    // Every second product is out of stock; the others have a year's worth.
    expect(proposals.map(({ name }) => name)).toEqual(["P00", "P02", "P04", "P06", "P08", "P10"]);
    expect(proposals.every(({ quantity }) => quantity % 6 === 0)).toBe(true);
    const kinds = await rows<{ kind: string }>("SELECT DISTINCT kind FROM inventory_exception ORDER BY 1");
    expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["OVERSTOCK", "STOCKOUT_RISK"]));
    const [kept] = await rows<{ proof: { days: number }; orders: { solver: string } }>(
      "SELECT proof, orders FROM inventory_plan",
    );
    expect(kept!.orders.solver).toBe("OPTIMAL");
  }, 120_000);

  it("learns a lead time from each receipt once, however many lines it has", async () => {
    await plan();
    const [supplier] = await rows<{ observations: number; mean: number }>(
      "SELECT observations, lead_time_mean_days AS mean FROM supplier_performance",
    );
    expect(supplier).toMatchObject({ observations: 20 });
    expect(Math.abs(supplier!.mean - 9)).toBeLessThan(0.6);
  }, 120_000);

  it("tells of what is offered in another currency only", async () => {
    await database.door.write(tenantId, (db) =>
      db.query(`UPDATE supplier_product SET currency = 'USD' FROM product
                WHERE product.id = product_id AND external_id = 'P00'`),
    );
    await plan();
    const told = await rows(`SELECT external_id AS name, remark -> 'facts' AS facts FROM inventory_exception
      JOIN product ON product.id = product_id WHERE kind = 'ORDER_IMPOSSIBLE'`);
    expect(told).toEqual([{ name: "P00", facts: { currency: "USD", planned: "GBP" } }]);
  }, 120_000);

  it("reads the transfers that are on their way into the projection", async () => {
    await database.door.write(tenantId, async (db) => {
      await db.query("INSERT INTO location (id, external_id, name) VALUES (gen_random_uuid(), 'D', 'Depot')");
      await db.query(`
        WITH sent AS (
          INSERT INTO stock_transfer (id, product_id, from_location_id, to_location_id, quantity)
          SELECT gen_random_uuid(), product.id, depot.id, shop.id, 300 FROM product, location AS depot, location AS shop
          WHERE product.external_id = 'P00' AND depot.external_id = 'D' AND shop.external_id = 'L' RETURNING *
        )
        INSERT INTO stock_movement (product_id, location_id, kind, in_transit_change, occurred_at, transfer_id)
        SELECT product_id, to_location_id, 'TRANSFER_OUT', 300, now(), id FROM sent`);
    });
    await plan();
    const [policy] = await rows<{ incoming: number[] }>(
      `SELECT projection -> 'incoming' AS incoming FROM inventory_policy JOIN product ON product.id = product_id
       WHERE external_id = 'P00'`,
    );
    expect(policy!.incoming.slice(0, 4)).toEqual([0, 0, 300, 0]);
  }, 120_000);

  it("writes all or nothing, and the same after it was killed", async () => {
    await plan(async (commit) => {
      const broken = database.door.write(tenantId, async (db) => {
        await commit(db);
        throw new Error("killed");
      });
      await expect(broken).rejects.toThrow("killed");
    });
    for (const table of ["inventory_plan", "inventory_policy", "replenishment_proposal", "inventory_exception"])
      expect([table, await count(table)]).toEqual([table, 0]);
    await plan();
    const levels = () =>
      rows("SELECT product_id, reorder_point, order_up_to, performance FROM inventory_policy ORDER BY 1");
    const first = await levels();
    await plan();
    expect(await levels()).toEqual(first);
  }, 180_000);

  it("keeps open proposals under their ids, withdraws what is no longer needed, and leaves decisions alone", async () => {
    await plan();
    const open = () =>
      rows<{ id: string; name: string; status: string }>(
        `SELECT proposal.id, external_id AS name, status FROM replenishment_proposal AS proposal
         JOIN product ON product.id = product_id ORDER BY 2, proposal.created_at`,
      );
    const before = await open();
    const [rejected, filled, ...others] = before.map(({ id }) => id);
    await database.door.write(tenantId, async (db) => {
      await db.query("UPDATE replenishment_proposal SET status = 'REJECTED', decided_at = now() WHERE id = $1", [
        rejected,
      ]);
      await db.query(
        `INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, occurred_at)
         SELECT product_id, location_id, 'ADJUSTMENT', 900, now() FROM replenishment_proposal WHERE id = $1`,
        [filled],
      );
    });
    await plan();
    const after = await open();
    expect(after.filter(({ name }) => name === "P00").map(({ status }) => status)).toEqual(["REJECTED", "OPEN"]);
    expect(after.find(({ id }) => id === filled)?.status).toBe("WITHDRAWN");
    for (const id of others) expect(after.find((each) => each.id === id)?.status).toBe("OPEN");
    const seen = await rows("SELECT FROM inventory_exception WHERE first_seen_at < updated_at");
    expect(seen.length).toBeGreaterThan(0);
  }, 180_000);

  it("proposes nothing again that was approved or rejected while it ran, and still what was only sold", async () => {
    await plan();
    const open = () =>
      rows<{ id: string; name: string }>(
        `SELECT proposal.id, external_id AS name FROM replenishment_proposal AS proposal
         JOIN product ON product.id = product_id WHERE status = 'OPEN' ORDER BY 2`,
      );
    const [approved, rejected, sold, ...others] = await open();
    await plan(async (commit) => {
      const { door } = database;
      await door.write(tenantId, async (db) => {
        const approvals = [{ proposalId: approved!.id }];
        const answer = await approveProposals(db, { approvals, recordedBy: null }, null);
        expect(answer).toMatchObject({ outcome: "approved" });
        const refused = { proposalIds: [rejected!.id], reason: "Not needed.", recordedBy: null };
        expect(await rejectProposals(db, refused, null)).toMatchObject({ outcome: "rejected" });
        await db.query(
          `INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, occurred_at)
           SELECT product_id, location_id, 'ADJUSTMENT', -1, now() FROM replenishment_proposal WHERE id = $1`,
          [sold!.id],
        );
      });
      await door.write(tenantId, commit);
    });
    expect(await open()).toEqual([sold, ...others]);
    expect(await count("replenishment_proposal WHERE status = 'APPROVED'")).toBe(1);
  }, 180_000);
});

describe("the what-if", () => {
  const asked = (name: string, value: number) => ({
    [name]: { datatype: "FP64" as const, shape: [1], data: Float64Array.of(value) },
  });

  async function ask(inputs: ReturnType<typeof asked>) {
    const model = inventoryWhatIfModel({ door: database.door, pool });
    const request = { id: "1", tenantId, version: null, inputs, parameters: {} };
    const [answer] = await model.infer([request], { signal: new AbortController().signal });
    return answer!;
  }

  async function total(inputs: ReturnType<typeof asked>, name: string): Promise<number> {
    const answer = await ask(inputs);
    if (answer.outcome !== "answered") throw new Error(answer.message);
    return Number(answer.outputs[name]!.data[0]);
  }

  it("needs more stock for more service and for a longer lead time, and orders within a budget", async () => {
    await plan();
    expect(await total(asked("service_level", 0.995), "stock_value")).toBeGreaterThan(
      await total(asked("service_level", 0.8), "stock_value"),
    );
    const longer = await total(asked("lead_time_days", 25), "stock_value");
    expect(longer).toBeGreaterThan(await total({}, "stock_value"));
    expect(await total(asked("budget", 300), "order_amount")).toBeLessThanOrEqual(300);
    expect(await total({}, "order_amount")).toBeGreaterThan(300);
    const answer = await ask(asked("service_level", 0.95));
    const costs = answer.outcome === "answered" ? [...answer.outputs.yearly_costs!.data].map(Number) : [];
    expect(costs.length).toBeGreaterThan(0);
    expect(costs.every((cost) => cost > 0)).toBe(true);
  }, 120_000);

  it("answers with the plan's own numbers where nothing else is asked for", async () => {
    await plan();
    const answer = await ask({});
    if (answer.outcome !== "answered") throw new Error(answer.message);
    const column = (name: string) => [...answer.outputs[name]!.data].map(Number);
    const keys = textsOf(answer.outputs.product_ids!);
    const answered = new Map(
      keys.map((key, i) => [
        key,
        Object.fromEntries(
          ["reorder_points", "order_up_tos", "safety_stocks", "fill_rates", "order_quantities"].map((name) => [
            name,
            column(name)[i],
          ]),
        ),
      ]),
    );
    const planned = await rows<Record<string, number> & { id: string }>(
      `SELECT policy.product_id AS id, reorder_point::float8 AS reorder_points, order_up_to::float8 AS order_up_tos,
         safety_stock::float8 AS safety_stocks, fill_rate AS fill_rates, coalesce(quantity, 0)::float8 AS order_quantities
       FROM inventory_policy AS policy LEFT JOIN replenishment_proposal AS proposal
         ON proposal.product_id = policy.product_id AND proposal.location_id = policy.location_id
           AND proposal.status = 'OPEN' AND proposal.kind = 'PURCHASE'`,
    );
    expect(planned.length).toBe(answered.size);
    expect(planned.some(({ order_quantities }) => order_quantities! > 0)).toBe(true);
    for (const { id, ...numbers } of planned) {
      for (const [name, value] of Object.entries(numbers)) expect(answered.get(id)![name]).toBeCloseTo(value, 4);
    }
    const before = await total({}, "stock_value_before");
    expect(await total({}, "stock_value")).toBeCloseTo(before, 2);
  }, 120_000);

  it("refuses levels and times that are none", async () => {
    expect(await ask(asked("service_level", 1))).toMatchObject({ outcome: "refused", code: "invalid" });
    const negative = await ask(asked("lead_time_days", -1));
    expect(negative).toMatchObject({ outcome: "refused", message: expect.stringMatching(/^leadTimeDays/) });
  });
});
