import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { ImportDesk } from "../testing/import-desk.ts";
import { upsertRecords } from "./upsert.ts";
import type { GivenRecord, UpsertKind } from "./upsert-contract.ts";

let desk: ImportDesk;
beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk?.close());
beforeEach(() => desk.clear());

/** What became of each, with the rules it broke and where. */
const outcomes = async (kind: UpsertKind, ...records: GivenRecord[]) =>
  (await desk.write((db) => upsertRecords(db, kind, records))).map(({ outcome, violations }) =>
    [outcome, ...violations.map(({ rule, column }) => `${rule} ${column}`)].join(" "),
  );

describe("campaigns by their external id", () => {
  it("keep what a record leaves out, each its own, and are refused where their days would cross", async () => {
    expect(
      await outcomes(
        "campaigns",
        { externalId: "S1", name: "Spring", channel: "search", startsOn: "2026-03-01", budget: "100" },
        { externalId: "S2", objective: "SALES" },
      ),
    ).toEqual(["CREATED", "CREATED"]);
    expect(
      await outcomes(
        "campaigns",
        { externalId: "S1", endsOn: "2026-02-01" },
        { externalId: "S2", endsOn: "2026-02-01" },
        { externalId: "S3", startsOn: "2026-02-02", endsOn: "2026-02-01" },
      ),
    ).toEqual(["REJECTED ends_on.before_start endsOn", "UPDATED", "REJECTED ends_on.before_start endsOn"]);
    expect(
      await desk.rows("SELECT name, starts_on::text, budget, currency FROM campaign WHERE external_id = 'S1'"),
    ).toEqual([{ name: "Spring", starts_on: "2026-03-01", budget: "100.0000", currency: "CNY" }]);
  });
});

describe("campaigns that are planned here", () => {
  it("are not changed by records, nor by files", async () => {
    await desk.write((db) =>
      db.query(
        "INSERT INTO campaign (id, external_id, name, source, status) VALUES (gen_random_uuid(), 'own', 'Own', 'BELLWETHER', 'DRAFT')",
      ),
    );
    expect(await outcomes("campaigns", { externalId: "own", name: "Theirs" })).toEqual([
      "REJECTED campaign.managed externalId",
    ]);
    expect(await desk.rows("SELECT name FROM campaign WHERE external_id = 'own'")).toEqual([{ name: "Own" }]);
  });
});

describe("spend by day, channel, campaign and place", () => {
  const row = { day: "2026-03-01", channel: "search", spend: "10.50", revenue: "21" };

  it("is created, replaced as a whole, or left as it is", async () => {
    expect(await outcomes("ad-spend", row, { ...row, geo: "North" })).toEqual(["CREATED", "CREATED"]);
    const { revenue, ...silent } = row;
    expect(await outcomes("ad-spend", silent, { ...row, geo: "North" })).toEqual(["UPDATED", "UNCHANGED"]);
    expect(await desk.rows("SELECT geo, revenue FROM ad_spend ORDER BY geo NULLS FIRST")).toEqual([
      { geo: null, revenue: null },
      { geo: "North", revenue: `${revenue}.0000` },
    ]);
  });

  it("is refused by the fields that records have, and where a later record of the call says it again", async () => {
    expect(
      await outcomes(
        "ad-spend",
        row,
        { ...row, spend: "11" },
        { ...row, spend: "-1" },
        { ...row, campaign: "S9" },
        { ...row, currency: "USD" },
        { day: row.day, spend: "1" },
        { ...row, colour: "red" },
        { ...row, geo: ["North"] },
      ),
    ).toEqual([
      "REJECTED record.superseded day",
      "CREATED",
      "REJECTED value.minimum spend",
      "REJECTED campaign.unknown campaign",
      "REJECTED currency.no_rate currency",
      "REJECTED ad_channel.missing channel",
      "REJECTED record.field colour",
      "REJECTED value.single geo",
    ]);
  });
});

describe("experiments from elsewhere", () => {
  const found = {
    externalId: "E1",
    channel: "search",
    testGeos: ["North", "South"],
    startsOn: "2026-03-02",
    endsOn: "2026-03-29",
    lift: 1200,
    standardError: 300,
    spendWith: 0,
    spendWithout: 900,
  };

  it("are concluded tests of their channel, replaced as a whole by their id", async () => {
    expect(await outcomes("experiments", found)).toEqual(["CREATED"]);
    expect(await outcomes("experiments", found, { ...found, externalId: "E2", spendWith: null })).toEqual([
      "UNCHANGED",
      "CREATED",
    ]);
    const { spendWithout, ...unspent } = found;
    expect(await outcomes("experiments", { ...unspent, lift: -5 })).toEqual(["UPDATED"]);
    expect(
      await desk.rows(
        "SELECT external_id AS id, state, design, test_geos AS geos, lift, spend_without FROM ad_experiment ORDER BY 1",
      ),
    ).toEqual([
      { id: "E1", state: "CONCLUDED", design: "HEAVY_UP", geos: found.testGeos, lift: -5, spend_without: null },
      { id: "E2", state: "CONCLUDED", design: "HEAVY_UP", geos: found.testGeos, lift: 1200, spend_without: "900.0000" },
    ]);
  });

  it("are refused by the fields that records have, and where a later record of the call says them again", async () => {
    expect(
      await outcomes(
        "experiments",
        found,
        { ...found, lift: 7 },
        { ...found, externalId: "E3", standardError: 0 },
        { ...found, externalId: "E4", endsOn: "2026-03-01" },
        { ...found, externalId: "E5", testGeos: [] },
        { ...found, externalId: "E6", channel: ["search"] },
      ),
    ).toEqual([
      "REJECTED record.superseded externalId",
      "CREATED",
      "REJECTED value.positive standardError",
      "REJECTED ends_on.before_start endsOn",
      "REJECTED value.required testGeos",
      "REJECTED value.single channel",
    ]);
  });
});

describe("touchpoints", () => {
  it("are told apart by their id, or by who, when and where", async () => {
    const touch = { customer: "C1", occurredAt: "2026-03-01T10:00:00Z", channel: "search" };
    expect(await outcomes("touchpoints", touch, { ...touch, externalId: "T1" })).toEqual(["CREATED", "CREATED"]);
    expect(await outcomes("touchpoints", touch, { ...touch, externalId: "T1", channel: "social" })).toEqual([
      "UNCHANGED",
      "UPDATED",
    ]);
    expect(
      await outcomes(
        "touchpoints",
        { occurredAt: touch.occurredAt, channel: "search" },
        { ...touch, converted: false, value: "3" },
      ),
    ).toEqual(["REJECTED event.person customer", "REJECTED touch.value value"]);
  });
});
