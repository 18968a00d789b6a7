import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { ImportDesk } from "./testing/import-desk.ts";

let desk: ImportDesk;

beforeAll(async () => {
  desk = await ImportDesk.open();
});

afterAll(() => desk?.close());
beforeEach(() => desk.clear());

const header = "event_id,customer_id,visitor_id,event,time,sku,value,currency,channel,campaign,search term\n";
const stored = () =>
  desk.rows(`SELECT event.external_id AS id, customer.external_id AS customer, anonymous_id AS visitor, kind, occurred_at AS at,
      product.external_id AS sku, value::float8 AS value, channel, properties, by_identity
    FROM customer_event AS event LEFT JOIN customer ON customer.id = customer_id LEFT JOIN product ON product.id = product_id
    ORDER BY 1`);

describe("import of events", () => {
  it("takes them with their customers, visitors and products, and keeps further columns as properties", async () => {
    const text = `${header}1,ANN,,Product Viewed,2026-03-01 10:00,TEA,,,web,spring,12\n2,,v1,page_view,2026-02-28T10:00:00Z,,,,,,\n3,BEN,,feedback,2026-03-02,,4,,,,"black, loose"\n`;
    expect((await desk.import("events", text)).counts).toEqual({
      created: 3,
      updated: 0,
      unchanged: 0,
      customersCreated: 2,
    });
    expect((await desk.import("events", text)).counts).toEqual({ created: 0, updated: 0, unchanged: 3 });
    const none = { customer: null, visitor: null, sku: null, value: null, channel: null, by_identity: false };
    expect(await stored()).toEqual([
      {
        ...none,
        id: "1",
        customer: "ANN",
        kind: "PRODUCT_VIEW",
        at: new Date("2026-03-01T02:00:00Z"),
        sku: "TEA",
        channel: "web",
        properties: { campaign: "spring", "search term": 12 },
      },
      { ...none, id: "2", visitor: "v1", kind: "PAGE_VIEW", at: new Date("2026-02-28T10:00:00Z"), properties: {} },
      {
        ...none,
        id: "3",
        customer: "BEN",
        kind: "FEEDBACK",
        at: new Date("2026-03-01T16:00:00Z"),
        value: 4,
        properties: { "search term": "black, loose" },
      },
    ]);
  });

  it("gives a visitor's events to the customer whom a later or earlier one names", async () => {
    await desk.import("events", `${header}1,,v1,page_view,2026-03-01,,,,,,\n2,,v2,page_view,2026-03-01,,,,,,\n`);
    const { counts } = await desk.import(
      "events",
      `${header}3,ANN,v1,checkout,2026-03-03,,,,,,\n4,,v1,page_view,2026-01-01,,,,,,\n5,BEN,v1,page_view,2026-03-04,,,,,,\n`,
    );
    expect(counts).toMatchObject({ created: 3, customersCreated: 2, visitorsIdentified: 1 });
    expect((await stored()).map(({ id, customer, by_identity }) => [id, customer, by_identity])).toEqual([
      ["1", "ANN", true],
      ["2", null, false],
      ["3", "ANN", false],
      ["4", "ANN", true],
      ["5", "BEN", false],
    ]);
  });

  it("refuses, row by row, what cannot be or is not known", async () => {
    const bad = [
      "1,,,page_view,2026-03-01,,,,,,",
      "2,ANN,,dance,2026-03-01,,,,,,",
      "3,ANN,,page_view,1989-12-31,,,,,,",
      "4,ANN,,page_view,2190-01-01,,,,,,",
      "5,ANN,,product_view,2026-03-01,NONE,,,,,",
      "6,ANN,,feedback,2026-03-01,,6,,,,",
      "7,ANN,,purchase,2026-03-01,,1,pounds,,,",
      `8,ANN,,custom,2026-03-01,,,,,,${"x".repeat(17_000)}`,
      ",ANN,,custom,2026-03-01,,,,,,",
      "9,ANN,,custom,2026-03-01,,,,,,",
      "9,ANN,,custom,2026-03-02,,,,,,",
      "9,ANN,,custom,2026-03-01,,,,,,",
    ];
    const outcome = await desk.import("events", `${header}${bad.join("\n")}\n`);
    expect(outcome).toMatchObject({ rowsRead: 12, rowsAccepted: 2, rowsRejected: 10 });
    expect(outcome.counts).toMatchObject({ created: 1, "record.repeated": 1, customersCreated: 1 });
    expect((await desk.errors()).map(({ line, column, rule }) => [line, column, rule])).toEqual([
      [2, "customer_id", "event.person"],
      [3, "event", "kind.event"],
      [4, "time", "occurred_at.early"],
      [7, "value", "event.rating"],
      [8, "currency", "currency.code"],
      [9, "properties", "object.size"],
      [10, "event_id", "value.required"],
      [5, "occurred_at", "time.future"],
      [6, "sku", "product.unknown"],
      [12, "event_ref", "event.differs"],
    ]);
    const changed = await desk.import("events", `${header}9,ANN,,custom,2026-03-05,,,,,,\n`);
    expect(changed.rowsRejected).toBe(1);
    expect((await desk.errors())[0]).toMatchObject({ rule: "event.differs", value: "9" });
  });

  it("reads NDJSON with properties of its own, and refuses a form of events that is newer than it knows", async () => {
    const lines = [
      {
        event_id: "1",
        customer_id: "ANN",
        kind: "CUSTOM",
        occurred_at: "2026-03-01T00:00:00Z",
        properties: { a: [1] },
      },
      { event_id: "2", customer_id: "ANN", kind: "CUSTOM", occurred_at: "2026-03-01T00:00:00Z", schema_version: 2 },
      { event_id: "3", customer_id: "ANN", kind: "CUSTOM", occurred_at: "2026-03-01T00:00:00Z", properties: "text" },
    ];
    await desk.import("events", lines.map((line) => JSON.stringify(line)).join("\n"));
    expect((await stored()).map(({ id, properties }) => [id, properties])).toEqual([["1", { a: [1] }]]);
    expect((await desk.errors()).map(({ line, rule, facts }) => [line, rule, facts])).toEqual([
      [2, "schema_version.newer", { limit: 1 }],
      [3, "object.form", { column: "properties" }],
    ]);
  });

  it("refuses events of a customer who was erased", async () => {
    await desk.import("customers", "id\nANN\n");
    await desk.write((db) => db.query("UPDATE customer SET erased_at = now()"));
    await desk.import("events", `${header}1,ANN,,page_view,2026-03-01,,,,,,\n`);
    expect((await desk.errors()).map(({ rule }) => rule)).toEqual(["customer.erased"]);
  });
});

describe("import of customers", () => {
  const attributes = () =>
    desk.rows("SELECT external_id AS id, acquisition_channel AS channel, attributes, version FROM customer ORDER BY 1");

  it("keeps the channel that brought them and attributes, of which a blank cell takes one back", async () => {
    await desk.import(
      "customers",
      "id,acquisition_channel,attribute.tier,attribute.since,attribute.points,attribute.vip\nANN,Search,gold,2024-05-01,120,true\nBEN,,,,007,\n",
    );
    expect(await attributes()).toEqual([
      {
        id: "ANN",
        channel: "Search",
        attributes: { tier: "gold", since: "2024-05-01", points: 120, vip: true },
        version: 1,
      },
      { id: "BEN", channel: null, attributes: { points: "007" }, version: 1 },
    ]);
    await desk.import("customers", "id,attribute.tier,attribute.city\nANN,,Leeds\n");
    await desk.import("customers", "id,name\nANN,Ann\n");
    await desk.import("customers", "id,name\nANN,Ann\n");
    expect((await attributes())[0]).toEqual({
      id: "ANN",
      channel: "Search",
      attributes: { since: "2024-05-01", points: 120, vip: true, city: "Leeds" },
      version: 3,
    });
  });

  it("refuses attributes that are nested or too large", async () => {
    await desk.import(
      "customers",
      `{"id":"A","attributes":{"a":{"b":1}}}\n{"id":"B","attributes":{"a":"${"x".repeat(1024 * 20)}"}}\n{"id":"C","attributes":{"a":1}}\n`,
    );
    expect((await desk.errors()).map(({ line, rule }) => [line, rule])).toEqual([
      [1, "object.flat"],
      [2, "object.size"],
    ]);
    expect((await attributes()).map(({ id }) => id)).toEqual(["C"]);
  });
});
