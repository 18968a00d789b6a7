import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import type { ProgressFeed } from "../subscriptions/progress-feed.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type AskOptions, type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let keys: DomainKeys;
let segment: string;

/** Looks again each time that it is asked, as if something had been announced. */
const restless: ProgressFeed = {
  async *follow(_tenantId, kind, id) {
    for (;;) yield { kind, id };
  },
};

beforeAll(async () => {
  gateway = await openDomainGateway({ queues: true, progress: restless });
  keys = await insertDomainData(gateway.door, gateway.tenantId, { products: 3, customers: 4 });
  const [row] = await write(
    `INSERT INTO segment (id, name, predicate, sources, built_version, member_count)
     VALUES (gen_random_uuid(), 'Readers', '{"customer":{"field":"country","known":true}}', '{CUSTOMERS}', 1, 4) RETURNING id`,
  );
  segment = globalId("Segment", row.id);
  await write("INSERT INTO segment_member (segment_id, customer_id, entered_at) SELECT $1, id, now() FROM customer", [
    row.id,
  ]);
  await write("UPDATE customer SET email = external_id || '@example.com'");
  await write(
    `INSERT INTO customer_consent (customer_id, purpose, granted, source, decided_at)
     SELECT id, 'EMAIL_MARKETING', external_id <> 'C001', 'test', now() FROM customer`,
  );
});
afterAll(() => gateway?.close());

const write = (sql: string, parameters: unknown[] = []) =>
  gateway.door.write(gateway.tenantId, (db) => db.query(sql, parameters));

const shown = `id name status version openActions schedule { timeZone start { wallTime instant shownTime clockChange } end { wallTime } }`;
const payload = `campaign { ${shown} } conflict { version changes { field before after } } userErrors { code field message }`;

async function change(field: string, input: object, options: AskOptions = {}) {
  const type = /^campaign(Create|Update|Duplicate|Undo)$/.test(field) ? `C${field.slice(1)}Input` : "CampaignStepInput";
  const { data, errors } = await gateway.ask(`mutation ($input: ${type}!) { ${field}(input: $input) { ${payload} } }`, {
    variables: { input },
    ...options,
  });
  expect(errors).toBeUndefined();
  return data[field];
}

const words = { language: "EN", subject: "New tea", body: "It is here.", format: "TEXT" };

/** What lacks nothing. */
const ready = (changes: object = {}) => ({
  name: "Spring tea",
  objective: "SALES",
  channels: ["EMAIL"],
  audience: { segmentId: segment, mode: "FROZEN" },
  variants: [{ name: "A", share: 1, creatives: [words] }],
  schedule: { timeZone: "Europe/London", startsAt: "2031-03-30T01:30", endsAt: "2031-04-30T18:00" },
  ...changes,
});

describe("a campaign's life in GraphQL", () => {
  it("goes from draft to running and back, and says what can be done next", async () => {
    const made = await change("campaignCreate", ready());
    expect(made).toMatchObject({
      userErrors: [],
      campaign: {
        status: "DRAFT",
        version: 1,
        openActions: ["SCHEDULE", "START", "ARCHIVE"],
        // Clocks go forward at one in London that night.
        schedule: {
          start: { wallTime: "2031-03-30T01:30", shownTime: "2031-03-30T02:30", clockChange: "SKIPPED" },
          end: { wallTime: "2031-04-30T18:00" },
        },
      },
    });
    const campaignId = made.campaign.id;
    const steps = ["campaignSchedule", "campaignUnschedule", "campaignStart", "campaignPause", "campaignResume"];
    const seen = [];
    for (const step of steps) seen.push((await change(step, { campaignId, reason: "so" })).campaign.status);
    expect(seen).toEqual(["SCHEDULED", "DRAFT", "RUNNING", "PAUSED", "RUNNING"]);
    const undone = await change("campaignUndo", { campaignId, version: 6 });
    expect(undone.campaign.status).toBe("PAUSED");
    await change("campaignEnd", { campaignId });
    expect((await change("campaignArchive", { campaignId })).campaign.openActions).toEqual([]);
    const { data } = await gateway.ask(
      `query ($id: ID!) { campaign(id: $id) { events(stepsOnly: true) { version action from to cause reason fields } } }`,
      { variables: { id: campaignId } },
    );
    expect(data.campaign.events).toHaveLength(9);
    expect(data.campaign.events[5]).toEqual({
      version: 4,
      action: "START",
      from: "DRAFT",
      to: "RUNNING",
      cause: "PERSON",
      reason: "so",
      fields: ["STATUS", "SCHEDULE"],
    });
  });

  it("says in the caller's language what is missing, at its place", async () => {
    const { campaign } = await change("campaignCreate", { name: "Bare", channels: ["EMAIL"] });
    const refused = await change("campaignSchedule", { campaignId: campaign.id }, { locale: "zh-CN" });
    expect(refused.campaign).toBeNull();
    expect(refused.userErrors).toContainEqual({ code: "INVALID", field: ["objective"], message: "请选择活动目标。" });
    const { data } = await gateway.ask("query ($id: ID!) { campaign(id: $id) { missing { field message } } }", {
      variables: { id: campaign.id },
    });
    expect(data.campaign.missing.map((one: { field: string[] }) => one.field.join("."))).toEqual([
      "objective",
      "audience",
      "variants.0",
      "schedule.startsAt",
    ]);
  });

  it("tells whoever comes second what the first one changed", async () => {
    const { campaign } = await change("campaignCreate", { name: "Both" });
    const input = { campaignId: campaign.id, version: 1 };
    await change("campaignUpdate", { ...input, description: "first", budget: { amount: "100", currency: "GBP" } });
    const late = await change("campaignUpdate", { ...input, name: "second" });
    expect(late.userErrors).toMatchObject([{ code: "CONFLICT", field: ["version"] }]);
    expect(late.conflict).toEqual({
      version: 2,
      changes: [
        { field: "BUDGET", before: "null", after: '{"amount":"100","currency":"GBP"}' },
        { field: "DESCRIPTION", before: "null", after: '"first"' },
      ],
    });
  });

  it("repeats an answer for a repeated key, and refuses the key for something else", async () => {
    const input = { name: "Once", idempotencyKey: "k1" };
    const [one, two] = [await change("campaignCreate", input), await change("campaignCreate", input)];
    expect(two.campaign.id).toBe(one.campaign.id);
    const other = await change("campaignCreate", { ...input, name: "Other" });
    expect(other.userErrors).toMatchObject([{ code: "CONFLICT", field: ["idempotencyKey"] }]);
  });

  it("checks the rule of an audience of its own as segments' rules are", async () => {
    const wrong = { predicate: { orders: { measure: "COUNT", atLeast: 3, atMost: 1 } }, mode: "LIVE" };
    const refused = await change("campaignCreate", { name: "Own", audience: wrong });
    expect(refused.userErrors).toMatchObject([
      { code: "INVALID", field: ["audience", "predicate", "orders", "atMost"] },
    ]);
    const predicate = { orders: { measure: "COUNT", productId: globalId("Product", keys.products[0]!), atLeast: 1 } };
    const { campaign } = await change("campaignCreate", { name: "Own", audience: { predicate, mode: "LIVE" } });
    const { data } = await gateway.ask(
      "query ($id: ID!) { campaign(id: $id) { audience { predicate sentence segment { id } mode } } }",
      { variables: { id: campaign.id } },
    );
    expect(data.campaign.audience).toMatchObject({ predicate, segment: null, mode: "LIVE" });
    expect(data.campaign.audience.sentence).toMatch(/^Customers who/);
  });
});

describe("what a campaign is told of", () => {
  it("is whom it would reach, by consent and holdout", async () => {
    const made = await change("campaignCreate", ready({ holdoutShare: 0.34 }));
    const reach = "state total withoutAddress withoutConsent capped heldOut reachable";
    const { data } = await gateway.ask(`query ($id: ID!) { campaignReach(campaignId: $id) { ${reach} } }`, {
      variables: { id: made.campaign.id },
    });
    expect(data.campaignReach).toEqual({
      state: "FILLED",
      total: 4,
      withoutAddress: 0,
      withoutConsent: 1,
      capped: 0,
      heldOut: 1,
      reachable: 2,
    });
    const own = { predicate: { customer: { field: "country", known: false } }, mode: "FROZEN" };
    const { campaign } = await change("campaignCreate", { name: "Own", audience: own });
    const other = await gateway.ask(`query ($id: ID!) { campaignReach(campaignId: $id) { ${reach} } }`, {
      variables: { id: campaign.id },
    });
    expect(other.errors).toBeUndefined();
    expect(other.data.campaignReach).toMatchObject({ state: "INLINE" });
  });

  it("is others at the same time for the same people or products, and none at another time", async () => {
    const productIds = [globalId("Product", keys.products[0]!)];
    const at = (startsAt: string, endsAt: string) => ({ schedule: { timeZone: "UTC", startsAt, endsAt } });
    const asked = await change("campaignCreate", ready({ productIds, ...at("2032-01-10T00:00", "2032-01-20T00:00") }));
    const others = [
      { name: "same people", ...at("2032-01-19T23:00", "2032-02-01T00:00") },
      {
        name: "same product",
        productIds,
        audience: { predicate: { registered: { withinDays: 9 } } },
        ...at("2032-01-01T00:00", "2032-01-11T00:00"),
      },
      { name: "later", ...at("2032-01-20T00:00", "2032-02-01T00:00") },
    ];
    for (const other of others) {
      const { campaign } = await change("campaignCreate", ready(other));
      expect((await change("campaignSchedule", { campaignId: campaign.id })).userErrors).toEqual([]);
    }
    const { data } = await gateway.ask(
      `query ($id: ID!) { campaign(id: $id) { overlaps { sameAudience campaign { name } products { externalId } } } }`,
      { variables: { id: asked.campaign.id } },
    );
    expect(data.campaign.overlaps).toEqual([
      { sameAudience: false, campaign: { name: "same product" }, products: [{ externalId: expect.any(String) }] },
      { sameAudience: true, campaign: { name: "same people" }, products: [] },
    ]);
  });

  it("is what it was to spend and has spent, in its own currency", async () => {
    const made = await change(
      "campaignCreate",
      ready({
        budget: { amount: "100", currency: "GBP" },
        schedule: { timeZone: "UTC", startsAt: "2026-01-01T00:00", endsAt: "2026-01-04T00:00" },
      }),
    );
    await write("INSERT INTO ad_channel (id, external_id, name) VALUES (gen_random_uuid(), 'search', 'Search')");
    await write(
      `INSERT INTO ad_spend (id, day, ad_channel_id, campaign_id, spend, currency)
       SELECT gen_random_uuid(), day, a.id, c.id, 10.25, one.currency FROM ad_channel a, campaign c,
         (VALUES (date '2026-01-01', 'GBP'), (date '2026-01-02', 'JPY'), (date '2026-01-03', 'GBP')) AS one (day, currency)
       WHERE c.budget = 100 AND c.starts_on = '2026-01-01'`,
    );
    const { data } = await gateway.ask(
      `query ($id: ID!) { campaign(id: $id) { startsOn endsOn
        spend { start planned plannedToDate { amount currency } spentToDate { amount } unconverted } } }`,
      { variables: { id: made.campaign.id } },
    );
    expect(data.campaign).toEqual({
      startsOn: "2026-01-01",
      endsOn: "2026-01-03",
      spend: {
        start: "2026-01-01",
        planned: [33.33, 33.34, 33.33],
        plannedToDate: { amount: "100", currency: "GBP" },
        spentToDate: { amount: "20.5" },
        unconverted: 1,
      },
    });
  });
});

describe("the list of campaigns", () => {
  it("filters, sorts and pages, and costs a statement a relation, however many there are", async () => {
    const ask = (first: number, filter: string) =>
      gateway.ask(`{ campaigns(first: ${first}, filter: { ${filter} }, order: { field: NAME, direction: ASC }) { totalCount nodes {
        name variants { name } products { name } missing { field } stockRisks { outOn } overlaps { sameAudience }
        spend { planned } audience { segment { name } } events { version } } } }`);
    const many = await ask(50, "source: BELLWETHER");
    expect(many.errors).toBeUndefined();
    expect(many.data.campaigns.nodes.length).toBeGreaterThan(8);
    // Campaigns, and how many; contents; products; risks; overlaps; spend; segments; events.
    expect(many.statements).toHaveLength(9);
    const found = await ask(50, 'search: "SAME P", from: "2032-01-20", to: "2032-01-31", statuses: [SCHEDULED]');
    expect(found.data.campaigns.nodes.map(({ name }: { name: string }) => name)).toEqual(["same people"]);
    const archived = await ask(50, "statuses: [ARCHIVED]");
    expect(archived.data.campaigns.totalCount).toBe(1);
  });

  it("is followed one by one", async () => {
    const { campaign } = await change("campaignCreate", { name: "Followed" });
    const { context, close } = gateway.open();
    const field = gateway.schema.getSubscriptionType()!.getFields().campaignChanges!;
    const news = (await field.subscribe!({}, { campaignId: campaign.id }, context, {} as never)) as AsyncGenerator<{
      campaignChanges?: unknown;
      name: string;
    }>;
    expect((await news.next()).value).toMatchObject({ name: "Followed", status: "DRAFT" });
    await change("campaignArchive", { campaignId: campaign.id });
    expect((await news.next()).value).toMatchObject({ status: "ARCHIVED" });
    await news.return(undefined);
    await close();
  });
});
