import { type AttributionAnswer, attributionModelName } from "@bellwether/ad-roi/attribution/contract";
import { attributionModels } from "@bellwether/ad-roi/attribution/model/attribution-model";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { AnsweringHost } from "../testing/answering-host.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

const host = new AnsweringHost();
let gateway: DomainGateway;
let answer: Extract<AttributionAnswer, { outcome: "answered" }>;

beforeAll(async () => {
  gateway = await openDomainGateway({ environment: { MODEL_HOST_URL: await host.open() } });
  await gateway.door.write(gateway.tenantId, async (db) => {
    await db.query("INSERT INTO organisation (name, currency) VALUES ('Shop', 'EUR')");
    const channels: { id: string; name: string }[] = await db.query(
      "INSERT INTO ad_channel (id, external_id, name) SELECT gen_random_uuid(), lower(name), name FROM unnest(ARRAY['Mail', 'Search']) AS name RETURNING id, name",
    );
    const [{ id: brand }]: [{ id: string }] = await db.query(
      `INSERT INTO campaign (id, external_id, name, ad_channel_id)
       SELECT gen_random_uuid(), 'brand', 'Brand', id FROM ad_channel WHERE name = 'Search' RETURNING id`,
    );
    await db.query(
      `INSERT INTO ad_spend (id, day, ad_channel_id, campaign_id, spend, currency)
       SELECT gen_random_uuid(), day, ad_channel.id, campaign.id, 25, 'EUR'
       FROM unnest(ARRAY['2026-02-28', '2026-03-01', '2026-03-31']::date[]) AS day, ad_channel JOIN campaign ON ad_channel_id = ad_channel.id`,
    );
    const idOf = (name: string) => channels.find((channel) => channel.name === name)!.id;
    answer = {
      outcome: "answered",
      units: [
        { channelId: idOf("Mail"), campaignId: null },
        { channelId: idOf("Search"), campaignId: brand },
      ],
      credits: attributionModels.map((model) =>
        model === "LAST"
          ? { model, conversions: [3, 1], value: [30, 70] }
          : { model, conversions: [1.5, 2.5], value: [15, 85] },
      ),
      removalEffects: [0.2, 0.6],
      journeys: 9,
      conversions: 4,
      value: 100,
      unattributed: 2,
      withoutRate: 1,
    };
  });
});
afterAll(async () => {
  await gateway?.close();
  await host.close();
});
beforeEach(() => {
  host.asked.length = 0;
  host.away = false;
  host.answers.set(attributionModelName, answer);
});

const ask = (more: Record<string, unknown> = {}) =>
  gateway.ask(
    `query ($range: DayRangeInput!, $model: AttributionModel, $by: AttributionUnit, $order: Int, $last: Float, $halfLife: Float, $filter: AttributionFilter) {
      attribution(range: $range, model: $model, by: $by, markovOrder: $order, lastShare: $last, halfLifeDays: $halfLife, filter: $filter) {
        model journeys conversions value { amount currency } unattributed withoutRate
        groups { channel { externalId name } campaign { externalId } spend { amount } removalEffect
          credit { model conversions value { amount } share costPerConversion { amount currency } roas } credits { model conversions } } } }`,
    { variables: { range: { from: "2026-03-01", to: "2026-03-31" }, by: "CAMPAIGN", ...more } },
  );

describe("attribution", () => {
  it("tells what a model gives each, with spend and the other models beside it, by three statements", async () => {
    const { data, statements } = await ask();
    expect(data.attribution).toMatchObject({
      model: "MARKOV",
      journeys: 9,
      conversions: 4,
      value: { amount: "100", currency: "EUR" },
      unattributed: 2,
      withoutRate: 1,
    });
    const [search, mail] = data.attribution.groups;
    expect(search).toMatchObject({
      channel: { externalId: "search", name: "Search" },
      campaign: { externalId: "brand" },
      spend: { amount: "50" },
      removalEffect: 0.6,
      credit: { model: "MARKOV", conversions: 2.5, value: { amount: "85" }, share: 0.625, roas: 1.7 },
    });
    expect(search.credit.costPerConversion).toEqual({ amount: "20", currency: "EUR" });
    expect(search.credits.map(({ model }: { model: string }) => model)).toEqual([...attributionModels]);
    expect(mail).toMatchObject({ campaign: null, spend: null, credit: { costPerConversion: null, roas: null } });
    expect(statements).toHaveLength(3);
  });

  it("puts first what the model asked for gives most, and asks as it was asked", async () => {
    const { data } = await ask({ model: "LAST", order: 3, filter: { country: "CN" } });
    expect(data.attribution.groups[0]).toMatchObject({ channel: { externalId: "mail" }, credit: { conversions: 3 } });
    const [{ tenant, question }] = host.asked as [(typeof host.asked)[number]];
    expect(tenant).toBe(gateway.tenantId);
    expect(question).toMatchObject({
      from: "2026-03-01",
      to: "2026-03-31",
      by: "CAMPAIGN",
      markovOrder: 3,
      halfLifeDays: 7,
      position: { first: 0.4, last: 0.4 },
      filter: { country: "CN", segmentId: null },
    });
  });

  it.each([
    ["an end before the start", { range: { from: "2026-03-02", to: "2026-03-01" } }, "range"],
    ["too many days", { range: { from: "2020-03-02", to: "2026-03-01" } }, "range"],
    ["too long a memory", { order: 5 }, "markovOrder"],
    ["shares above all", { last: 0.7 }, "lastShare"],
    ["a half-life of nothing", { halfLife: 0 }, "halfLifeDays"],
    ["a segment that is none", { filter: { segmentId: "x" } }, "filter.segmentId"],
  ])("refuses %s, naming the argument", async (_, more, argument) => {
    const { errors } = await ask(more);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    expect(host.asked).toEqual([]);
  });

  it("says what to do where there are too many touches, or the host is away", async () => {
    host.answers.set(attributionModelName, { outcome: "too-many", touchpoints: 3_000_000 });
    const many = await ask();
    expect(many.errors?.[0]).toMatchObject({ message: expect.stringMatching(/3000000.*fewer days/) });
    host.away = true;
    const away = await ask();
    expect(away.errors?.[0]?.extensions).toMatchObject({ code: "UNAVAILABLE" });
  });
});
