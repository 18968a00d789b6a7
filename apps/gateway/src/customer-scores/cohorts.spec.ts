import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { insertCustomerScores } from "../testing/customer-score-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;

/** Customer, days of the month, months ago, amount; the fourth paid in another currency once. */
const orders = [
  ["a", 5, 100, "EUR"],
  ["a", 4, 50, "EUR"],
  ["a", 2, 50, "EUR"],
  ["b", 5, 40, "EUR"],
  ["c", 4, 10, "EUR"],
  ["c", 3, 999, "USD"],
] as const;

beforeAll(async () => {
  gateway = await openDomainGateway();
  const names = ["a", "b", "c", "d"];
  const ids = names.map(() => randomUUID());
  await gateway.door.write(gateway.tenantId, async (db) => {
    await db.query("INSERT INTO organisation (name, currency) VALUES ('Shop', 'EUR')");
    await db.query(
      `INSERT INTO customer (id, external_id, acquisition_channel)
       SELECT id, name, CASE name WHEN 'b' THEN 'ads' END FROM unnest($1::uuid[], $2::text[]) AS given (id, name)`,
      [ids, names],
    );
    await db.query(
      `INSERT INTO sales_order (id, external_id, customer_id, channel, placed_at, currency, total, line_count, content_hash)
       SELECT gen_random_uuid(), 'o' || row_number() OVER (), u.id, 'shop',
         date_trunc('month', now()) - (o.ago || ' months')::interval + interval '3 days', o.currency, o.total, 1, ''
       FROM jsonb_to_recordset($1::jsonb) AS o (name text, ago integer, total numeric, currency text)
       JOIN customer u ON u.external_id = o.name`,
      [JSON.stringify(orders.map(([name, ago, total, currency]) => ({ name, ago, total, currency })))],
    );
  });
  await insertCustomerScores(gateway.door, gateway.tenantId, ids);
});
afterAll(() => gateway?.close());

const cohorts = async (question: string) => {
  const { data, errors } = await gateway.ask(
    `{ cohorts(${question}) { currency cohorts { start customers values } } }`,
  );
  expect(errors).toBeUndefined();
  return data.cohorts;
};

describe("cohorts", () => {
  it("tell who came back in each month since the first", async () => {
    const { cohorts: rows } = await cohorts("by: MONTH, measure: RETENTION");
    expect(rows.map(({ customers }: { customers: number }) => customers)).toEqual([2, 1]);
    expect(rows[0].values).toEqual([1, 0.5, 0, 0.5, 0, 0]);
    expect(rows[1].values).toEqual([1, 1, 0, 0, 0]);
  });

  it("tell what was spent per customer, in the usual currency alone", async () => {
    const { currency, cohorts: rows } = await cohorts("by: MONTH, measure: REVENUE");
    expect(currency).toBe("EUR");
    expect(rows[0].values).toEqual([70, 25, 0, 25, 0, 0]);
    expect(rows[1].values).toEqual([10, 0, 0, 0, 0]);
  });

  it("are of one channel where one is asked for, the first order's where the customer has none", async () => {
    expect((await cohorts('channel: "ads"')).cohorts.map(({ customers }: { customers: number }) => customers)).toEqual([
      1,
    ]);
    expect((await cohorts('channel: "shop"')).cohorts.map(({ customers }: { customers: number }) => customers)).toEqual(
      [1, 1],
    );
    expect((await cohorts('channel: "nothing"')).cohorts).toEqual([]);
  });
});

describe("what customers are worth", () => {
  it("is told by the channel they came by", async () => {
    const { data } = await gateway.ask(
      "{ customerValue(by: CHANNEL) { group customers spentEach { amount } clvEach { amount } clvTotal { amount currency } pAlive } }",
    );
    expect(data.customerValue).toEqual([
      {
        group: "shop",
        customers: 2,
        spentEach: { amount: "105" },
        clvEach: { amount: "200" },
        clvTotal: { amount: "400", currency: "EUR" },
        pAlive: 0.4,
      },
      expect.objectContaining({ group: "ads", customers: 1, clvTotal: { amount: "200", currency: "EUR" } }),
    ]);
  });

  it("is told by the quarter they first bought in, oldest first", async () => {
    const { data } = await gateway.ask("{ customerValue(by: COHORT) { group customers } }");
    const groups = data.customerValue.map(({ group }: { group: string }) => group);
    expect(groups).toEqual([...groups].sort());
    expect(data.customerValue.reduce((sum: number, { customers }: { customers: number }) => sum + customers, 0)).toBe(
      3,
    );
  });
});
