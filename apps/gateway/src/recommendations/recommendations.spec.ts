import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { insertCustomerScores } from "../testing/customer-score-data.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";
import { insertRecommendations } from "../testing/recommendation-data.ts";

let gateway: DomainGateway;
let keys: DomainKeys;

beforeAll(async () => {
  gateway = await openDomainGateway();
  keys = await insertDomainData(gateway.door, gateway.tenantId);
  await insertCustomerScores(gateway.door, gateway.tenantId, keys.customers);
  await insertRecommendations(gateway.door, gateway.tenantId, keys);
});
afterAll(() => gateway?.close());

const write = (sql: string, parameters: unknown[] = []) =>
  gateway.door.write(gateway.tenantId, (db) => db.query(sql, parameters));
const customerKey = (n: number) => keys.customers[n] as string;

interface Listed {
  product: { externalId: string };
  reason: { code: string; text: string };
}
const codes = (list: Listed[]) => list.map(({ product }) => product.externalId);

async function listsOf(externalId: string, first = 10): Promise<Listed[]> {
  const { data, errors } = await gateway.ask(
    `{ customer(externalId: "${externalId}") { recommendations(first: ${first}) {
      score product { externalId } reason { code text } modelVersion { version } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.customer.recommendations;
}

async function preview(input: Record<string, unknown>) {
  const { data, errors } = await gateway.ask(
    `query ($input: RecommendationsPreviewInput!) { recommendationsPreview(input: $input) {
      recommendations { product { externalId } reason { code } } hidden { outOfStock bought inactive } } }`,
    { variables: { input } },
  );
  return { preview: data?.recommendationsPreview, errors };
}

describe("recommendations of a customer", () => {
  it("come in the list's order with reasons, without what is out of stock or not sold any more", async () => {
    // Product 5 is not sold any more; of product 4 all stock is written off.
    expect(codes(await listsOf("C001"))).toEqual(["P001", "P002", "P003", "P004", "P006"]);
    await write(
      `INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, occurred_at, reason)
       SELECT product_id, location_id, 'ADJUSTMENT', -on_hand, now(), 'lost' FROM stock_position WHERE product_id = $1`,
      [keys.products[3]],
    );
    expect(codes(await listsOf("C001"))).toEqual(["P001", "P002", "P003", "P006"]);
    const [first] = await listsOf("C001", 1);
    expect(first).toMatchObject({
      reason: { code: "recommend.bought-with", text: "7 customers bought it as well as “Tea”." },
      modelVersion: { version: 1 },
    });
  });

  it("are what is popular in the country of a new customer, else everywhere", async () => {
    expect(await listsOf("C002")).toMatchObject([
      { product: { externalId: "P003" }, reason: { code: "recommend.popular-in" } },
    ]);
    await write("UPDATE customer SET country = 'XX' WHERE id = $1", [customerKey(1)]);
    expect(await listsOf("C002")).toMatchObject([
      { product: { externalId: "P002" }, reason: { code: "recommend.popular" } },
    ]);
  });

  it("take as many statements for many customers as for one", async () => {
    const lists =
      "customers(first: 4) { nodes { recommendations { product { externalId } } nextBestAction { chosen { action } } } }";
    const many = await gateway.ask(`{ ${lists} }`);
    const one = await gateway.ask(`{ ${lists.replace("first: 4", "first: 1")} }`);
    expect(many.statements.length).toBeLessThanOrEqual(one.statements.length + 1);
  });

  it("refuse more than are kept", async () => {
    const { errors } = await gateway.ask(`{ customer(externalId: "C001") { recommendations(first: 99) { score } } }`);
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

describe("products similar to one", () => {
  it("come nearest first, and say whether buyers or likeness tell", async () => {
    const { data } = await gateway.ask(
      `{ product(externalId: "P001") { similar(first: 3) { product { externalId } reason { code text } } } }`,
    );
    expect(codes(data.product.similar)).toEqual(["P002", "P003", "P006"]);
    expect(data.product.similar[0].reason.text).toBe("9 customers bought it as well as “Product 001”.");
    expect(data.product.similar[1].reason.code).toBe("recommend.alike");
  });
});

describe("a preview", () => {
  it("applies rules to a customer's list and counts what they keep out", async () => {
    const customerId = globalId("Customer", customerKey(0));
    const open = await preview({ customerId, hideOutOfStock: false, hideBought: false, hideInactive: false });
    expect(codes(open.preview.recommendations)).toEqual(["P001", "P002", "P003", "P004", "P005", "P006"]);
    const ruled = await preview({ customerId });
    const { outOfStock, bought, inactive } = ruled.preview.hidden;
    expect(inactive).toBe(1);
    expect(bought).toBeGreaterThan(0);
    expect(ruled.preview.recommendations).toHaveLength(6 - outOfStock - bought - inactive);
  });

  it("finds what goes with a basket, and never what is in it", async () => {
    const productIds = [keys.products[0], keys.products[2]].map((key) => globalId("Product", key as string));
    const { preview: found } = await preview({ productIds, hideOutOfStock: false });
    expect(codes(found.recommendations)).toEqual(["P002", "P004", "P006"]);
  });

  it("shows what is popular without customer and basket, and refuses too large a basket", async () => {
    const { preview: popular } = await preview({ hideOutOfStock: false });
    expect(popular.recommendations).toMatchObject([{ product: { externalId: "P002" } }]);
    const id = globalId("Product", keys.products[0] as string);
    const { errors } = await preview({ productIds: Array.from({ length: 51 }, () => id) });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

describe("the quality of recommendations", () => {
  it("tells how each method did, which was chosen and which is shown", async () => {
    const { data } = await gateway.ask(
      "{ recommendationQuality { chosen shown customers products days listed modelVersion { version } methods { method all { ndcgAt10 } newToThem { recallAt10 } } } }",
    );
    expect(data.recommendationQuality).toMatchObject({
      chosen: "BLEND",
      shown: "BLEND",
      customers: 40,
      products: 6,
      listed: 1,
      methods: [
        { method: "POPULARITY", all: { ndcgAt10: 0.1 } },
        { method: "BLEND", newToThem: { recallAt10: 0.1 } },
      ],
    });
  });
});

describe("the next best action", () => {
  const ask = async (externalId: string, margin = 0.4) => {
    const { data, errors } = await gateway.ask(
      `{ customer(externalId: "${externalId}") { nextBestAction(margin: ${margin}) {
        chosen { action expectedProfit { amount currency } lower { amount } upper { amount } product { externalId } reason { code } }
        options { action product { externalId } obstacles { code } } } } }`,
    );
    return { next: data?.customer.nextBestAction, errors };
  };

  const reminder = async () =>
    (await ask("C001")).next.options.find(({ action }: { action: string }) => action === "REORDER_REMINDER");

  it("offers a discount to who may leave, once they agreed to e-mails, with a range around the expected profit", async () => {
    await write("UPDATE customer_score SET expected_purchases = 0.05, monetary = 90 WHERE customer_id = $1", [
      customerKey(0),
    ]);
    const silent = await ask("C001");
    expect(silent.next.chosen.action).toBe("NOTHING");
    expect(silent.next.options[1].obstacles).toContainEqual({ code: "action.consent-unknown" });
    await write(
      "INSERT INTO customer_consent (customer_id, purpose, granted, decided_at, source) SELECT id, 'EMAIL_MARKETING', true, now(), 'test' FROM customer",
    );
    const { next } = await ask("C001");
    expect(next.chosen.action).toBe("WIN_BACK_DISCOUNT");
    const { expectedProfit, lower, upper } = next.chosen;
    expect(expectedProfit.currency).toBe("EUR");
    expect(Number(lower.amount)).toBeLessThan(Number(expectedProfit.amount));
    expect(Number(upper.amount)).toBeGreaterThan(Number(expectedProfit.amount));
  });

  it("does nothing for who refused e-mails, was written to often, or of whom nothing is foretold", async () => {
    await write(
      `INSERT INTO customer_event (id, external_id, customer_id, kind, occurred_at, content_hash)
       SELECT gen_random_uuid(), 'mail-' || n, $1, 'EMAIL_SENT', now() - n * interval '1 day', '' FROM generate_series(1, 2) n`,
      [customerKey(2)],
    );
    await write("UPDATE customer_consent SET granted = false WHERE customer_id = $1", [customerKey(1)]);
    const expected = { C002: "action.consent-refused", C003: "action.contact-limit", C004: "action.no-scores" };
    for (const [externalId, code] of Object.entries(expected)) {
      const { next } = await ask(externalId);
      expect(next.chosen.action).toBe("NOTHING");
      const email = next.options.find(({ action }: { action: string }) => action === "EMAIL_RECOMMENDATION");
      expect(email.obstacles).toContainEqual({ code });
    }
  });

  it("reminds of what is due to be bought again", async () => {
    await write("UPDATE sales_order SET placed_at = now() - interval '30 days' WHERE customer_id = $1", [
      customerKey(0),
    ]);
    await write(
      `INSERT INTO product_repeat (product_id, buyers, repeat_buyers, repeat_share, median_gap_days)
       SELECT id, 10, 5, 0.5, 30 FROM product WHERE active`,
    );
    expect((await reminder()).product).toEqual({ externalId: expect.any(String) });
  });

  it("refuses a margin that is none", async () => {
    const { errors } = await ask("C001", 1.5);
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });

  it("looks at no purchase of who refused profiling, nor do recommendations, whatever is stored", async () => {
    expect((await reminder()).product).not.toBeNull();
    await write(
      "INSERT INTO customer_consent (customer_id, purpose, granted, decided_at, source) VALUES ($1, 'PROFILING', false, now(), 'test')",
      [customerKey(0)],
    );
    await write(
      `INSERT INTO recommendation (customer_id, rank, product_id, score, reason, model_version_id)
       SELECT $1, 1, $2, 1, '{"code": "recommend.popular", "facts": {"buyers": 1}}', model_version_id FROM popular_product LIMIT 1`,
      [customerKey(0), keys.products[0]],
    );
    expect(await listsOf("C001")).toMatchObject([
      { product: { externalId: "P002" }, reason: { code: "recommend.profiling-refused" } },
    ]);
    expect(await reminder()).toMatchObject({
      product: null,
      obstacles: expect.arrayContaining([{ code: "action.nothing-due" }]),
    });
  });
});
