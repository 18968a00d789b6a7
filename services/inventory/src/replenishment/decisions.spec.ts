import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { EntityManager } from "typeorm";
import { adjustStock } from "../stock/adjust-stock.ts";
import { StockRoom } from "../stock/testing/stock-room.ts";
import { type ApproveInput, approveProposals } from "./approve-proposals.ts";
import { rejectProposals } from "./reject-proposals.ts";

let room: StockRoom;
let storeId: string;
let purchase: string;
let transfer: string;

beforeAll(async () => {
  room = await StockRoom.open(8);
});

afterAll(() => room?.close());

/** 50 units at the warehouse; proposed: 20 of the supplier for the warehouse, and 10 from there to the store. */
beforeEach(async () => {
  await room.fill(50);
  [storeId, purchase, transfer] = [randomUUID(), randomUUID(), randomUUID()];
  const planId = randomUUID();
  await room.write(async (db) => {
    const [{ id: supplierId }]: [{ id: string }] = await db.query("SELECT id FROM supplier");
    await db.query("INSERT INTO location (id, external_id, name) VALUES ($1, 'S', 'Store')", [storeId]);
    await db.query(
      `INSERT INTO supplier_product (id, supplier_id, product_id, unit_cost, currency, minimum_quantity, order_multiple,
         break_quantities, break_unit_costs)
       VALUES (gen_random_uuid(), $1, $2, 3, 'USD', 10, 5, '{40,100}', '{2.5,2}')`,
      [supplierId, room.productId],
    );
    await db.query(
      `INSERT INTO inventory_plan (id, start_date, currency, seed, settings, proof, orders)
       VALUES ($1, '2026-02-01', 'USD', 1, '{}', '{}', '{}')`,
      [planId],
    );
    await db.query(
      `INSERT INTO replenishment_proposal (id, plan_id, kind, product_id, location_id, supplier_id, from_location_id, quantity,
         unit_cost, amount, currency, order_on, expected_on, money_at_stake, stockout_probability, expected_shortage, reasons,
         consequences, proof)
       SELECT one.id, $3, kind, $4, one.place, supplier, source, units, 3, 3 * units, 'USD', '2026-02-01', '2026-02-08', 9, 0.1, 1,
         '[]', '[]', '{}'
       FROM (VALUES ($1::uuid, 'PURCHASE', $5::uuid, $6::uuid, NULL::uuid, 20),
         ($2, 'TRANSFER', $7::uuid, NULL, $5, 10)) AS one (id, kind, place, supplier, source, units)`,
      [purchase, transfer, planId, room.productId, room.locationId, supplierId, storeId],
    );
  });
});

function approve(approvals: ApproveInput["approvals"], key: string | null = null) {
  return room.write((db) => approveProposals(db, { approvals, recordedBy: "ann" }, key));
}

const proposals = () =>
  room.read(
    `SELECT kind, status, trim_scale(decided_quantity) AS units, decided_by AS by, decision_reason AS reason,
       purchase_order_id IS NOT NULL AS ordered FROM replenishment_proposal ORDER BY kind`,
  );
const orders = () => room.read("SELECT external_id AS number, status, trim_scale(total) AS total FROM purchase_order");

describe("approveProposals", () => {
  it("orders what is to be bought, on terms of the quantity decided on, and sends what is to be moved", async () => {
    const answer = await approve([{ proposalId: purchase, quantity: "45" }, { proposalId: transfer }]);
    expect(answer).toMatchObject({
      outcome: "approved",
      purchaseOrderIds: [expect.any(String)],
      transferIds: [expect.any(String)],
    });
    // 45 units are beyond the break at 40.
    expect(await orders()).toEqual([
      { number: expect.stringMatching(/^BW-\d{8}-1$/), status: "ORDERED", total: "112.5" },
    ]);
    expect(await room.read("SELECT expected_on - ordered_at::date AS days FROM purchase_order")).toEqual([{ days: 7 }]);
    expect(
      await room.read("SELECT trim_scale(quantity) AS units, trim_scale(unit_cost) AS cost FROM purchase_order_line"),
    ).toEqual([{ units: "45", cost: "2.5" }]);
    expect(await proposals()).toEqual([
      { kind: "PURCHASE", status: "APPROVED", units: "45", by: "ann", reason: null, ordered: true },
      { kind: "TRANSFER", status: "APPROVED", units: null, by: "ann", reason: null, ordered: false },
    ]);
    expect(
      await room.read(
        `SELECT trim_scale(on_hand) AS hand, trim_scale(on_order) AS ordered, trim_scale(in_transit) AS moving
         FROM stock_position ORDER BY on_hand DESC`,
      ),
    ).toEqual([
      { hand: "40", ordered: "45", moving: "0" },
      { hand: "0", ordered: "0", moving: "10" },
    ]);
    expect(await room.isBalanced()).toBe(true);
  });

  it("does it once for a client key, with many callers at once, and refuses the key with another input", async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => approve([{ proposalId: purchase }], "k")));
    for (const answer of answers) expect(answer).toEqual({ ...answers[0], outcome: "approved" });
    expect(await orders()).toHaveLength(1);
    expect(await approve([{ proposalId: transfer }], "k")).toMatchObject({ code: "KEY_REUSED" });
  });

  it("lets one of many who decide at once decide, and tells the others", async () => {
    const answers = await Promise.all([
      approve([{ proposalId: purchase }, { proposalId: transfer }]),
      approve([{ proposalId: transfer }, { proposalId: purchase }]),
      room.write((db) => rejectProposals(db, { proposalIds: [purchase, transfer], reason: "no" }, null)),
    ]);
    expect(answers.filter(({ outcome }) => outcome !== "refused")).toHaveLength(1);
    expect(answers.filter((answer) => answer.outcome === "refused" && answer.code === "PROPOSAL_DECIDED")).toHaveLength(
      2,
    );
  });

  it("waits for stock that an import holds without holding what that asks for next", async () => {
    const other = randomUUID();
    const second = randomUUID();
    await room.write(async (db) => {
      await db.query("INSERT INTO product (id, external_id, name) VALUES ($1, 'B', 'B')", [other]);
      const found = { productId: other, locationId: room.locationId, change: "50", reason: "found" };
      await adjustStock(db, found, null);
      await db.query(
        `INSERT INTO replenishment_proposal (id, plan_id, kind, product_id, location_id, from_location_id, quantity, unit_cost,
           amount, currency, order_on, expected_on, money_at_stake, stockout_probability, expected_shortage, reasons,
           consequences, proof)
         SELECT $1, plan_id, kind, $2, location_id, from_location_id, quantity, unit_cost, amount, currency, order_on,
           expected_on, money_at_stake, stockout_probability, expected_shortage, reasons, consequences, proof
         FROM replenishment_proposal WHERE id = $3`,
        [second, other, transfer],
      );
    });
    const moves = [
      { productId: room.productId, proposalId: transfer },
      { productId: other, proposalId: second },
    ].sort((a, b) => (a.productId < b.productId ? -1 : 1));
    const lock = (db: EntityManager, at: number) =>
      db.query("SELECT lock_stock_positions(ARRAY[$1::uuid], ARRAY[$2::uuid])", [
        moves[at]?.productId,
        room.locationId,
      ]);
    const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    const approvals = moves.map(({ proposalId }) => ({ proposalId })).reverse();
    let approval: Promise<unknown> | undefined;
    // Locks the first and then the second, as an import does.
    await room.write(async (db) => {
      await lock(db, 0);
      approval = approve(approvals).catch((error: unknown) => error);
      while ((await room.read(waiting)).length === 0) await delay(20);
      await lock(db, 1);
    });
    expect(await approval).toMatchObject({ outcome: "approved", proposalIds: approvals.map((one) => one.proposalId) });
    expect(await room.isBalanced()).toBe(true);
  });

  it.each([
    ["other units than were seen", { quantity: "15", unitCost: "3" }, { code: "PROPOSAL_CHANGED", quantity: "20" }],
    ["another price than was seen", { quantity: "20", unitCost: "2.9" }, { code: "PROPOSAL_REPRICED", unitCost: "3" }],
    ["another currency", { unitCost: "3", currency: "EUR" }, { code: "PROPOSAL_REPRICED", currency: "USD" }],
  ])("orders nothing where there are %s", async (_, expected, refusal) => {
    const seen = { proposalId: purchase, quantity: "20", expected };
    expect(await approve([{ proposalId: transfer }, seen])).toMatchObject({
      outcome: "refused",
      proposalId: purchase,
      ...refusal,
      ...("unitCost" in refusal ? { unitCost: expect.stringMatching(/^3(\.0*)?$/) } : {}),
    });
    expect(await orders()).toEqual([]);
    expect((await proposals()).map(({ status }) => status)).toEqual(["OPEN", "OPEN"]);
  });

  it("orders what was seen, in another quantity and at its price", async () => {
    // 45 units are beyond the break at 40; decimals may be written in more than one way.
    const bought = { quantity: "45", expected: { quantity: "20.0", unitCost: "2.50", currency: "USD" } };
    const moved = { proposalId: transfer, expected: { quantity: "10", unitCost: "1" } };
    expect(await approve([{ proposalId: purchase, ...bought }, moved])).toMatchObject({ outcome: "approved" });
  });

  it("numbers the orders of a day one after another", async () => {
    await approve([{ proposalId: purchase }]);
    await room.write((db) =>
      db.query("UPDATE replenishment_proposal SET status = 'OPEN', decided_at = NULL WHERE kind = 'PURCHASE'"),
    );
    await approve([{ proposalId: purchase }]);
    expect((await orders()).map(({ number }) => String(number).slice(-2)).sort()).toEqual(["-1", "-2"]);
  });

  it("undoes all of it where one cannot be done", async () => {
    await room.write((db) => db.query("UPDATE replenishment_proposal SET quantity = 60 WHERE kind = 'TRANSFER'"));
    expect(await approve([{ proposalId: purchase }, { proposalId: transfer }], "k")).toMatchObject({
      outcome: "refused",
      code: "STOCK_INSUFFICIENT",
      proposalId: transfer,
      available: "50",
    });
    expect(await orders()).toEqual([]);
    expect((await proposals()).map(({ status }) => status)).toEqual(["OPEN", "OPEN"]);
    // The refusal was not remembered under the key.
    expect(await approve([{ proposalId: purchase }], "k")).toMatchObject({ outcome: "approved" });
  });

  it.each(["supplier", "supplier_product"])("orders nothing where the %s was deactivated since", async (table) => {
    const set = (active: boolean) => room.write((db) => db.query(`UPDATE ${table} SET active = $1`, [active]));
    await set(false);
    expect(await approve([{ proposalId: purchase }], "off")).toMatchObject({
      outcome: "refused",
      code: "SUPPLIER_INACTIVE",
      proposalId: purchase,
    });
    expect(await orders()).toEqual([]);
    // What is moved is no affair of the supplier's.
    expect(await approve([{ proposalId: transfer }])).toMatchObject({ outcome: "approved" });
    await set(true);
    expect(await approve([{ proposalId: purchase }], "off")).toMatchObject({ outcome: "approved" });
  });

  it.each([
    ["7", "QUANTITY_BELOW_MINIMUM"],
    ["12", "QUANTITY_NOT_MULTIPLE"],
    ["0", "INPUT_INVALID"],
    ["1e2", "INPUT_INVALID"],
  ])("refuses %s units: %s", async (quantity, code) => {
    expect(await approve([{ proposalId: purchase, quantity }])).toMatchObject({ outcome: "refused", code });
    expect(await orders()).toEqual([]);
  });

  describe("over a lane that takes at least 8, in fours", () => {
    const lane = (from: string, to: string) =>
      room.write((db) =>
        db.query(
          `INSERT INTO supply_lane (id, from_location_id, to_location_id, lead_time_days, minimum_quantity, transfer_multiple)
           VALUES (gen_random_uuid(), $1, $2, 2, 8, 4)`,
          [from, to],
        ),
      );
    const sent = () => room.read("SELECT trim_scale(quantity) AS units FROM stock_transfer");

    it.each([
      ["4", { code: "TRANSFER_BELOW_MINIMUM", minimum: "8" }],
      ["10", { code: "TRANSFER_NOT_MULTIPLE", multiple: "4" }],
    ])("sends no %s units, as proposals were edited to", async (quantity, refusal) => {
      await lane(room.locationId, storeId);
      const answer = await approve([{ proposalId: purchase }, { proposalId: transfer, quantity }]);
      expect(answer).toMatchObject({ outcome: "refused", proposalId: transfer, ...refusal });
      expect(await sent()).toEqual([]);
      expect(await orders()).toEqual([]);
    });

    it("sends whole multiples from the least quantity on", async () => {
      await lane(room.locationId, storeId);
      expect(await approve([{ proposalId: transfer, quantity: "12" }])).toMatchObject({ outcome: "approved" });
      expect(await sent()).toEqual([{ units: "12" }]);
    });

    it("sends any units by another way, and over a lane of the product's own that takes any", async () => {
      await lane(room.locationId, storeId);
      await room.write((db) =>
        db.query(
          `INSERT INTO supply_lane (id, from_location_id, to_location_id, product_id, lead_time_days)
           VALUES (gen_random_uuid(), $1, $2, $3, 2)`,
          [room.locationId, storeId, room.productId],
        ),
      );
      expect(await approve([{ proposalId: transfer, quantity: "3" }])).toMatchObject({ outcome: "approved" });
      const back = "UPDATE replenishment_proposal SET status = 'OPEN', decided_at = NULL WHERE kind = 'TRANSFER'";
      await room.write((db) => db.query(back));
      await room.write((db) => db.query("DELETE FROM supply_lane"));
      await lane(storeId, room.locationId);
      expect(await approve([{ proposalId: transfer, quantity: "5" }])).toMatchObject({ outcome: "approved" });
      expect(await sent()).toHaveLength(2);
    });
  });

  it("refuses proposals that are not there, another organisation's among them, and those named twice", async () => {
    const foreign = purchase;
    await room.fill(1);
    expect(await approve([{ proposalId: foreign }])).toMatchObject({ code: "PROPOSAL_UNKNOWN", proposalId: foreign });
    expect(await approve([{ proposalId: foreign }, { proposalId: foreign }])).toMatchObject({
      code: "INPUT_INVALID",
      field: "approvals",
    });
  });
});

describe("rejectProposals", () => {
  it("keeps who decided and why, and orders nothing", async () => {
    const input = { proposalIds: [purchase], reason: "sold out for good", recordedBy: "ann" };
    expect(await room.write((db) => rejectProposals(db, input, "r"))).toMatchObject({ outcome: "rejected" });
    expect(await room.write((db) => rejectProposals(db, input, "r"))).toMatchObject({ outcome: "rejected" });
    expect(await room.write((db) => rejectProposals(db, input, null))).toMatchObject({
      code: "PROPOSAL_DECIDED",
      status: "REJECTED",
    });
    expect((await proposals())[0]).toEqual({
      kind: "PURCHASE",
      status: "REJECTED",
      units: null,
      by: "ann",
      reason: "sold out for good",
      ordered: false,
    });
    expect(await orders()).toEqual([]);
  });

  it("wants a reason", async () => {
    const input = { proposalIds: [purchase], reason: "  " };
    expect(await room.write((db) => rejectProposals(db, input, null))).toMatchObject({
      code: "INPUT_INVALID",
      field: "reason",
    });
  });
});
