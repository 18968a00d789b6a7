import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { ImportDesk } from "./testing/import-desk.ts";

let desk: ImportDesk;

beforeAll(async () => {
  desk = await ImportDesk.open();
});

afterAll(() => desk?.close());

beforeEach(async () => {
  await desk.clear();
  await desk.import("locations", "id,name\nHUB,Hub\nNORTH,North\n");
  await desk.import("products", "sku,name,category\nTEA,Tea,Food > Dry\nCUP,Cup,Home\n");
});

const header = "from,to,sku,category,days,deviation_days,transfer_cost,unit_cost,minimum,multiple,weekdays,closures\n";
const lanes = (...rows: string[]) => desk.import("lanes", `${header}${rows.join("\n")}\n`);
const errors = async () =>
  (await desk.errors()).map(({ line, column, rule, value, facts }) => [line, column, rule, value, facts]);
const stored = () =>
  desk.rows(`SELECT source.external_id AS source, target.external_id AS target, product.external_id AS sku, path,
      lead_time_days::float8 AS days, supply_lane.active
    FROM supply_lane JOIN location AS source ON source.id = from_location_id
      JOIN location AS target ON target.id = to_location_id LEFT JOIN product ON product.id = product_id
      LEFT JOIN category ON category.id = supply_lane.category_id ORDER BY 2, 3 NULLS FIRST, 4 NULLS FIRST`);

describe("import of lanes", () => {
  it("takes ways with everything, a category and a product, and defaults where a row says nothing", async () => {
    const rows = [
      "WH,SHOP,,,2,0.5,15,0.2,12,6,周二;周五,2026-02-14/2026-02-23",
      "WH,NORTH,,food > dry,3",
      "HUB,NORTH,CUP,,1",
    ];
    const text = rows.map((row) => row.padEnd(row.length + 11 - row.split(",").length + 1, ","));
    expect((await lanes(...text.map((row) => row.replace("food > dry", "Food > Dry")))).counts).toMatchObject({
      created: 3,
    });
    const again = await lanes(...text.map((row) => row.replace("food > dry", "Food > Dry")));
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 3 });
    expect(await stored()).toEqual([
      { source: "WH", target: "NORTH", sku: null, path: "Food > Dry", days: 3, active: true },
      { source: "HUB", target: "NORTH", sku: "CUP", path: null, days: 1, active: true },
      { source: "WH", target: "SHOP", sku: null, path: null, days: 2, active: true },
    ]);
    expect(
      await desk.rows(`SELECT lead_time_deviation_days::float8 AS deviation, transfer_cost::float8 AS cost, unit_cost::float8 AS freight,
          minimum_quantity::float8 AS minimum, transfer_multiple::float8 AS multiple, shipping_weekdays AS weekdays,
          closed_days @> '2026-02-23'::date AS closed
        FROM supply_lane ORDER BY lead_time_deviation_days DESC, lead_time_days LIMIT 2`),
    ).toEqual([
      { deviation: 0.5, cost: 15, freight: 0.2, minimum: 12, multiple: 6, weekdays: [2, 5], closed: true },
      {
        deviation: 0,
        cost: 0,
        freight: 0,
        minimum: null,
        multiple: null,
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        closed: false,
      },
    ]);
  });

  it("refuses places, products and categories that are not there, and terms that are none, by rule, value and row", async () => {
    const outcome = await desk.import(
      "lanes",
      "from,to,sku,category,days,minimum,multiple,weekdays\n" +
        [
          "WH,WH,,,1,,,",
          "WH,SHOP,,,-2,,,",
          "WH,SHOP,,,soon,,,",
          "WH,SHOP,TEA,Home,1,,,",
          "WH,SHOP,,,1,7,5,",
          "WH,SHOP,,,1,,,Someday",
          "WH,SHOP,,,,,,",
          "MOON,SHOP,,,1,,,",
          "WH,MARS,,,1,,,",
          "WH,SHOP,COD,,1,,,",
          "WH,SHOP,,Garden,1,,,",
        ].join("\n"),
    );
    expect(outcome).toMatchObject({ rowsRead: 11, rowsAccepted: 0, rowsRejected: 11 });
    expect((await errors()).sort(([one], [other]) => Number(one) - Number(other))).toEqual([
      [2, "to", "lane.itself", "WH", {}],
      [3, "days", "value.minimum", "-2", { column: "days", limit: 0 }],
      [4, "days", "value.number", "soon", { column: "days" }],
      [5, "category", "lane.scope", "Home", {}],
      [6, "minimum", "minimum_quantity.multiple", "7.0000", { limit: 5 }],
      [7, "weekdays", "weekdays.form", "Someday", {}],
      [8, "days", "value.required", "", { column: "days" }],
      [9, "from_ref", "location.unknown", "MOON", {}],
      [10, "to_ref", "location.unknown", "MARS", {}],
      [11, "sku", "product.unknown", "COD", {}],
      [12, "category_path", "category.unknown", "Garden", {}],
    ]);
    expect(await stored()).toEqual([]);
  });

  it("refuses the lane that would close a circle, within a file and with what is stored", async () => {
    const outcome = await desk.import("lanes", "from,to,days\nWH,HUB,1\nHUB,SHOP,1\nSHOP,WH,1\n");
    expect(outcome).toMatchObject({ rowsAccepted: 2, rowsRejected: 1 });
    expect(await errors()).toEqual([[4, "from_ref", "lane.circle", "SHOP", { expected: "WH → HUB → SHOP → WH" }]]);
    await desk.import("lanes", "from,to,sku,days\nSHOP,WH,TEA,1\n");
    expect((await errors())[0]).toEqual([2, "from_ref", "lane.circle", "SHOP", { expected: "WH → HUB → SHOP → WH" }]);
    expect(await stored()).toHaveLength(2);
    // Tea comes to the shop another way: then the shop may supply the warehouse with it.
    const other = await desk.import("lanes", "from,to,sku,days\nNORTH,SHOP,TEA,1\nSHOP,WH,TEA,1\n");
    expect(other).toMatchObject({ rowsAccepted: 2 });
    await desk.import("lanes", "from,to,sku,days,active\nNORTH,SHOP,TEA,1,no\n");
    expect((await errors())[0]?.[2]).toBe("lane.circle");
  });

  it("refuses a second source of a place for the same goods, and lets a later file change it", async () => {
    const outcome = await desk.import("lanes", "from,to,sku,days\nWH,SHOP,TEA,1\nHUB,SHOP,TEA,1\nHUB,SHOP,,1\n");
    expect(outcome).toMatchObject({ rowsAccepted: 2, rowsRejected: 1 });
    expect(await errors()).toEqual([[3, "from_ref", "lane.second_source", "HUB", { expected: "WH" }]]);
    const changed = await desk.import("lanes", "from,to,sku,days,active\nWH,SHOP,TEA,1,no\nHUB,SHOP,TEA,2,yes\n");
    expect(changed.counts).toMatchObject({ created: 0, updated: 1, "record.repeated": 1 });
    expect(await stored()).toContainEqual({
      source: "HUB",
      target: "SHOP",
      sku: "TEA",
      path: null,
      days: 2,
      active: true,
    });
  });

  it("writes nothing of a strict file with one bad row", async () => {
    const outcome = await desk.import("lanes", "from,to,days\nWH,SHOP,1\nWH,SHOP,-1\n", { strict: true });
    expect(outcome).toMatchObject({ status: "FAILED", failure: { code: "import.strict" } });
    expect(await stored()).toEqual([]);
  });
});
