import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { instantOf } from "../../store/segment-locks.ts";
import { SegmentCompany } from "../../testing/segment-company.ts";
import type { Predicate } from "../predicate.ts";
import { compilePredicates } from "./compile-predicates.ts";

let company: SegmentCompany;
let goods: { categoryId: string; productId: string };

beforeAll(async () => {
  company = await SegmentCompany.open();
  goods = await company.addProduct();
  const { productId } = goods;
  await company.addCustomer("none");
  await company.addCustomer("buyer", {
    country: "DE",
    attributes: { tier: "gold", points: 12, member: true, renewal: "2026-03-05" },
    createdAgo: 10,
    orders: [
      { ago: 5, total: 100, productId },
      { ago: 40, total: 50 },
      { ago: 3, total: -20, kind: "RETURN" },
      { ago: 2, total: 500, currency: "USD" },
    ],
    events: [{ ago: 1, productId }, { ago: 1, kind: "EMAIL_OPEN" }, { ago: 8 }],
    consents: { EMAIL_MARKETING: true, ANALYTICS: false },
  });
  await company.addCustomer("lapsed", {
    country: "FR",
    attributes: { tier: "silver", points: "many", renewal: "soon" },
    orders: [{ ago: 400, total: 1000 }],
  });
  // logit(0.2) + 1.2816 × 0.3 = −1.002 < logit(0.3) = −0.847; with a standard error of 0.5 it is −0.745.
  await company.addCustomer("sure", {
    scores: { p_alive: 0.2, p_alive_se: 0.3, clv: 150, clv_se: 0.1, rfm_recency: 4 },
  });
  await company.addCustomer("unsure", {
    scores: { p_alive: 0.2, p_alive_se: 0.5, clv: 105, clv_se: 0.1, rfm_recency: 2 },
  });
  const erased = await company.addCustomer("erased", { country: "DE" });
  const merged = await company.addCustomer("merged", { country: "DE" });
  await company.write(async (db) => {
    await db.query("UPDATE customer SET erased_at = now() WHERE id = $1", [erased]);
    await db.query("UPDATE customer SET merged_into = $2 WHERE id = $1", [merged, erased]);
  });
});
afterAll(() => company?.database.close());

/** Who matches, asked of all at once and of each by key. */
async function matching(predicate: Predicate): Promise<string[]> {
  const keys = (await company.rows<{ id: string }>("SELECT id FROM customer")).map(({ id }) => id);
  const ask = (customers: string[] | null) =>
    company.database.door.read(company.tenantId, async (db) => {
      const { from, tests, values } = compilePredicates([predicate], { now: await instantOf(db), customers });
      const scope = customers === null ? "true" : `u.id = ANY (${values.add(customers, "uuid[]")})`;
      const rows: { name: string }[] = await db.query(
        `SELECT u.external_id AS name FROM ${from} WHERE ${scope} AND ${tests[0]} ORDER BY 1`,
        values.values,
      );
      return rows.map(({ name }) => name);
    });
  const whole = await ask(null);
  expect(await ask(keys)).toEqual(whole);
  return whole;
}

describe("a compiled predicate finds", () => {
  it.each<[Predicate, string[]]>([
    [{ customer: { field: "country", in: ["DE", "US"] } }, ["buyer"]],
    [{ customer: { field: "country", known: false } }, ["none", "sure", "unsure"]],
    [{ not: { customer: { field: "country", in: ["DE"] } } }, ["lapsed", "none", "sure", "unsure"]],
    [{ registered: { withinDays: 30 } }, ["buyer"]],
    [{ attribute: { name: "tier", in: ["silver"] } }, ["lapsed"]],
    [{ attribute: { name: "points", atLeast: 10, atMost: 12 } }, ["buyer"]],
    [{ attribute: { name: "member", is: true } }, ["buyer"]],
    [{ attribute: { name: "renewal", from: "2026-03-01", to: "2026-03-05" } }, ["buyer"]],
    [{ attribute: { name: "renewal", known: true } }, ["buyer", "lapsed"]],
    [{ orders: { measure: "COUNT", atLeast: 3 } }, ["buyer"]],
    [{ orders: { measure: "COUNT", withinDays: 30, atMost: 0 } }, ["lapsed", "none", "sure", "unsure"]],
    [{ orders: { measure: "TOTAL", atLeast: 130, atMost: 130 } }, ["buyer"]],
    [{ orders: { measure: "TOTAL", withinDays: 30, atLeast: 80, atMost: 80 } }, ["buyer"]],
    [{ orders: { measure: "AVERAGE", atMost: 75 } }, ["buyer"]],
    [{ lastOrder: { moreThanDaysAgo: 180 } }, ["lapsed"]],
    [{ firstOrder: { withinDays: 60 } }, ["buyer"]],
    [{ events: { kind: "PAGE_VIEW", withinDays: 7, atLeast: 1, atMost: 1 } }, ["buyer"]],
    [{ events: { kind: "PAGE_VIEW", atLeast: 2 } }, ["buyer"]],
    [{ events: { kind: "EMAIL_OPEN", atLeast: 2 } }, []],
    [{ rfm: { score: "RECENCY", atLeast: 3 } }, ["sure"]],
    [{ prediction: { name: "P_ALIVE", below: 0.3 } }, ["sure", "unsure"]],
    [{ prediction: { name: "P_ALIVE", below: 0.3, confidence: 0.9 } }, ["sure"]],
    [{ prediction: { name: "P_ALIVE", below: 0.3, confidence: 0.99 } }, []],
    // ln(105) − 1.2816 × 0.1 = 4.526 < ln(100) = 4.605 < ln(150) − 0.128.
    [{ prediction: { name: "CLV", above: 100, confidence: 0.9 } }, ["sure"]],
    [{ consent: { purpose: "EMAIL_MARKETING", granted: true } }, ["buyer"]],
    [{ consent: { purpose: "ANALYTICS", granted: false } }, ["buyer", "lapsed", "none", "sure", "unsure"]],
    [
      { any: [{ lastOrder: { moreThanDaysAgo: 180 } }, { rfm: { score: "RECENCY", atMost: 2 } }] },
      ["lapsed", "unsure"],
    ],
  ])("%j", async (predicate, expected) => {
    expect(await matching(predicate)).toEqual(expected);
  });

  it("what was done with a product, and with a category that holds its own", async () => {
    expect(await matching({ orders: { measure: "COUNT", productId: goods.productId, atLeast: 1 } })).toEqual(["buyer"]);
    expect(await matching({ orders: { measure: "TOTAL", categoryId: goods.categoryId, atLeast: 100 } })).toEqual([
      "buyer",
    ]);
    expect(await matching({ events: { kind: "PAGE_VIEW", categoryId: goods.categoryId, atLeast: 2 } })).toEqual([]);
    expect(await matching({ events: { kind: "PAGE_VIEW", categoryId: goods.categoryId, atLeast: 1 } })).toEqual([
      "buyer",
    ]);
  });

  it("text as text, whatever it says", async () => {
    const hostile = `'; DROP TABLE customer; --`;
    expect(await matching({ attribute: { name: hostile, in: [hostile] } })).toEqual([]);
  });
});

it("a compiled predicate reads each table once for many conditions", () => {
  const about = (atLeast: number): Predicate => ({ orders: { measure: "COUNT", withinDays: 30, atLeast } });
  const { from, values } = compilePredicates([about(1), { any: [about(2), about(3)] }], {
    now: "2026-01-01T00:00:00Z",
    customers: null,
  });
  expect(from.match(/sales_order/g)).toHaveLength(1);
  expect(values.values).toEqual(["2026-01-01T00:00:00Z", 30, 1, 2, 3]);
});
