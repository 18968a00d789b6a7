import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { EntityManager } from "typeorm";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
const suppliers = [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;
const product = randomUUID();
const location = randomUUID();

/** Noon of a day so many months before this one; the organisation is in London. */
const noon = (monthsAgo: number, day: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, day, 12)).toISOString();
};
const dayOf = (time: string) => time.slice(0, 10);

interface GivenOrder {
  supplier: string;
  at: string;
  expectedOn?: string;
  status?: string;
  /** Whether what has not arrived was given up. */
  closed?: boolean;
  currency?: string;
  /** Quantity and unit cost. */
  line: [number, number];
  receipts?: [at: string, quantity: number][];
}

async function order(db: EntityManager, given: GivenOrder): Promise<void> {
  const {
    supplier,
    at,
    expectedOn = null,
    status = "ORDERED",
    currency = "GBP",
    line,
    receipts = [],
    closed = false,
  } = given;
  const id = randomUUID();
  await db.query(
    `INSERT INTO purchase_order (id, external_id, supplier_id, location_id, status, ordered_at, expected_on, currency, total, line_count)
     VALUES ($1::uuid, $1::uuid::text, $2, $3, $4, $5, $6, $7, $8, 1)`,
    [id, supplier, location, status, at, expectedOn, currency, line[0] * line[1]],
  );
  await db.query(
    "INSERT INTO purchase_order_line (order_id, line_number, product_id, quantity, unit_cost) VALUES ($1, 1, $2, $3, $4)",
    [id, product, ...line],
  );
  for (const [receivedAt, quantity] of receipts) {
    const receipt = randomUUID();
    await db.query(
      "INSERT INTO receipt (id, external_id, order_id, received_at, line_count) VALUES ($1::uuid, $1::uuid::text, $2, $3, 1)",
      [receipt, id, receivedAt],
    );
    await db.query("INSERT INTO receipt_line (receipt_id, line_number, product_id, quantity) VALUES ($1, 1, $2, $3)", [
      receipt,
      product,
      quantity,
    ]);
  }
  if (closed) await db.query("UPDATE purchase_order SET closed_at = now() WHERE id = $1", [id]);
  await db.query("SELECT book_purchase_orders(ARRAY[$1::uuid])", [id]);
}

beforeAll(async () => {
  gateway = await openDomainGateway();
  const [one, two, none, short] = suppliers;
  await gateway.door.write(gateway.tenantId, async (db) => {
    await db.query("INSERT INTO organisation (name, time_zone) VALUES ('Test', 'Europe/London')");
    for (const [n, id] of [one, two, none, short].entries())
      await db.query("INSERT INTO supplier (id, external_id, name) VALUES ($1, $2, $2)", [id, `S${n}`]);
    await db.query("INSERT INTO product (id, external_id, name) VALUES ($1, 'P', 'Cup')", [product]);
    await db.query("INSERT INTO location (id, external_id, name) VALUES ($1, 'L', 'Shop')", [location]);
    const early = { supplier: one, at: noon(3, 1) };
    await order(db, { ...early, expectedOn: dayOf(noon(3, 8)), line: [10, 2], receipts: [[noon(3, 6), 10]] });
    await order(db, {
      supplier: one,
      at: noon(2, 1),
      expectedOn: dayOf(noon(2, 8)),
      line: [10, 2.5],
      receipts: [
        [noon(2, 11), 4],
        [noon(1, 1), 6],
      ],
    });
    await order(db, { supplier: one, at: noon(2, 2), status: "CANCELLED", line: [50, 9] });
    await order(db, { supplier: one, at: noon(1, 1), line: [4, 2.5] });
    await order(db, { supplier: one, at: noon(1, 2), currency: "EUR", line: [1, 7] });
    await order(db, { supplier: one, at: noon(14, 1), line: [100, 1], receipts: [[noon(14, 3), 100]] });
    await order(db, { supplier: two, at: noon(0, 1), line: [3, 1] });
    await order(db, { supplier: short, at: noon(2, 1), line: [10, 1], receipts: [[noon(2, 4), 10]] });
    await order(db, { supplier: short, at: noon(1, 1), line: [90, 1], receipts: [[noon(1, 4), 45]], closed: true });
    await order(db, { supplier: short, at: noon(1, 1), status: "CANCELLED", line: [60, 1] });
  });
});
afterAll(() => gateway?.close());

const query = (months: number) => `{ suppliers(first: 10) { nodes { externalId scorecard(months: ${months}) { months
  spend { currency start ordered received }
  deliveries { orders receipts fillShare onTimeShare leadTimeMeanDays leadTimeP90Days }
  priceChanges { date before { amount currency } after { amount } change product { name } } } } } }`;

async function scorecards(months: number) {
  const { data, errors, statements } = await gateway.ask(query(months));
  expect(errors).toBeUndefined();
  const nodes: { externalId: string; scorecard: Record<string, unknown> }[] = data.suppliers.nodes;
  return { cards: new Map(nodes.map((node) => [node.externalId, node.scorecard])), statements };
}

describe("a supplier's scorecard", () => {
  it("has what was ordered and what arrived, month by month, in each currency", async () => {
    const { cards } = await scorecards(4);
    const start = dayOf(noon(3, 1));
    expect(cards.get("S0")?.spend).toEqual([
      { currency: "GBP", start, ordered: [20, 25, 10, 0], received: [20, 10, 15, 0] },
      { currency: "EUR", start, ordered: [0, 0, 7, 0], received: [0, 0, 0, 0] },
    ]);
    expect(cards.get("S1")?.spend).toMatchObject([{ ordered: [0, 0, 0, 3] }]);
    expect(cards.get("S2")?.spend).toEqual([]);
  });

  it("has how much came and when: lines that are over, deliveries with a promise, nine of ten", async () => {
    const { cards } = await scorecards(4);
    const gap = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    const days = [5, 10, gap(noon(2, 1), noon(1, 1))];
    expect(cards.get("S0")?.deliveries).toEqual({
      orders: 4,
      receipts: 3,
      // Two lines came whole; the open ones are not over, and the cancelled one nobody wanted.
      fillShare: expect.closeTo(1),
      onTimeShare: expect.closeTo(1 / 3),
      leadTimeMeanDays: expect.closeTo(days.reduce((sum, each) => sum + each, 0) / 3),
      leadTimeP90Days: expect.closeTo(10 + 0.8 * (days[2]! - 10)),
    });
    expect(cards.get("S2")?.deliveries).toEqual({
      orders: 0,
      receipts: 0,
      fillShare: null,
      onTimeShare: null,
      leadTimeMeanDays: null,
      leadTimeP90Days: null,
    });
  });

  it("is not lowered by orders that were cancelled", async () => {
    const { cards } = await scorecards(4);
    // Of one line all came, of the other half; the third was cancelled.
    expect(cards.get("S3")?.deliveries).toMatchObject({ orders: 2, receipts: 2, fillShare: expect.closeTo(0.75) });
  });

  it("has the costs that changed, against the order before even where that is longer ago", async () => {
    const { cards } = await scorecards(4);
    expect(cards.get("S0")?.priceChanges).toEqual([
      {
        date: dayOf(noon(2, 1)),
        before: { amount: "2", currency: "GBP" },
        after: { amount: "2.5" },
        change: 0.25,
        product: { name: "Cup" },
      },
      {
        date: dayOf(noon(3, 1)),
        before: { amount: "1", currency: "GBP" },
        after: { amount: "2" },
        change: 1,
        product: { name: "Cup" },
      },
    ]);
  });

  it("looks as far back as it is asked to, and no further than three years", async () => {
    const { cards } = await scorecards(15);
    expect(cards.get("S0")?.spend).toMatchObject([{ ordered: expect.arrayContaining([100]) }, {}]);
    for (const months of [0, 37]) {
      const { errors } = await gateway.ask(query(months));
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "months" });
    }
  });

  it("costs a statement for each part, however many suppliers there are", async () => {
    const { statements } = await scorecards(4);
    // Suppliers; spend, deliveries, price changes; products.
    expect(statements).toHaveLength(5);
  });
});
