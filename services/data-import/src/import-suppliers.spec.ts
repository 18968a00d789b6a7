import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { ImportDesk } from "./testing/import-desk.ts";

let desk: ImportDesk;

beforeAll(async () => {
  desk = await ImportDesk.open();
});

afterAll(() => desk?.close());

beforeEach(() => desk.clear());

describe("import of suppliers", () => {
  it("takes lead times and days on which nothing leaves, and leaves alone what a file lacks", async () => {
    const text =
      "供应商编号,供应商名称,交期,休息日,放假日期\nS3,Silk 丝绸,12.5,周六;周日,2026-02-14/2026-02-23;2026-05-01\n";
    expect((await desk.import("suppliers", text)).counts).toMatchObject({ created: 1 });
    expect((await desk.import("suppliers", text)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect((await desk.import("suppliers", "id,country\nS3,China\n")).counts).toMatchObject({ updated: 1 });
    expect(
      await desk.rows(`SELECT name, country, lead_time_days, closed_weekdays, closed_days @> '2026-02-23'::date AS closed,
        closed_days @> '2026-02-24'::date AS open FROM supplier WHERE external_id = 'S3'`),
    ).toEqual([
      { name: "Silk 丝绸", country: "CN", lead_time_days: "12.50", closed_weekdays: [6, 7], closed: true, open: false },
    ]);
  });

  it("refuses negative lead times and closures that are none", async () => {
    await desk.import(
      "suppliers",
      "id,lead_time,closed_weekdays,closures\nA,-1,,\nB,soon,,\nC,,Someday,\nD,,,2026-02-30\n",
    );
    expect(await desk.errors()).toEqual([
      { line: 2, column: "lead_time", rule: "value.minimum", value: "-1", facts: { column: "lead_time", limit: 0 } },
      { line: 3, column: "lead_time", rule: "value.number", value: "soon", facts: { column: "lead_time" } },
      { line: 4, column: "closed_weekdays", rule: "weekdays.form", value: "Someday", facts: {} },
      { line: 5, column: "closures", rule: "closures.form", value: "2026-02-30", facts: {} },
    ]);
  });
});

describe("import of supplier products", () => {
  const header = "supplier,sku,cost,moq,multiple,price_breaks,capacity,capacity_days,unit\n";

  it("takes terms with price breaks and capacity, and defaults where a row says nothing", async () => {
    const text = `${header}S1,TEA,12.5,20,5,100: 11.5; 500: 10,2000,7,KG\nS2,CUP,3,,,,,,\n`;
    expect((await desk.import("supplier-products", text)).counts).toMatchObject({ created: 2 });
    expect((await desk.import("supplier-products", text)).counts).toMatchObject({ updated: 0, unchanged: 2 });
    const cheaper = await desk.import("supplier-products", text.replace("500: 10", "500: 9.5"));
    expect(cheaper.counts).toMatchObject({ updated: 1, unchanged: 1 });
    expect(
      await desk.rows(`SELECT unit_cost, currency, minimum_quantity::float8 AS moq, order_multiple::float8 AS multiple,
        break_quantities, break_unit_costs, capacity_quantity::float8 AS capacity, capacity_period_days AS days
        FROM supplier_product ORDER BY unit_cost DESC`),
    ).toEqual([
      {
        unit_cost: "12.5000",
        currency: "CNY",
        moq: 20,
        multiple: 5,
        break_quantities: [100, 500],
        break_unit_costs: [11.5, 9.5],
        capacity: 2000,
        days: 7,
      },
      {
        unit_cost: "3.0000",
        currency: "CNY",
        moq: 1,
        multiple: 1,
        break_quantities: [],
        break_unit_costs: [],
        capacity: null,
        days: null,
      },
    ]);
  });

  it("refuses terms that cannot be met, and suppliers, products and units that are not known", async () => {
    const bad = [
      "S1,TEA,1,7,5,,,,",
      "S1,TEA,1,20,5,,10,7,",
      "S1,TEA,1,,,,10,,",
      "S1,TEA,1,0,,,,,",
      "S1,TEA,1,,,100: 2; 50: 1,,,",
      "S1,TEA,1,,,cheap,,,",
      "S9,TEA,1,,,,,,",
      "S1,COD,1,,,,,,",
      "S1,TEA,1,,,,,,box of joy",
      "S1,TEA,1,,,,,,litre",
    ];
    const outcome = await desk.import("supplier-products", `${header}${bad.join("\n")}\n`);
    expect(outcome).toMatchObject({ status: "COMPLETED", rowsRead: 10, rowsAccepted: 0, rowsRejected: 10 });
    expect((await desk.errors()).map(({ line, rule, facts }) => [line, rule, facts])).toEqual([
      [2, "minimum_quantity.multiple", { limit: 5 }],
      [3, "capacity.minimum", { limit: 20 }],
      [4, "capacity.period", {}],
      [5, "value.positive", { column: "moq" }],
      [6, "price_breaks.rising", {}],
      [7, "price_breaks.form", {}],
      [10, "unit.unknown", {}],
      [8, "supplier.unknown", {}],
      [9, "product.unknown", {}],
      [11, "unit.differs", { expected: "KG" }],
    ]);
  });
});

describe("import of inventory settings", () => {
  const header = "sku,location,holding_rate,ordering_cost,shelf_life,service_measure,service_level,review_days\n";
  const stored = () =>
    desk.rows(`SELECT product.external_id AS sku, location.external_id AS place, holding_rate_per_year::float8 AS rate,
        ordering_cost::float8 AS cost, shelf_life_days AS life, service_measure AS measure, service_target::float8 AS target
      FROM inventory_setting LEFT JOIN product ON product.id = product_id LEFT JOIN location ON location.id = location_id
      ORDER BY 1 NULLS FIRST, 2 NULLS FIRST`);

  it("takes those of the whole organisation, of a product and of a product at a place", async () => {
    const text = `${header},,20%,25,,fill rate,95%,1\nTEA,,,,365,,,\nTEA,SHOP,,,,cycle,0.98,\n`;
    expect((await desk.import("inventory-settings", text)).counts).toMatchObject({ created: 3 });
    expect((await desk.import("inventory-settings", text)).counts).toEqual({ created: 0, updated: 0, unchanged: 3 });
    expect((await desk.import("inventory-settings", text.replace("365", "180"))).counts).toMatchObject({ updated: 1 });
    const none = { rate: null, cost: null, life: null, measure: null, target: null };
    expect(await stored()).toEqual([
      { sku: null, place: null, rate: 0.2, cost: 25, life: null, measure: "FILL_RATE", target: 0.95 },
      { ...none, sku: "TEA", place: null, life: 180 },
      { ...none, sku: "TEA", place: "SHOP", measure: "CYCLE", target: 0.98 },
    ]);
  });

  it("refuses targets that cannot be held, costs below zero, and products that are not there", async () => {
    const lines = [",,,,,,100%,", ",,,,,hope,,", ",,,-1,,,,", "COD,,,,,,,", ",,,,0,,,"];
    await desk.import("inventory-settings", `${header}${lines.join("\n")}\n`);
    expect((await desk.errors()).map(({ line, column, rule }) => [line, column, rule])).toEqual([
      [2, "service_level", "value.maximum"],
      [3, "service_measure", "service_measure.word"],
      [4, "ordering_cost", "value.minimum"],
      [6, "shelf_life", "value.minimum"],
      [5, "sku", "product.unknown"],
    ]);
    expect(await stored()).toEqual([]);
  });
});
