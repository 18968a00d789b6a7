import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { EntityManager } from "typeorm";
import { StockRoom } from "../stock/testing/stock-room.ts";
import { approveProposals } from "./approve-proposals.ts";
import { rejectProposals } from "./reject-proposals.ts";

let room: StockRoom;

beforeAll(async () => {
  room = await StockRoom.open(2);
});

afterAll(() => room?.close());

beforeEach(() => room.fill(0));

/** So many proposals, two of three to buy from one of ten suppliers for one of ten places, the others to move. @returns their ids */
async function propose(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await room.write(async (db) => {
    const plan = randomUUID();
    await db.query(
      `INSERT INTO inventory_plan (id, start_date, currency, seed, settings, proof, orders)
       VALUES ($1, '2026-02-01', 'USD', 1, '{}', '{}', '{}')`,
      [plan],
    );
    await db.query(
      `INSERT INTO location (id, external_id, name) SELECT gen_random_uuid(), 'L' || n, 'L' || n FROM generate_series(0, 9) AS n`,
    );
    await db.query(
      `INSERT INTO supplier (id, external_id, name) SELECT gen_random_uuid(), 'S' || n, 'S' || n FROM generate_series(0, 9) AS n`,
    );
    await db.query(
      `INSERT INTO product (id, external_id, name) SELECT gen_random_uuid(), 'P' || n, 'P' || n FROM generate_series(1, $1::int) AS n`,
      [count],
    );
    await db.query(
      `INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, occurred_at)
       SELECT product.id, $1, 'OPENING', 50, now() - interval '1 day' FROM product`,
      [room.locationId],
    );
    await db.query(
      `INSERT INTO replenishment_proposal (id, plan_id, kind, product_id, location_id, supplier_id, from_location_id, quantity,
         unit_cost, amount, currency, order_on, expected_on, money_at_stake, stockout_probability, expected_shortage, reasons,
         consequences, proof)
       SELECT one.id, $2, CASE WHEN n % 3 = 0 THEN 'TRANSFER' ELSE 'PURCHASE' END, product.id, location.id,
         CASE WHEN n % 3 > 0 THEN supplier.id END, CASE WHEN n % 3 = 0 THEN $3::uuid END, 20, 3, 60, 'USD', '2026-02-01',
         '2026-02-08', 9, 0.1, 1, '[]', '[]', '{}'
       FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, n) JOIN product ON product.external_id = 'P' || n
         JOIN location ON location.external_id = 'L' || n % 10 JOIN supplier ON supplier.external_id = 'S' || n / 10 % 10`,
      [ids, plan, room.locationId],
    );
  });
  return ids;
}

/** Statements that the work sends, savepoints included. */
async function statementsOf(work: (db: EntityManager) => Promise<unknown>): Promise<string[]> {
  let statements: string[] = [];
  await room.write(async (db) => {
    const sent = jest.spyOn(db.queryRunner!, "query");
    await work(db);
    statements = sent.mock.calls.map(([sql]) => sql.trim().split(/\s+/).slice(0, 3).join(" "));
    sent.mockRestore();
  });
  return statements;
}

const approveAll = (ids: string[]) => (db: EntityManager) =>
  approveProposals(db, { approvals: ids.map((proposalId) => ({ proposalId })), recordedBy: "ann" }, "k");

describe("statements of a decision", () => {
  it("are as many for a hundred proposals as for three: twenty-two", async () => {
    const few = await statementsOf(approveAll(await propose(3)));
    await room.fill(0);
    const many = await statementsOf(approveAll(await propose(100)));
    expect(many).toEqual(few);
    expect(many).toHaveLength(22);
    const [made] = await room.read(
      `SELECT (SELECT count(*)::int FROM purchase_order) AS orders, (SELECT count(*)::int FROM purchase_order_line) AS lines,
         (SELECT count(*)::int FROM stock_transfer) AS transfers,
         (SELECT count(DISTINCT external_id)::int FROM purchase_order WHERE created_by = 'ann') AS numbers`,
    );
    expect(made).toEqual({ orders: 67, lines: 67, transfers: 33, numbers: 67 });
    expect(await room.isBalanced()).toBe(true);
  });

  it("are as many to reject a hundred as to reject one", async () => {
    const reject = (ids: string[]) => (db: EntityManager) =>
      rejectProposals(db, { proposalIds: ids, reason: "no" }, "r");
    const one = await statementsOf(reject(await propose(1)));
    await room.fill(0);
    expect(await statementsOf(reject(await propose(100)))).toEqual(one);
  });
});
