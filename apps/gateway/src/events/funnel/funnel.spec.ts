import { randomUUID } from "node:crypto";
import { ingestEvents } from "@bellwether/data-import/events/ingest-events";
import type { EventKind } from "@bellwether/schema/contracts/customer-events";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { globalId } from "../../node/global-id.ts";
import { type AskOptions, type DomainGateway, openDomainGateway } from "../../testing/domain-gateway.ts";

let gateway: DomainGateway;
let options: AskOptions;
let tenantId: TenantId;
let tea: string;

/** Day of March 2026, kind, and where it matters product and channel. */
type Step = [day: number, kind: EventKind, product?: string, channel?: string];

/** Shanghai's day begins at 16:00 UTC the day before. */
const steps: Record<string, Step[]> = {
  quick: [
    [1, "PRODUCT_VIEW", "TEA", "web"],
    [2, "CART_ADD", "TEA"],
    [4, "PURCHASE"],
  ],
  slow: [
    [1, "PRODUCT_VIEW", "CUP", "web"],
    [9, "CART_ADD"],
    [20, "PURCHASE"],
  ],
  late: [
    [1, "PRODUCT_VIEW", "TEA", "shop"],
    [2, "CART_ADD"],
    [40, "PURCHASE"],
  ],
  backward: [
    [3, "PURCHASE"],
    [4, "CART_ADD"],
    [5, "PRODUCT_VIEW", "TEA", "shop"],
  ],
  twice: [
    [1, "PRODUCT_VIEW", "CUP", "web"],
    [2, "PRODUCT_VIEW", "TEA", "shop"],
    [3, "PRODUCT_VIEW"],
  ],
  outside: [
    [-5, "PRODUCT_VIEW"],
    [2, "CART_ADD"],
    [3, "PURCHASE"],
  ],
};

beforeAll(async () => {
  gateway = await openDomainGateway();
  tenantId = parseTenantId(randomUUID());
  options = { identity: { tenantId } };
  tea = globalId("Product", randomUUID());
  await gateway.door.write(tenantId, async (db) => {
    await db.query("INSERT INTO organisation (name, time_zone) VALUES ('Shop', 'Asia/Shanghai')");
    const key = Buffer.from(tea, "base64url").toString().split(":")[1];
    await db.query(
      "INSERT INTO product (id, external_id, name) VALUES ($1, 'TEA', 'Tea'), (gen_random_uuid(), 'CUP', 'Cup')",
      [key],
    );
    const events = Object.entries(steps).flatMap(([who, told]) =>
      told.map(([day, kind, product, channel], n) => ({
        eventId: `${who}-${n}`,
        kind,
        occurredAt: new Date(Date.UTC(2026, 2, day, 4)),
        // One is a visitor whom nobody knows.
        ...(who === "quick" ? { anonymousId: "v1" } : { customerId: who }),
        productId: product ?? null,
        channel: channel ?? null,
      })),
    );
    await ingestEvents(db, events);
    await db.query("UPDATE customer SET acquisition_channel = 'search' WHERE external_id IN ('slow', 'twice')");
    await db.query(
      `INSERT INTO sales_order (id, external_id, customer_id, placed_at, currency, total, line_count, content_hash)
       SELECT gen_random_uuid(), 'O-1', id, '2026-03-04T04:00Z', 'GBP', 5, 1, '' FROM customer WHERE external_id = 'twice'`,
    );
  });
});
afterAll(() => gateway?.close());

async function funnel(more: Record<string, unknown> = {}) {
  const variables = {
    steps: [{ kind: "PRODUCT_VIEW" }, { kind: "CART_ADD" }, { kind: "PURCHASE" }],
    from: "2026-03-01",
    to: "2026-03-31",
    withinDays: 30,
    ...more,
  };
  const { data, errors, statements } = await gateway.ask(
    `query ($steps: [FunnelStepInput!]!, $from: Date!, $to: Date!, $withinDays: Int!, $by: FunnelSplit) {
      funnel(steps: $steps, from: $from, to: $to, withinDays: $withinDays, by: $by) {
        steps { kind people medianSeconds ofPrevious { value lower upper } ofFirst { value } }
        groups { channel steps { people } } } }`,
    { ...options, variables },
  );
  return { found: data?.funnel, errors, statements };
}
const people = (found: { steps: { people: number }[] }) => found.steps.map((step) => step.people);
const day = 86_400;

describe("funnel", () => {
  it("follows people from their first entry, in order and in time, by one statement", async () => {
    const { found, statements } = await funnel();
    // quick, slow, late, backward and twice saw; quick, slow and late put something into the cart; late bought too late.
    expect(people(found)).toEqual([5, 3, 2]);
    expect(found.steps[1]).toMatchObject({ medianSeconds: day, ofPrevious: { value: 0.6 }, ofFirst: { value: 0.6 } });
    expect(found.steps[1].ofPrevious.lower).toBeCloseTo(0.2307, 4);
    expect(found.steps[1].ofPrevious.upper).toBeCloseTo(0.8824, 4);
    expect(found.steps[2].medianSeconds).toBe(((2 + 11) / 2) * day);
    expect(statements).toHaveLength(1);
  });

  it("lets fewer through in fewer days, and counts orders as purchases", async () => {
    expect(people((await funnel({ withinDays: 5 })).found)).toEqual([5, 2, 1]);
    const direct = [{ kind: "PRODUCT_VIEW" }, { kind: "PURCHASE" }];
    expect(people((await funnel({ steps: direct })).found)).toEqual([5, 3]);
  });

  it("tells channels apart, of the first step and of what brought the customer", async () => {
    expect((await funnel({ by: "CHANNEL" })).found.groups).toEqual([
      { channel: "web", steps: [{ people: 3 }, { people: 2 }, { people: 2 }] },
      { channel: "shop", steps: [{ people: 2 }, { people: 1 }, { people: 0 }] },
    ]);
    const { found } = await funnel({ by: "ACQUISITION_CHANNEL" });
    expect(people(found)).toEqual([5, 3, 2]);
    expect(found.groups).toEqual([
      { channel: null, steps: [{ people: 3 }, { people: 2 }, { people: 1 }] },
      { channel: "search", steps: [{ people: 2 }, { people: 1 }, { people: 1 }] },
    ]);
  });

  it("asks for a product, a channel, and the same kind again", async () => {
    const ofTea = [{ kind: "PRODUCT_VIEW", productId: tea }, { kind: "CART_ADD" }];
    expect(people((await funnel({ steps: ofTea })).found)).toEqual([4, 2]);
    const inShop = [{ kind: "PRODUCT_VIEW", channel: "shop" }, { kind: "PRODUCT_VIEW" }, { kind: "PURCHASE" }];
    expect(people((await funnel({ steps: inShop })).found)).toEqual([3, 1, 1]);
  });

  it("cuts days in the organisation's zone, and shows zeros where nobody entered", async () => {
    expect(people((await funnel({ from: "2026-02-24", to: "2026-02-24" })).found)).toEqual([0, 0, 0]);
    const { found } = await funnel({ from: "2026-02-23", to: "2026-02-23" });
    expect(people(found)).toEqual([1, 1, 1]);
    expect((await funnel({ from: "2026-01-01", to: "2026-01-01" })).found.steps[0]).toEqual({
      kind: "PRODUCT_VIEW",
      people: 0,
      medianSeconds: null,
      ofPrevious: null,
      ofFirst: null,
    });
  });

  it.each([
    ["one step", { steps: [{ kind: "PAGE_VIEW" }] }, "steps"],
    ["an end before the start", { to: "2026-02-01" }, "to"],
    ["more than three years", { from: "2020-01-01" }, "to"],
    ["no days for the steps", { withinDays: 0 }, "withinDays"],
    [
      "an id of something else",
      { steps: [{ kind: "CHECKOUT" }, { kind: "PURCHASE", productId: globalId("Customer", randomUUID()) }] },
      "steps[1].productId",
    ],
  ])("refuses %s, naming the argument", async (_, more, argument) => {
    const { errors } = await funnel(more);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });
});

describe("customerPaths", () => {
  it("tells what most often came before purchases, by one statement", async () => {
    const { data, statements } = await gateway.ask(
      '{ customerPaths(from: "2026-03-01", to: "2026-04-30", steps: 2) { purchases paths { steps purchases share } } }',
      options,
    );
    // Purchases of visitors whom nobody knows are left out: nobody knows what led to them.
    expect(data.customerPaths).toEqual({
      purchases: 5,
      paths: [
        // "backward" had bought before anything was seen, and "late" had last been seen more than 30 days before.
        { steps: [], purchases: 2, share: 0.4 },
        { steps: ["PRODUCT_VIEW", "CART_ADD"], purchases: 2, share: 0.4 },
        { steps: ["PRODUCT_VIEW"], purchases: 1, share: 0.2 },
      ],
    });
    expect(statements).toHaveLength(1);
  });

  it("and funnels count without customers who refused it", async () => {
    await gateway.door.write(tenantId, (db) =>
      db.query(
        `INSERT INTO customer_consent (customer_id, purpose, granted, decided_at, source)
         SELECT id, 'ANALYTICS', external_id <> 'slow', now(), 'test' FROM customer`,
      ),
    );
    expect(people((await funnel()).found)).toEqual([4, 2, 1]);
    const { data } = await gateway.ask(
      '{ customerPaths(from: "2026-03-01", to: "2026-04-30", steps: 2) { purchases } }',
      options,
    );
    expect(data.customerPaths).toEqual({ purchases: 4 });
  });

  it("is empty where nothing was bought", async () => {
    const { data } = await gateway.ask(
      '{ customerPaths(from: "2020-01-01", to: "2020-02-01") { purchases paths { share } } }',
      options,
    );
    expect(data.customerPaths).toEqual({ purchases: 0, paths: [] });
  });
});
