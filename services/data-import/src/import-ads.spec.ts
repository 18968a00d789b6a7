import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { ImportDesk } from "./testing/import-desk.ts";

let desk: ImportDesk;
beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk?.close());
// The organisation counts in CNY.
beforeEach(() => desk.clear());

const campaigns = "campaign_id,name,channel,objective,start_date,end_date,currency,budget\n";
const spend = "date,channel,campaign,geo,cost,currency,impressions,clicks,conversions,revenue\n";
const broken = async () => (await desk.errors()).map(({ line, rule, value }) => [line, rule, value]);

describe("import of campaigns", () => {
  it("makes the channels that they name, and changes what a file has columns for", async () => {
    const first = await desk.import(
      "campaigns",
      `${campaigns}S1,Spring,search,OUTCOME_SALES,2026-03-01,2026-03-31,USD,5000.50\nB1,,,brand,2026-01-01,,,\n`,
    );
    expect(first.counts).toMatchObject({ created: 2, adChannelsCreated: 1 });
    const second = await desk.import("campaigns", "id,end_date\nS1,2026-04-15\n");
    expect(second.counts).toMatchObject({ updated: 1, unchanged: 0 });
    expect(
      await desk.rows(`SELECT campaign.external_id AS id, campaign.name, channel.external_id AS channel, objective,
          starts_on::text, ends_on::text, currency, budget FROM campaign LEFT JOIN ad_channel AS channel ON channel.id = ad_channel_id
        ORDER BY 1`),
    ).toEqual([
      {
        id: "B1",
        name: "B1",
        channel: null,
        objective: "AWARENESS",
        starts_on: "2026-01-01",
        ends_on: null,
        currency: "CNY",
        budget: null,
      },
      {
        id: "S1",
        name: "Spring",
        channel: "search",
        objective: "SALES",
        starts_on: "2026-03-01",
        ends_on: "2026-04-15",
        currency: "USD",
        budget: "5000.5000",
      },
    ]);
  });

  it("refuses what ends before it begins, in the file or beside what is stored, and objectives that are none", async () => {
    await desk.import("campaigns", `${campaigns}S1,,,,2026-03-01,,,\n`);
    await desk.import("campaigns", `${campaigns}S2,,,,2026-03-02,2026-03-01,,\nS3,,,fame,,,,-1\n`);
    expect(await broken()).toEqual([
      [2, "ends_on.before_start", "2026-03-01"],
      [3, "objective.word", "fame"],
      [3, "value.minimum", "-1"],
    ]);
    await desk.import("campaigns", "id,ends_on\nS1,2026-02-28\n");
    expect(await broken()).toEqual([[2, "ends_on.before_start", "2026-02-28"]]);
  });
});

describe("import of spend", () => {
  beforeEach(() => desk.import("campaigns", `${campaigns}S1,Spring,search,,,,,\nS2,Autumn,,,,,,\n`));

  it("reconciles with its file to the cent, in the currency that was paid and in the organisation's", async () => {
    await desk.import("exchange-rates", "day,currency,rate\n2026-01-01,USD,7.123456\n2026-03-02,USD,7.2\n");
    // Fractions of a cent, as platforms bill them: rounded row by row, a hundred of them would be two yuan short.
    const rows = Array.from({ length: 100 }, (_, at) => `2026-03-01,social,,G${at},0.0149,CNY,,,,`);
    const text = `${spend}${rows.join("\n")}\n2026-03-01,,S1,North,10.10,USD,1000,50,2.5,30\n2026-03-02,,S1,North,10.10,USD,,,,\n2026-03-02,search,S2,,5,,10,1,0,0\n`;
    const first = await desk.import("ad-spend", text);
    expect(first).toMatchObject({ rowsRead: 103, rowsRejected: 0 });
    expect(first.counts).toEqual({
      created: 103,
      updated: 0,
      unchanged: 0,
      adChannelsCreated: 1,
      "spend.without_revenue": 101,
    });
    expect((await desk.import("ad-spend", text)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 103 });
    expect(
      await desk.rows(
        "SELECT paid_currency AS paid, sum(spend) AS spend, sum(revenue) AS revenue FROM ad_spend_converted GROUP BY 1 ORDER BY 1",
      ),
    ).toMatchObject([
      { paid: "CNY", spend: expect.stringMatching(/^6\.490*$/), revenue: expect.stringMatching(/^0\.0*$/) },
      // 10.10 × 7.123456 + 10.10 × 7.2, and 30 × 7.123456.
      {
        paid: "USD",
        spend: expect.stringMatching(/^144\.66690560*$/),
        revenue: expect.stringMatching(/^213\.703680*$/),
      },
    ]);
  });

  it("replaces the figures of a day, channel, campaign and place, and of those twice in a file takes the last", async () => {
    await desk.import("ad-spend", `${spend}2026-03-01,search,S1,,10,,100,10,1,20\n2026-03-01,search,S1,North,7,,,,,\n`);
    const again = await desk.import(
      "ad-spend",
      `${spend}2026-03-01,search,S1,,1,,,,,\n2026-03-01,search,S1,,12,,100,10,,\n`,
    );
    expect(again.counts).toMatchObject({ created: 0, updated: 1, "record.repeated": 1 });
    expect(await desk.rows("SELECT geo, spend, conversions, revenue FROM ad_spend ORDER BY geo NULLS FIRST")).toEqual([
      { geo: null, spend: "12.0000", conversions: null, revenue: null },
      { geo: "North", spend: "7.0000", conversions: null, revenue: null },
    ]);
  });

  it("refuses what cannot be, each with its rule and value, and takes the rest", async () => {
    await desk.import("exchange-rates", "day,currency,rate\n2026-03-01,USD,7.2\n");
    const bad = [
      "2026-03-01,search,S1,,-5,,,,,",
      "2026-03-01,search,S1,,5,,100,101,,",
      "2026-03-01,search,S9,,5,,,,,",
      "2026-03-01,,S2,,5,,,,,",
      "2026-02-28,search,S1,,5,USD,,,,",
      "2026-03-01,search,S1,,5,EUR,,,,",
      "2026-03-01,search,S1,South,5,CNY,,,,",
      "2026-03-01,search,S1,South,5,USD,,,,",
      "2026-03-01,search,S1,,5,dollars,,,,",
      "2026-03-01,search,S1,,,,,,,",
      "2026-03-01,search,S1,East,5,,,,,-1",
    ];
    const outcome = await desk.import("ad-spend", `${spend}${bad.join("\n")}\n`);
    expect(outcome).toMatchObject({ rowsRead: 11, rowsAccepted: 1, rowsRejected: 10 });
    expect((await broken()).sort(([one], [other]) => Number(one) - Number(other))).toEqual([
      [2, "value.minimum", "-5"],
      [3, "clicks.above_impressions", "101"],
      [4, "campaign.unknown", "S9"],
      [5, "ad_channel.missing", "S2"],
      [6, "currency.no_rate", "USD"],
      [7, "currency.no_rate", "EUR"],
      [9, "currency.two", "USD"],
      [10, "currency.code", "dollars"],
      [11, "value.required", ""],
      [12, "value.minimum", "-1"],
    ]);
    const [rate] = (await desk.errors()).filter(({ line }) => line === 6);
    expect(rate).toMatchObject({ column: "currency", facts: { expected: "2026-02-28" } });
  });

  it("of which all is refused leaves no channel behind", async () => {
    await desk.import("ad-spend", `${spend}2026-03-01,typo,S9,,5,,,,,\n2026-03-01,other,,,5,EUR,,,,\n`);
    expect(await desk.rows("SELECT external_id FROM ad_channel ORDER BY 1")).toEqual([{ external_id: "search" }]);
  });
});

describe("import of exchange rates", () => {
  it("keeps their digits, takes the latest row of a day, and refuses a currency into itself", async () => {
    const text =
      "date,from,to,rate\n2026-03-01,JPY,,0.046912345678\n2026-03-01,USD,EUR,0.92\n2026-03-01,USD,EUR,0.93\n2026-03-01,CNY,,1\n2026-03-01,USD,,0\n";
    const outcome = await desk.import("exchange-rates", text);
    expect(outcome.counts).toMatchObject({ created: 2, "record.repeated": 1 });
    expect(await broken()).toEqual([
      [6, "value.positive", "0"],
      [5, "currency.itself", "CNY"],
    ]);
    expect(await desk.rows("SELECT currency, into_currency AS into, rate FROM exchange_rate ORDER BY 1")).toEqual([
      { currency: "JPY", into: "CNY", rate: "0.046912345678" },
      { currency: "USD", into: "EUR", rate: "0.930000000000" },
    ]);
  });
});

describe("import of touches", () => {
  const header = "customer_id,visitor_id,time,channel,campaign,conversion,value\n";

  it("takes contacts and conversions once, makes the customers that they name, and reads a value as a conversion", async () => {
    const text = `${header}C1,,2026-03-01 10:00,search,,,\nC1,,2026-03-01 12:00,,,yes,99.50\n,V1,2026-03-01 09:00,social,,no,\n,V1,2026-03-02 09:00,search,,,15\n`;
    expect((await desk.import("touchpoints", text)).counts).toMatchObject({
      created: 4,
      customersCreated: 1,
      adChannelsCreated: 2,
    });
    expect((await desk.import("touchpoints", text)).counts).toMatchObject({ created: 0, unchanged: 4 });
    expect(
      await desk.rows(`SELECT customer.external_id AS who, anonymous_id AS visitor, channel.external_id AS channel, converted, value, touch.currency
        FROM touchpoint AS touch LEFT JOIN customer ON customer.id = customer_id LEFT JOIN ad_channel AS channel ON channel.id = ad_channel_id
        ORDER BY occurred_at`),
    ).toEqual([
      { who: null, visitor: "V1", channel: "social", converted: false, value: null, currency: null },
      { who: "C1", visitor: null, channel: "search", converted: false, value: null, currency: null },
      { who: "C1", visitor: null, channel: null, converted: true, value: "99.5000", currency: "CNY" },
      { who: null, visitor: "V1", channel: "search", converted: true, value: "15.0000", currency: "CNY" },
    ]);
  });

  it("refuses contacts of nobody, with nothing, of the future, and values of what is no conversion", async () => {
    const bad = [
      ",,2026-03-01,search,,,",
      "C1,,2026-03-01,,,,",
      "C1,,2126-03-01,search,,,",
      "C1,,2026-03-01,search,,no,5",
      "C1,,2026-03-01,search,X,,",
    ];
    await desk.import("touchpoints", `${header}${bad.join("\n")}\n`);
    expect((await broken()).map(([line, rule]) => [line, rule])).toEqual([
      [2, "event.person"],
      [3, "touch.channel"],
      [5, "touch.value"],
      [6, "campaign.unknown"],
      [4, "time.future"],
    ]);
    expect(await desk.rows("SELECT FROM customer")).toEqual([]);
  });

  it("counts whole paths by month: lines of one path add up, and a file sent again replaces them", async () => {
    const text =
      "path,total_conversions,total_conversion_value,total_null,month\na > b > a,2,10.5,30,2026-02-11\na>b>a,1,,5,2026-02-28\nb,0,,7,2026-03-01\na > > b,1,1,1,2026-03-01\n";
    expect((await desk.import("touch-paths", text)).counts).toMatchObject({
      created: 2,
      adChannelsCreated: 2,
      errorsFound: 1,
    });
    expect((await desk.import("touch-paths", text)).counts).toMatchObject({ created: 0, unchanged: 2 });
    expect(
      await desk.rows(`SELECT month::text, (SELECT string_agg(external_id, '>' ORDER BY place)
          FROM unnest(channels) WITH ORDINALITY AS touch (id, place) JOIN ad_channel USING (id)) AS path, conversions, value, without_conversion
        FROM touch_path ORDER BY month`),
    ).toEqual([
      { month: "2026-02-01", path: "a>b>a", conversions: "3", value: "10.5000", without_conversion: "35" },
      { month: "2026-03-01", path: "b", conversions: "0", value: null, without_conversion: "7" },
    ]);
  });
});

describe("import of experiments", () => {
  const head = "experiment_id,name,channel,markets,start_date,end_date,lift,se,spend_with,spend_without\n";

  it("keeps what was found elsewhere as concluded, and the same file twice changes nothing", async () => {
    const text = `${head}E1,No search,search,Kent;Devon; Kent,2026-03-02,2026-03-29,-1200.5,150,0,900\nE2,,video,Wales,2026-05-04,2026-05-31,300,200,,\n`;
    const first = await desk.import("experiments", text);
    expect(first.counts).toMatchObject({ created: 2, adChannelsCreated: 2 });
    expect((await desk.import("experiments", text)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const [row] = await desk.rows(
      "SELECT name, state, design, test_geos, lift, lift_lower, lift_se, spend_without FROM ad_experiment ORDER BY external_id",
    );
    expect(row).toEqual({
      name: "No search",
      state: "CONCLUDED",
      design: "HOLDOUT",
      test_geos: ["Kent", "Devon"],
      lift: -1200.5,
      lift_lower: expect.closeTo(-1447.235, 6),
      lift_se: 150,
      spend_without: "900.0000",
    });
  });

  it("refuses results without markets, without error, or that end before they begin", async () => {
    const lines = [
      "E3,,tv,;,2026-03-02,2026-03-29,1,1,,",
      "E4,,tv,Kent,2026-03-02,2026-03-29,1,0,,",
      "E5,,tv,Kent,2026-03-02,2026-03-01,1,1,,",
    ];
    await desk.import("experiments", `${head}${lines.join("\n")}\n`);
    expect(await broken()).toEqual([
      [2, "value.required", ";"],
      [3, "value.positive", "0"],
      [4, "ends_on.before_start", "2026-03-01"],
    ]);
  });
});
