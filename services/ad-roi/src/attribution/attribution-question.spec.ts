import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { textsOf, textTensor } from "@bellwether/runtime/inference/tensor-value";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { attributionModel } from "./attribution-question.ts";
import type { AttributionAnswer, AttributionQuestion } from "./contract.ts";

const compiled = fileURLToPath(new URL("./attribution-task.js", import.meta.url.replace("/src/", "/dist/")));

let database: RuntimeDatabase;
let pool: WorkerPool;
let tenantId: TenantId;

/** Day of March 2026 at noon in Shanghai, person, channel, campaign, and of a conversion its value and currency. */
type Told = [
  day: number,
  who: string,
  channel: string | null,
  campaign: string | null,
  value?: number,
  currency?: string,
];

const touches: Told[] = [
  // Two journeys: search, mail, and the order by mail; then what follows is lost.
  [1, "ann", "search", "brand"],
  [5, "ann", "mail", null],
  [8, "ann", "mail", null, 100, "GBP"],
  [9, "ann", "search", "brand"],
  // A conversion of its own; social lies beyond the look-back.
  [-60, "bob", "social", null],
  [10, "bob", "search", "generic"],
  [12, "bob", null, null, 20, "EUR"],
  // A visitor whom nobody knows.
  [3, "v1", "social", null],
  // Nothing led to it, and yens have no rate.
  [4, "cat", null, null, 900, "JPY"],
  // Refused to be counted.
  [2, "dan", "mail", null, 5_000, "GBP"],
  // A visitor who is eve by now, and eve's other record, which was merged into her.
  [20, "v2", "social", null],
  [21, "eva", "mail", null],
  [22, "eve", null, null, 3, "GBP"],
  // After the span.
  [40, "ann", "mail", null, 7, "GBP"],
];

beforeAll(async () => {
  if (!existsSync(compiled)) throw new Error("This test runs compiled code; build first (npx tsc -b services/ad-roi).");
  database = await createRuntimeDatabase();
  pool = new WorkerPool({ size: 1, memoryLimitMb: 1_000 });
  tenantId = await database.addTenant();
  await database.door.write(tenantId, async (db) => {
    await db.query("UPDATE organisation SET time_zone = 'Asia/Shanghai', currency = 'GBP'");
    await db.query(`INSERT INTO ad_channel (id, external_id, name)
      SELECT gen_random_uuid(), name, name FROM unnest(ARRAY['search', 'mail', 'social']) AS name`);
    await db.query(`INSERT INTO campaign (id, external_id, name, ad_channel_id)
      SELECT gen_random_uuid(), told, told, ad_channel.id FROM unnest(ARRAY['brand', 'generic']) AS told, ad_channel
      WHERE ad_channel.external_id = 'search'`);
    await db.query(`INSERT INTO customer (id, external_id, country)
      SELECT gen_random_uuid(), name, CASE name WHEN 'ann' THEN 'CN' ELSE 'UK' END
      FROM unnest(ARRAY['ann', 'bob', 'cat', 'dan', 'eve', 'eva']) AS name`);
    await db.query(
      `UPDATE customer SET merged_into = kept.id FROM customer AS kept WHERE customer.external_id = 'eva' AND kept.external_id = 'eve'`,
    );
    await db.query(`INSERT INTO customer_identity (id, anonymous_id, customer_id)
      SELECT gen_random_uuid(), 'v2', id FROM customer WHERE external_id = 'eve'`);
    await db.query(`INSERT INTO customer_consent (customer_id, purpose, granted, decided_at, source)
      SELECT id, 'ANALYTICS', external_id <> 'dan', now(), 'test' FROM customer`);
    await db.query(
      "INSERT INTO exchange_rate (day, currency, into_currency, rate) VALUES ('2026-03-01', 'EUR', 'GBP', 0.5), ('2026-03-13', 'EUR', 'GBP', 0.9)",
    );
    for (const [at, [day, who, channel, campaign, value, currency]] of touches.entries()) {
      await db.query(
        `INSERT INTO touchpoint (id, external_id, customer_id, anonymous_id, occurred_at, ad_channel_id, campaign_id, converted, value, currency)
         VALUES (gen_random_uuid(), $1, (SELECT id FROM customer WHERE external_id = $2), $2, $3,
           (SELECT id FROM ad_channel WHERE external_id = $4), (SELECT id FROM campaign WHERE external_id = $5), $6, $7, $8)`,
        [String(at), who, new Date(Date.UTC(2026, 2, day, 4)), channel, campaign, value !== undefined, value, currency],
      );
    }
    await db.query(`INSERT INTO touch_path (id, month, channels, channels_hash, conversions, value, currency, without_conversion)
      SELECT gen_random_uuid(), month, array_agg(ad_channel.id ORDER BY ad_channel.name DESC), '', 3, 30, 'GBP', 4
      FROM ad_channel, unnest(ARRAY['2026-02-01', '2026-03-01']::date[]) AS month WHERE ad_channel.name <> 'mail' GROUP BY month`);
    await db.query(`INSERT INTO sales_order (id, external_id, customer_id, placed_at, currency, total, line_count, content_hash)
      SELECT gen_random_uuid(), 'O', id, '2026-03-06T00:00Z', 'GBP', 64, 1, '' FROM customer WHERE external_id = 'ann'`);
  });
});
afterAll(async () => {
  await pool?.close();
  await database?.close();
});

const usual: AttributionQuestion = {
  from: "2026-03-01",
  to: "2026-03-31",
  by: "CHANNEL",
  conversions: "TOUCHPOINTS",
  lookBackDays: 30,
  models: ["LAST"],
  position: { first: 0.4, last: 0.4 },
  halfLifeDays: 7,
  markovOrder: 1,
  filter: { country: null, segmentId: null },
};

async function ask(over: Partial<AttributionQuestion> = {}) {
  const model = attributionModel({ door: database.door, pool });
  const inputs = { question: textTensor([JSON.stringify({ ...usual, ...over })]) };
  const request = { id: "1", tenantId, version: null, inputs, parameters: {} };
  const [answer] = await model.infer([request], { signal: new AbortController().signal });
  if (answer?.outcome !== "answered") return { refused: answer?.message };
  const found: AttributionAnswer = JSON.parse(textsOf(answer.outputs.answer!)[0]!);
  if (found.outcome !== "answered") throw new Error("Eleven touches are not too many.");
  const names: { id: string; name: string }[] = await database.rows(
    tenantId,
    "SELECT id, name FROM ad_channel UNION ALL SELECT id, name FROM campaign",
  );
  const nameOf = (key: string) => names.find(({ id }) => id === key)!.name;
  const credits = found.credits.map(({ conversions, value }) =>
    Object.fromEntries(
      found.units.map(({ channelId, campaignId }, at) => [
        nameOf(campaignId ?? channelId),
        [conversions[at], value[at]],
      ]),
    ),
  );
  return { found, credits };
}

describe("the attribution model", () => {
  it("follows persons to conversions of the span, by what led to them, and adds counted paths of its months", async () => {
    const { found, credits } = await ask({ models: ["FIRST", "LAST", "MARKOV"] });
    expect(found).toMatchObject({ conversions: 6, value: 143, unattributed: 1, withoutRate: 1, journeys: 12 });
    // Ann's order and bob's at half its euros, what eve's records tell together; three of the counted path, social before search.
    expect(credits![0]).toEqual({ search: [2, 110], mail: [0, 0], social: [4, 33] });
    expect(credits![1]).toEqual({ search: [4, 40], mail: [2, 103], social: [0, 0] });
    expect(Object.values(credits![2]!).reduce((sum, [conversions]) => sum + conversions!, 0)).toBeCloseTo(6, 12);
    expect(found!.removalEffects).toHaveLength(3);
  });

  it("halves the weight of a touch by whole days before the end", async () => {
    const { credits } = await ask({
      models: ["TIME_DECAY"],
      halfLifeDays: 3,
      filter: { country: "CN", segmentId: null },
    });
    // Seven, three and no days before.
    const weights = [2 ** (-7 / 3), 1 / 2 + 1];
    const whole = weights[0]! + weights[1]!;
    expect(credits![0]!.search![0]).toBeCloseTo(weights[0]! / whole, 12);
    expect(credits![0]!.mail![1]).toBeCloseTo((100 * weights[1]!) / whole, 10);
  });

  it("tells campaigns apart, and touches without one by their channel", async () => {
    const { credits } = await ask({ by: "CAMPAIGN", models: ["FIRST"] });
    expect(credits![0]).toEqual({ brand: [1, 100], generic: [1, 10], search: [0, 0], mail: [0, 0], social: [4, 33] });
  });

  it("takes orders for conversions where it is asked to", async () => {
    const { found, credits } = await ask({ conversions: "ORDERS", filter: { country: "CN", segmentId: null } });
    expect(found).toMatchObject({ conversions: 1, value: 64, unattributed: 0 });
    expect(credits![0]).toMatchObject({ mail: [1, 64], search: [0, 0] });
  });

  it("cuts days in the organisation's zone and reads back no further than it is asked", async () => {
    expect((await ask({ to: "2026-03-07" })).found).toMatchObject({ conversions: 0, journeys: 2 });
    const { credits } = await ask({ models: ["FIRST"], lookBackDays: 3, filter: { country: "CN", segmentId: null } });
    expect(credits![0]).toMatchObject({ mail: [1, 100], search: [0, 0] });
  });

  it("has nothing to share where nothing happened", async () => {
    const { found } = await ask({ from: "2020-01-01", to: "2020-02-29", models: ["MARKOV", "SHAPLEY"] });
    expect(found).toMatchObject({ units: [], conversions: 0, journeys: 0, removalEffects: [] });
  });

  it("refuses a question of another shape, naming the field", async () => {
    expect((await ask({ markovOrder: 9 })).refused).toMatch(/^markovOrder: /);
    expect((await ask({ models: [] })).refused).toMatch(/^models: /);
  });
});
