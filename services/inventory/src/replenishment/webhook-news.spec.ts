import { randomUUID } from "node:crypto";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { publicId } from "@bellwether/schema/contracts/public-id";
import { webhookEventTypes } from "@bellwether/schema/contracts/webhook-events";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { EntityManager } from "typeorm";
import { cancelPurchaseOrder } from "../stock/cancel-purchase-order.ts";
import { closePurchaseOrder } from "../stock/close-purchase-order.ts";
import { receivePurchaseOrder } from "../stock/receive-purchase-order.ts";
import { approveProposals } from "./approve-proposals.ts";
import { tellOfPlan } from "./plan-news.ts";
import { pruneProposals, withdrawnDays } from "./prune-proposals.ts";

let database: RuntimeDatabase;
let tenantId: TenantId;
let keys: Record<"plan" | "supplier" | "location" | "product" | "other" | "proposal", string>;

beforeAll(async () => {
  database = await createRuntimeDatabase([]);
});
afterAll(() => database?.close());

/** One product of two is proposed to be bought; a webhook wants to know everything. */
beforeEach(async () => {
  tenantId = await database.addTenant();
  keys = {
    plan: randomUUID(),
    supplier: randomUUID(),
    location: randomUUID(),
    product: randomUUID(),
    other: randomUUID(),
    proposal: randomUUID(),
  };
  await write(async (db) => {
    await db.query(
      "INSERT INTO webhook (id, url, event_types, secret) VALUES (gen_random_uuid(), 'https://hooks.example.com', $1, '\\x00')",
      [webhookEventTypes],
    );
    await db.query("INSERT INTO supplier (id, external_id, name) VALUES ($1, 'S1', 'Mill')", [keys.supplier]);
    await db.query("INSERT INTO location (id, external_id, name) VALUES ($1, 'L1', 'Shop')", [keys.location]);
    await db.query("INSERT INTO product (id, external_id, name) VALUES ($1, 'P1', 'Cup'), ($2, 'P2', 'Jug')", [
      keys.product,
      keys.other,
    ]);
    await db.query(
      `INSERT INTO inventory_plan (id, start_date, currency, seed, settings, proof, orders)
       VALUES ($1, '2026-02-01', 'EUR', 1, '{}', '{}', '{}')`,
      [keys.plan],
    );
  });
});

const write = <T>(work: (db: EntityManager) => Promise<T>) => database.door.write(tenantId, work);
const told = async () =>
  (
    await database.rows<{ type: string; data: Record<string, unknown> }>(
      tenantId,
      `SELECT type, data FROM webhook_event WHERE EXISTS (
         SELECT FROM webhook_delivery JOIN pgboss.job ON job.id = webhook_delivery.id AND job.name = 'bellwether.webhooks'
         WHERE event_id = webhook_event.id) ORDER BY occurred_at`,
    )
  ).map(({ type, data }) => [type, data] as const);

function propose(db: EntityManager, id: string, product: string, stake: number): Promise<unknown> {
  return db.query(
    `INSERT INTO replenishment_proposal (id, plan_id, kind, product_id, location_id, supplier_id, quantity, unit_cost, amount,
       currency, order_on, expected_on, money_at_stake, stockout_probability, expected_shortage, reasons, consequences, proof)
     VALUES ($1, $2, 'PURCHASE', $3, $4, $5, 20, 2.5, 50, 'EUR', '2026-02-01', '2026-02-08', $6, 0.1, 1, '[]', '[]', '{}')`,
    [id, keys.plan, product, keys.location, keys.supplier, stake],
  );
}

const named = (type: string, key: string, externalId: string) => ({ id: publicId(type, key), externalId });

describe("what webhooks are told of an order's life", () => {
  it("follows it from approval by receipt to its end, in the words of the API", async () => {
    await write((db) => propose(db, keys.proposal, keys.product, 9));
    const approvals = [{ proposalId: keys.proposal }];
    const approved = await write((db) => approveProposals(db, { approvals, recordedBy: "ann" }, null));
    if (approved.outcome !== "approved") throw new Error(approved.message);
    const orderId = approved.purchaseOrderIds[0]!;
    const lines = [{ productId: keys.product, quantity: "8" }];
    await write((db) => receivePurchaseOrder(db, { orderId, receiptNumber: "R1", lines }, null));
    await write((db) => closePurchaseOrder(db, { orderId, reason: "no more" }, null));
    const [first, second, third, ...more] = await told();
    expect(more).toEqual([]);
    expect(first).toEqual([
      "purchase_order.approved",
      {
        purchaseOrder: {
          id: publicId("PurchaseOrder", orderId),
          externalId: expect.stringMatching(/^BW-\d{8}-1$/),
          status: "ORDERED",
          version: 1,
          orderedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          expectedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
          closedAt: null,
          closeReason: null,
          total: { amount: "50", currency: "EUR" },
          supplier: { ...named("Supplier", keys.supplier, "S1"), name: "Mill" },
          location: { ...named("Location", keys.location, "L1"), name: "Shop" },
          lineCount: 1,
          lines: [
            { product: named("Product", keys.product, "P1"), quantity: "20", receivedQuantity: "0", unitCost: "2.5" },
          ],
        },
      },
    ]);
    expect(second).toMatchObject([
      "purchase_order.received",
      {
        purchaseOrder: { status: "PARTIALLY_RECEIVED", lines: [{ receivedQuantity: "8" }] },
        receipt: {
          externalId: "R1",
          lines: [{ product: { id: publicId("Product", keys.product) }, quantity: "8" }],
        },
      },
    ]);
    expect(third).toMatchObject([
      "purchase_order.closed",
      { purchaseOrder: { status: "RECEIVED", closeReason: "no more" } },
    ]);
  });

  it("says nothing of what was refused", async () => {
    await write((db) => propose(db, keys.proposal, keys.product, 9));
    const approvals = [{ proposalId: keys.proposal }, { proposalId: randomUUID() }];
    expect(await write((db) => approveProposals(db, { approvals }, null))).toMatchObject({ outcome: "refused" });
    expect(await write((db) => cancelPurchaseOrder(db, { orderId: randomUUID(), reason: "?" }, null))).toMatchObject({
      outcome: "refused",
    });
    expect(await told()).toEqual([]);
  });
});

describe("what webhooks are told of a plan", () => {
  it("is what it found that was not there before, most money first", async () => {
    await write((db) => propose(db, randomUUID(), keys.product, 5));
    const late = randomUUID();
    const exception = `INSERT INTO inventory_exception (id, plan_id, kind, product_id, location_id, supplier_id, due_on, amount,
      currency, remark) VALUES ($1, $2, $3, $4, $5, $6, '2026-02-03', $7, 'EUR', $8)`;
    await write(async (db) => {
      await propose(db, keys.proposal, keys.other, 9);
      const risk = { code: "inventory.stockout-risk", facts: { chance: 0.4 } };
      await db.query(exception, [
        randomUUID(),
        keys.plan,
        "STOCKOUT_RISK",
        keys.product,
        keys.location,
        null,
        30,
        risk,
      ]);
      const slow = { code: "inventory.late-supplier" };
      await db.query(exception, [late, keys.plan, "LATE_SUPPLIER", null, null, keys.supplier, 80, slow]);
      await tellOfPlan(db, keys.plan);
    });
    const [proposed, found] = await told();
    expect(proposed).toEqual([
      "replenishment.proposed",
      {
        plan: { id: publicId("InventoryPlan", keys.plan) },
        count: 1,
        amount: { amount: "50", currency: "EUR" },
        proposals: [
          {
            id: publicId("ReplenishmentProposal", keys.proposal),
            kind: "PURCHASE",
            quantity: "20",
            amount: "50",
            orderOn: "2026-02-01",
            expectedOn: "2026-02-08",
            moneyAtStake: "9",
            product: named("Product", keys.other, "P2"),
            location: named("Location", keys.location, "L1"),
            supplier: named("Supplier", keys.supplier, "S1"),
            fromLocation: null,
          },
        ],
      },
    ]);
    expect(found).toMatchObject([
      "inventory.exception",
      {
        count: 2,
        currency: "EUR",
        exceptions: [
          {
            id: publicId("InventoryException", late),
            kind: "LATE_SUPPLIER",
            amount: "80",
            supplier: named("Supplier", keys.supplier, "S1"),
            product: null,
            purchaseOrder: null,
          },
          { kind: "STOCKOUT_RISK", code: "inventory.stockout-risk", facts: { chance: 0.4 }, dueOn: "2026-02-03" },
        ],
      },
    ]);
    await write((db) => tellOfPlan(db, keys.plan));
    expect(await told()).toHaveLength(2);
  });
});

describe("withdrawn proposals", () => {
  it("are forgotten after ninety days; what was decided, and what is open, stays", async () => {
    await write(async (db) => {
      for (const [status, days] of [
        ["WITHDRAWN", withdrawnDays + 1],
        ["WITHDRAWN", withdrawnDays - 1],
        ["REJECTED", 400],
        ["APPROVED", 400],
        ["OPEN", 400],
      ] as const) {
        const id = randomUUID();
        await propose(db, id, keys.product, 1);
        await db.query(
          `UPDATE replenishment_proposal SET status = $2, updated_at = now() - $3::int * interval '1 day',
             decided_at = CASE WHEN $2 IN ('APPROVED', 'REJECTED') THEN now() END
           WHERE id = $1`,
          [id, status, days],
        );
      }
      await pruneProposals(db);
    });
    const left = await database.rows<{ status: string }>(
      tenantId,
      "SELECT status FROM replenishment_proposal ORDER BY status",
    );
    expect(left.map(({ status }) => status)).toEqual(["APPROVED", "OPEN", "REJECTED", "WITHDRAWN"]);
  });
});
