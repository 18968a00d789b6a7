import { upsertRecords } from "@bellwether/data-import/upsert/upsert";
import type { GivenRecord, UpsertKind } from "@bellwether/data-import/upsert/upsert-contract";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;

async function upsert(kind: UpsertKind, records: GivenRecord[]): Promise<void> {
  const results = await gateway.door.write(gateway.tenantId, (db) => upsertRecords(db, kind, records));
  const refused = results.filter(({ outcome }) => outcome === "REJECTED");
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}

/** YYYY-MM-DD. */
const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  gateway = await openDomainGateway();
  await gateway.door.write(gateway.tenantId, async (db) => {
    await db.query("INSERT INTO organisation (name, currency) VALUES ('Test', 'GBP')");
    await db.query(
      "INSERT INTO exchange_rate (day, currency, into_currency, rate) VALUES ('2026-03-01', 'CNY', 'GBP', 0.11), ('2026-03-03', 'CNY', 'GBP', 0.1)",
    );
  });
  await upsert("campaigns", [
    {
      externalId: "S1",
      name: "Spring",
      channel: "search",
      startsOn: "2026-03-01",
      endsOn: "2026-03-20",
      budget: "1000",
    },
    { externalId: "V1", name: "Video", channel: "social", startsOn: "2026-02-01", budget: "500" },
  ]);
  const search = { channel: "search", campaign: "S1", geo: "GB" };
  await upsert("ad-spend", [
    { ...search, day: "2026-03-02", spend: "100.10", impressions: 1000, clicks: 50, conversions: 5, revenue: "300" },
    { ...search, day: "2026-03-03", spend: "200", impressions: 2000, clicks: 100, conversions: 5, revenue: "500" },
    {
      ...search,
      day: "2026-03-02",
      geo: "CN",
      spend: "1000",
      currency: "CNY",
      impressions: 500,
      clicks: 10,
      conversions: 1,
      revenue: "1100",
    },
    // Posters say what they cost, and nothing of what they brought.
    { day: "2026-03-08", channel: "posters", spend: "400.01" },
    // Of the days before.
    { ...search, day: "2026-02-28", spend: "50", impressions: 400, clicks: 20, conversions: 1, revenue: "100" },
  ]);
  const order = (externalId: string, customer: string, placedAt: string, price: string) => ({
    externalId,
    customer,
    placedAt,
    lines: [{ product: "TEA", quantity: "1", unitPrice: price }],
  });
  await upsert("customers", [
    { externalId: "C1", acquisitionChannel: "Search" },
    { externalId: "C2", acquisitionChannel: "search" },
    { externalId: "C3", acquisitionChannel: "friends" },
  ]);
  await upsert("orders", [
    order("O1", "C1", "2026-01-05T10:00:00Z", "20"),
    order("O2", "C1", "2026-03-03T10:00:00Z", "30"),
    order("O3", "C2", "2026-03-04T10:00:00Z", "40"),
    order("O4", "C3", "2026-03-04T10:00:00Z", "50"),
  ]);
  const touch = { customer: "C2", channel: "search", campaign: "S1" };
  await upsert("touchpoints", [
    { ...touch, occurredAt: "2026-03-03T10:00:00Z" },
    // By another channel than they came by, and after they first bought.
    { ...touch, occurredAt: "2026-03-04T09:00:00Z", channel: "social", campaign: "V1" },
    { ...touch, customer: "C1", occurredAt: "2026-02-01T10:00:00Z" },
  ]);
});
afterAll(() => gateway?.close());

const figures = `spend { amount currency } revenue { amount } impressions clicks conversions roi roas cpa { amount } cpc { amount } ctr cvr
  newCustomers returningCustomers newRevenue { amount } returningRevenue { amount } cac { amount } ltv { amount } ltvToCac marginalRoas`;
const march = 'range: { from: "2026-03-02", to: "2026-03-08" }';

describe("adPerformance", () => {
  it("adds up to the cent what was imported, in the organisation's currency by the rate of each day", async () => {
    const { data, errors } = await gateway.ask(`{ adPerformance(${march}, by: [GEO]) {
      previousFrom previousTo currency total { spend { amount } revenue { amount } } previous { spend { amount } }
      groups { geo figures { spend { amount } revenue { amount } } } } }`);
    expect(errors).toBeUndefined();
    const { groups, ...rest } = data.adPerformance;
    expect(rest).toEqual({
      previousFrom: "2026-02-23",
      previousTo: "2026-03-01",
      currency: "GBP",
      // 100.10 + 200 + 1,000 yuan at 0.11 + 400.01.
      total: { spend: { amount: "810.11" }, revenue: { amount: "921" } },
      previous: { spend: { amount: "50" } },
    });
    expect(groups).toEqual([
      { geo: null, figures: { spend: { amount: "400.01" }, revenue: null } },
      { geo: "GB", figures: { spend: { amount: "300.1" }, revenue: { amount: "800" } } },
      { geo: "CN", figures: { spend: { amount: "110" }, revenue: { amount: "121" } } },
    ]);
  });

  it("divides by the spend that tells both parts, and says what is not told", async () => {
    const { data, errors } = await gateway.ask(
      `{ adPerformance(${march}) { total { ${figures} } groups { channel { externalId } figures { ${figures} } } remarks { code facts { name value } text } } }`,
    );
    expect(errors).toBeUndefined();
    const { total, groups, remarks } = data.adPerformance;
    expect(total).toMatchObject({
      spend: { amount: "810.11", currency: "GBP" },
      impressions: 3_500,
      clicks: 160,
      conversions: 11,
      cpa: { amount: "37.28" },
      cpc: { amount: "2.56" },
      newCustomers: 1,
      returningCustomers: 1,
      newRevenue: { amount: "40" },
      returningRevenue: { amount: "30" },
      cac: { amount: "810.11" },
      ltv: null,
      ltvToCac: null,
    });
    expect(total.roas).toBeCloseTo(921 / 410.1, 12);
    expect(total.roi).toBeCloseTo(921 / 410.1 - 1, 12);
    expect(total.ctr).toBeCloseTo(160 / 3_500, 12);
    expect(total.cvr).toBeCloseTo(11 / 160, 12);
    expect(groups.map((group: { channel: { externalId: string } }) => group.channel.externalId)).toEqual([
      "search",
      "posters",
    ]);
    expect(groups[0].figures).toMatchObject({ newCustomers: 1, cac: { amount: "410.1" } });
    expect(groups[1].figures).toMatchObject({
      roas: null,
      roi: null,
      cpa: null,
      ctr: null,
      newCustomers: 0,
      cac: null,
    });
    expect(remarks.map(({ code }: { code: string }) => code)).toEqual([
      "ads.revenue-partly-told",
      "ads.no-media-mix",
      "ads.no-customer-values",
    ]);
    expect(remarks[0].text).toBe("Revenue is told for 50.6% of the spend; ROAS and ROI are of that part alone.");
  });

  it("gives LTV and LTV:CAC once new customers have a score, and marginal ROAS once a media mix is in use", async () => {
    await gateway.door.write(gateway.tenantId, async (db) => {
      const version = (task: string, metrics: object): Promise<[{ id: string }]> =>
        db.query(
          `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version, seed, engine, metrics)
           VALUES (gen_random_uuid(), $1, 'x', 1, 'CHAMPION', '2026-01-01', '2026-03-01', 'h', 'c', 1, 'cpu', $2) RETURNING id`,
          [task, metrics],
        );
      const [{ id }] = await version("customer-scores", {});
      await version("media-mix", { marginalRoas: { search: { mean: 1.25 } } });
      await db.query(
        `INSERT INTO customer_score (customer_id, model_version_id, as_of, currency, clv)
         SELECT id, $1, '2026-03-08', 'GBP', 160 FROM customer WHERE external_id = 'C2'`,
        [id],
      );
    });
    const { data } = await gateway.ask(
      `{ adPerformance(${march}) { groups { figures { ltv { amount } cac { amount } ltvToCac marginalRoas } } remarks { code } } }`,
    );
    const [search, posters] = data.adPerformance.groups;
    // Spent 40 and expected to spend 160, for 410.10.
    expect(search.figures).toMatchObject({ ltv: { amount: "200" }, cac: { amount: "410.1" }, marginalRoas: 1.25 });
    expect(search.figures.ltvToCac).toBeCloseTo(200 / 410.1, 12);
    expect(posters.figures.marginalRoas).toBeNull();
    expect(data.adPerformance.remarks).toEqual([{ code: "ads.revenue-partly-told" }]);
  });

  it("sets beside each other what the same rows tell: clicks without impressions made more clicks than impressions", async () => {
    const day = { day: "2026-04-01", channel: "radio", spend: "10" };
    await upsert("ad-spend", [
      { ...day, geo: "GB", impressions: 100, clicks: 10, conversions: 2 },
      { ...day, geo: "FR", clicks: 400 },
      { ...day, geo: "DE", conversions: 50 },
    ]);
    const { data } = await gateway.ask(
      '{ adPerformance(range: { from: "2026-04-01", to: "2026-04-01" }) { total { clicks conversions ctr cvr cpa { amount } cpc { amount } } } }',
    );
    expect(data.adPerformance.total).toEqual({
      clicks: 410,
      conversions: 52,
      ctr: 0.1,
      cvr: 0.2,
      cpa: { amount: "0.38" },
      cpc: { amount: "0.05" },
    });
    // Spend in a currency without a rate is no divisor, and neither is what it brought.
    await gateway.door.write(gateway.tenantId, (db) =>
      db.query("UPDATE ad_spend SET currency = 'JPY' WHERE day = '2026-04-01' AND geo = 'DE'"),
    );
    const later = await gateway.ask(
      '{ adPerformance(range: { from: "2026-04-01", to: "2026-04-01" }) { total { conversions cpa { amount } } } }',
    );
    expect(later.data.adPerformance.total).toEqual({ conversions: 52, cpa: { amount: "5" } });
  });

  it("counts all that new customers have spent by now, and orders in other currencies: LTV fell as their days went by", async () => {
    const order = { customer: "C9", lines: [{ product: "TEA", quantity: "1", unitPrice: "100" }] };
    await upsert("customers", [{ externalId: "C9", acquisitionChannel: "television" }]);
    await upsert("ad-spend", [{ day: "2026-05-04", channel: "television", spend: "50" }]);
    await upsert("orders", [
      { ...order, externalId: "O91", placedAt: "2026-05-04T10:00:00Z", currency: "CNY" },
      { ...order, externalId: "O92", placedAt: "2026-06-20T10:00:00Z" },
    ]);
    await gateway.door.write(gateway.tenantId, (db) =>
      db.query(
        `INSERT INTO customer_score (customer_id, model_version_id, as_of, currency, clv)
         SELECT customer.id, version.id, '2026-07-01', 'GBP', 90 FROM customer, model_version AS version
         WHERE external_id = 'C9' AND task = 'customer-scores'`,
      ),
    );
    const { data, errors } = await gateway.ask(
      '{ adPerformance(range: { from: "2026-05-04", to: "2026-05-10" }) { total { newRevenue { amount } ltv { amount } ltvToCac } } }',
    );
    expect(errors).toBeUndefined();
    // 100 yuan at 0.1 then, 100 pounds since, and 90 to come; for 50.
    expect(data.adPerformance.total).toEqual({ newRevenue: { amount: "10" }, ltv: { amount: "200" }, ltvToCac: 4 });
  });

  it("paces by the days that have gone, not by days to come that a range names", async () => {
    await upsert("campaigns", [
      {
        externalId: "N1",
        name: "Now",
        channel: "now",
        startsOn: daysFromNow(-9),
        endsOn: daysFromNow(10),
        budget: "1000",
      },
    ]);
    await upsert("ad-spend", [{ day: daysFromNow(-1), channel: "now", campaign: "N1", spend: "500" }]);
    const { data } = await gateway.ask(
      `{ adPerformance(range: { from: "${daysFromNow(-20)}", to: "${daysFromNow(10)}" }, filter: { campaigns: ["N1"] }) { pacing { timeElapsed state } } }`,
    );
    expect(data.adPerformance.pacing).toEqual([{ timeElapsed: 0.5, state: "ON_TRACK" }]);
  });

  it("tells customers by the campaign of the last touch before their first order, and adds up to the whole", async () => {
    type Campaigns = { campaign: { externalId: string } | null; figures: { newCustomers: number } }[];
    const asked = async (rest: string) => {
      const { data, errors } =
        await gateway.ask(`{ adPerformance(${march}${rest}) { total { newCustomers newRevenue { amount } returningCustomers }
        groups { campaign { externalId } figures { newCustomers newRevenue { amount } returningCustomers returningRevenue { amount } cac { amount } } } remarks { code } } }`);
      expect(errors).toBeUndefined();
      return data.adPerformance;
    };
    const { total, groups, remarks } = await asked(", by: [CAMPAIGN]");
    expect(groups).toEqual([
      {
        campaign: { externalId: "S1" },
        figures: {
          newCustomers: 1,
          newRevenue: { amount: "40" },
          returningCustomers: 0,
          returningRevenue: { amount: "0" },
          cac: { amount: "410.1" },
        },
      },
      // Spend of no campaign, and whoever came by none that is known.
      {
        campaign: null,
        figures: {
          newCustomers: 0,
          newRevenue: { amount: "0" },
          returningCustomers: 1,
          returningRevenue: { amount: "30" },
          cac: null,
        },
      },
    ]);
    expect(total).toEqual({ newCustomers: 1, newRevenue: { amount: "40" }, returningCustomers: 1 });
    expect(remarks).not.toContainEqual({ code: "ads.customers-by-channel" });
    const spring = ', filter: { campaigns: ["S1"] }';
    expect((await asked(spring)).total).toEqual({
      newCustomers: 1,
      newRevenue: { amount: "40" },
      returningCustomers: 0,
    });
    const both = await asked(`, by: [CHANNEL, CAMPAIGN]${spring}`);
    expect(both.groups).toMatchObject([{ campaign: { externalId: "S1" }, figures: { newCustomers: 1 } }]);

    const refuse = (granted: boolean) =>
      gateway.door.write(gateway.tenantId, (db) =>
        db.query(
          `INSERT INTO customer_consent (customer_id, purpose, granted, decided_at, source)
           SELECT id, 'ANALYTICS', $1, now(), 'test' FROM customer WHERE external_id = 'C2'
           ON CONFLICT (tenant_id, purpose, customer_id) DO UPDATE SET granted = excluded.granted`,
          [granted],
        ),
      );
    await refuse(false);
    const refused: { groups: Campaigns } = await asked(", by: [CAMPAIGN]");
    await refuse(true);
    expect(refused.groups.map(({ campaign, figures: { newCustomers } }) => [campaign, newCustomers])).toEqual([
      [{ externalId: "S1" }, 0],
      [null, 1],
    ]);
  });

  it("tells two dimensions apart over time, in columns, with the days before beside them", async () => {
    const { data, errors } = await gateway.ask(`{
      days: adPerformance(${march}, by: [DAY, CAMPAIGN], filter: { geos: ["GB"] }) {
        groups { campaign { externalId name } series { start step spend revenue clicks } }
        series { spend roas } previousSeries { start spend } remarks { code } }
      weeks: adPerformance(range: { from: "2026-02-25", to: "2026-03-08" }, by: [WEEK]) { groups { geo } series { start step spend revenue roas cpa ctr cvr } } }`);
    expect(errors).toBeUndefined();
    expect(data.days).toEqual({
      groups: [
        {
          campaign: { externalId: "S1", name: "Spring" },
          series: {
            start: "2026-03-02",
            step: "DAY",
            spend: [100.1, 200, 0, 0, 0, 0, 0],
            revenue: [300, 500, null, null, null, null, null],
            clicks: [50, 100, null, null, null, null, null],
          },
        },
      ],
      series: { spend: [100.1, 200, 0, 0, 0, 0, 0], roas: [300 / 100.1, 2.5, null, null, null, null, null] },
      previousSeries: { start: "2026-03-02", spend: [0, 0, 0, 0, 0, 50, 0] },
      remarks: [{ code: "ads.customers-by-channel" }],
    });
    expect(data.weeks).toEqual({
      groups: [],
      series: {
        start: "2026-02-23",
        step: "WEEK",
        spend: [50, 810.11],
        revenue: [100, 921],
        // Of the second week's spend, 400.01 says nothing of what it brought.
        roas: [2, 921 / 410.1],
        cpa: [50, 410.1 / 11],
        ctr: [0.05, 160 / 3_500],
        cvr: [0.05, 11 / 160],
      },
    });
  });

  it("sets spend against budget and days", async () => {
    const { data } = await gateway.ask(
      `{ adPerformance(${march}) { pacing { campaign { name } budget { amount } spent { amount } timeElapsed budgetSpent projectedSpend { amount } state } } }`,
    );
    const [spring, video] = data.adPerformance.pacing;
    expect(spring).toMatchObject({
      campaign: { name: "Spring" },
      budget: { amount: "1000" },
      spent: { amount: "410.1" },
      projectedSpend: { amount: "1025.25" },
      state: "ON_TRACK",
    });
    // Eight of twenty days have gone.
    expect(spring.timeElapsed).toBeCloseTo(0.4, 12);
    expect(spring.budgetSpent).toBeCloseTo(0.4101, 12);
    expect(video).toMatchObject({ spent: { amount: "0" }, timeElapsed: null, state: null });
  });

  it("takes as many statements for many groups as for one", async () => {
    const ask = (filter: string) =>
      gateway.ask(`{ adPerformance(${march}, by: [DAY, CHANNEL]${filter}) { currency total { ${figures} } previous { roas }
        groups { channel { name } figures { ${figures} } series { spend } } series { spend } pacing { state } regions remarks { code } } }`);
    const [one, many] = [await ask(', filter: { channels: ["posters"] }'), await ask("")];
    expect(one.data.adPerformance.groups).toHaveLength(1);
    expect(many.data.adPerformance.groups).toHaveLength(2);
    // Currency, sums, customers, names, series, media mix, pacing, regions.
    expect([one.statements.length, many.statements.length]).toEqual([8, 8]);
  });

  it("refuses ranges and cuts that are none, and says that nothing was spent where nothing was", async () => {
    const asked = async (range: string, rest = "") =>
      (await gateway.ask(`{ adPerformance(range: { ${range} }${rest}) { currency } }`)).errors?.[0]?.extensions
        ?.argument;
    expect(await asked('from: "2026-03-08", to: "2026-03-02"')).toBe("range");
    expect(await asked('from: "2006-03-08", to: "2026-03-02"')).toBe("range");
    expect(await asked('from: "2026-03-02", to: "2026-03-08"', ", by: [DAY, WEEK]")).toBe("by");
    expect(await asked('from: "2026-03-02", to: "2026-03-08"', ", by: [DAY, GEO], first: 51")).toBe("first");
    const { data } = await gateway.ask(
      '{ adPerformance(range: { from: "2020-01-01", to: "2020-01-31" }) { total { spend { amount } roas newCustomers } groupCount remarks { code } } }',
    );
    expect(data.adPerformance).toEqual({
      total: { spend: { amount: "0" }, roas: null, newCustomers: 0 },
      groupCount: 0,
      remarks: [{ code: "ads.nothing-spent" }],
    });
  });

  it("lists channels, and is refused to those who may not read campaigns", async () => {
    const { data } = await gateway.ask("{ adChannels { externalId name } }");
    expect(data.adChannels.map(({ externalId }: { externalId: string }) => externalId)).toEqual([
      "now",
      "posters",
      "radio",
      "search",
      "social",
      "television",
    ]);
    const { errors } = await gateway.ask("{ adChannels { name } }", {
      identity: { permissions: new Set(["data:read"]) },
    });
    expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });
});

describe("notes on days of ads", () => {
  const create = async (text: string, channel?: string) =>
    (
      await gateway.ask(
        `mutation ($input: AdAnnotationCreateInput!) { adAnnotationCreate(input: $input) {
          annotation { id day text channel { externalId } } userErrors { code field message } } }`,
        { variables: { input: { day: "2026-03-03", text, channel } } },
      )
    ).data.adAnnotationCreate;

  it("are kept for everybody, by day, and come back from a deletion as they were", async () => {
    const { annotation, userErrors } = await create("  New creative  ", "search");
    expect(userErrors).toEqual([]);
    expect(annotation).toMatchObject({ day: "2026-03-03", text: "New creative", channel: { externalId: "search" } });
    const listed = async () =>
      (
        await gateway.ask(
          `{ adAnnotations(${march}) { id } none: adAnnotations(range: { from: "2026-01-01", to: "2026-01-31" }) { id } }`,
        )
      ).data;
    expect(await listed()).toEqual({ adAnnotations: [{ id: annotation.id }], none: [] });
    const remove = () =>
      gateway.ask(
        `mutation ($id: ID!) { adAnnotationDelete(input: { annotationId: $id }) { annotation { text } userErrors { code } } }`,
        { variables: { id: annotation.id } },
      );
    expect((await remove()).data.adAnnotationDelete).toEqual({ annotation: { text: "New creative" }, userErrors: [] });
    expect((await remove()).data.adAnnotationDelete).toEqual({ annotation: null, userErrors: [{ code: "NOT_FOUND" }] });
    expect((await listed()).adAnnotations).toEqual([]);
  });

  it("are refused where they say nothing, too much, or name a channel that is not there", async () => {
    expect((await create("  ")).userErrors).toMatchObject([{ code: "INVALID", field: ["text"] }]);
    expect((await create("x".repeat(501))).userErrors).toMatchObject([{ code: "INVALID", field: ["text"] }]);
    expect((await create("x", "nowhere")).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["channel"] }]);
  });
});
