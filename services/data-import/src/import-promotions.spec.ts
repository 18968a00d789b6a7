import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { ImportDesk } from "./testing/import-desk.ts";

let desk: ImportDesk;

beforeAll(async () => {
  desk = await ImportDesk.open();
});

afterAll(() => desk?.close());

beforeEach(async () => {
  await desk.clear();
  await desk.import("products", "sku,name,category\nPOT,Pot,Tea > Pots\n");
});

const header = "promotion_id,name,sku,category,location,start_date,end_date,discount,promo_price\n";
const stored = () =>
  desk.rows(`SELECT promotion.external_id AS code, promotion.name, product.external_id AS sku, path, location.external_id AS place,
      first_day::text, last_day::text, discount::float8 AS discount, price::float8 AS price
    FROM promotion LEFT JOIN product ON product.id = product_id LEFT JOIN category ON category.id = promotion.category_id
      LEFT JOIN location ON location.id = location_id ORDER BY 1, 3 NULLS FIRST, 4 NULLS FIRST`);

describe("import of promotions", () => {
  it("takes those of products, of categories and of everything, past or planned", async () => {
    const text = `${header}A,Autumn,TEA,,SHOP,2026-10-01,2026-10-14,20,\nA,Autumn,CUP,,,2026-10-01,2026-10-14,,3.50\nB,,,Tea>Pots,,2027/1/5,2027年1月9日,12.5 %,\nC,All,,,,2027-02-01,2027-02-01,5%,\n`;
    expect((await desk.import("promotions", text)).counts).toEqual({ created: 4, updated: 0, unchanged: 0 });
    expect((await desk.import("promotions", text)).counts).toEqual({ created: 0, updated: 0, unchanged: 4 });
    const autumn = { code: "A", name: "Autumn", path: null, first_day: "2026-10-01", last_day: "2026-10-14" };
    const none = { sku: null, path: null, place: null, discount: null, price: null };
    expect(await stored()).toEqual([
      { ...none, ...autumn, sku: "CUP", price: 3.5 },
      { ...none, ...autumn, sku: "TEA", place: "SHOP", discount: 0.2 },
      {
        ...none,
        code: "B",
        name: "B",
        path: "Tea > Pots",
        first_day: "2027-01-05",
        last_day: "2027-01-09",
        discount: 0.125,
      },
      { ...none, code: "C", name: "All", first_day: "2027-02-01", last_day: "2027-02-01", discount: 0.05 },
    ]);
  });

  it("replaces a promotion whole: what its file leaves out is removed, and other promotions stay", async () => {
    await desk.import(
      "promotions",
      `${header}A,,TEA,,,2026-10-01,2026-10-14,20,\nA,,CUP,,,2026-10-01,2026-10-14,20,\nB,,CUP,,,2026-11-01,2026-11-02,10,\n`,
    );
    const { counts } = await desk.import("promotions", `${header}A,,TEA,,,2026-10-01,2026-10-21,20,\n`);
    expect(counts).toEqual({ created: 0, updated: 1, unchanged: 0, removed: 1 });
    expect((await stored()).map(({ code, sku, last_day }) => [code, sku, last_day])).toEqual([
      ["A", "TEA", "2026-10-21"],
      ["B", "CUP", "2026-11-02"],
    ]);
  });

  it("refuses what is no offer, and names product, category and place that are not there", async () => {
    const bad = [
      "A,,TEA,Tea,,2026-10-01,2026-10-14,20,",
      "A,,TEA,,,2026-10-14,2026-10-01,20,",
      "A,,TEA,,,2026-10-01,2026-10-14,,",
      "A,,TEA,,,2026-10-01,2026-10-14,20,4",
      "A,,,Tea,,2026-10-01,2026-10-14,,4",
      "A,,TEA,,,2026-10-01,2026-10-14,0.2,",
      "A,,TEA,,,2026-10-01,2026-10-14,100,",
      "A,,TEA,,,2026-02-30,2026-10-14,20,",
      "A,,COD,,,2026-10-01,2026-10-14,20,",
      "A,,,Coffee,,2026-10-01,2026-10-14,20,",
      "A,,,,MOON,2026-10-01,2026-10-14,20,",
    ];
    const outcome = await desk.import("promotions", `${header}${bad.join("\n")}\n`);
    expect(outcome).toMatchObject({ status: "COMPLETED", rowsRead: 11, rowsAccepted: 0, rowsRejected: 11 });
    expect((await desk.errors()).map(({ line, column, rule, value }) => [line, column, rule, value])).toEqual([
      [2, "category", "category.beside_product", "Tea"],
      [3, "end_date", "last_day.before_first", "2026-10-01"],
      [4, "discount", "discount.or_price", null],
      [5, "discount", "discount.or_price", "20.00"],
      [6, "promo_price", "promotional_price.of_product", "4.0000"],
      [7, "discount", "value.minimum", "0.2"],
      [8, "discount", "value.maximum", "100"],
      [9, "start_date", "placed_at.timestamp", "2026-02-30"],
      [10, "sku", "product.unknown", "COD"],
      [11, "category_path", "category.unknown", "Coffee"],
      [12, "location_ref", "location.unknown", "MOON"],
    ]);
    expect(await stored()).toEqual([]);
  });
});
