import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { customerRows, locationRows, productRows } from "../fields/catalogue-fields.ts";
import type { RowShape } from "../fields/field.ts";
import { orderLineRows } from "../fields/order-fields.ts";
import { RowChecker } from "./check-rows.ts";

const cells = { timeZone: "UTC", dateOrder: undefined, decimalComma: false, currency: "EUR" };
const source = { ragged: false, encoding: "utf-8", mapping: {} };

function check(shape: RowShape, header: string[], row: string[] | string, mapping: Record<string, string> = {}) {
  const checker = new RowChecker(shape, cells, { ...source, mapping });
  return checker.check({ header, lines: [2], rows: [row] });
}

const order = { order_id: "7", date: "2024-05-01", sku: "A", qty: "2", price: "3.5" };

function rulesOf(shape: RowShape, row: Record<string, string>): string[] {
  const { rejected } = check(shape, Object.keys(row), Object.values(row));
  return rejected.flatMap(({ violations }) => violations.map(({ rule }) => rule));
}

describe("RowChecker", () => {
  it("takes a good row, and knows columns by Chinese and other names", () => {
    for (const header of [
      Object.keys(order),
      ["订单号", "下单时间", "商品编码", "数量", "单价"],
      ["InvoiceNo", "Invoice Date", "Stock_Code", "Quantity", "UnitPrice"],
    ]) {
      const { columns, rejected } = check(orderLineRows, header, Object.values(order));
      expect(rejected).toEqual([]);
      expect(columns.slice(0, 4).map(([value]) => value)).toEqual(["7", "A", "2", "3.5"]);
    }
  });

  it.each<[string, Record<string, string>]>([
    ["value.required", { order_id: " " }],
    ["value.encoding", { sku: "caf\uFFFD" }],
    ["value.control", { sku: "A\nB" }],
    ["value.length", { sku: "x".repeat(201) }],
    ["quantity.number", { qty: "two" }],
    ["quantity.zero", { qty: "0.00" }],
    ["quantity.zero", { qty: "0.00001" }],
    ["quantity.range", { qty: "10000000000" }],
    ["unit_price.number", { price: "free" }],
    ["unit_price.range", { price: "10000000000" }],
    ["line.amount", { qty: "999999999", price: "999999999" }],
    ["placed_at.timestamp", { date: "soon" }],
    ["placed_at.ambiguous", { date: "01/02/2024" }],
    ["placed_at.range", { date: "1066-10-14" }],
    ["currency.code", { currency: "euro" }],
  ])("refuses an order line by %s", (rule, change) => {
    expect(rulesOf(orderLineRows, { ...order, ...change })).toEqual([rule]);
  });

  it.each<[string, RowShape, Record<string, string>]>([
    ["unit_price.negative", productRows, { sku: "A", price: "-1" }],
    ["active.boolean", productRows, { sku: "A", active: "perhaps" }],
    ["category.path", productRows, { sku: "A", category: "A > > B" }],
    ["kind.location", locationRows, { store_id: "S", kind: "ship" }],
    ["country.code", locationRows, { store_id: "S", country: "Atlantis" }],
    ["email.address", customerRows, { customer_id: "C", email: "nobody" }],
    ["locale.tag", customerRows, { customer_id: "C", language: "not a tag" }],
  ])("refuses a record by %s", (rule, shape, row) => {
    expect(rulesOf(shape, row)).toEqual([rule]);
  });

  it("tells every broken rule of a row, with the file's own column names and what stood there", () => {
    const { rejected } = check(orderLineRows, Object.keys(order), ["7", "soon", "A", "two", "3"]);
    expect(rejected[0]).toMatchObject({ line: 2, key: "7" });
    expect(rejected[0]!.violations.map(({ column, value }) => [column, value])).toEqual([
      ["qty", "two"],
      ["date", "soon"],
    ]);
  });

  it("tells the facts that a rule names, and no others", () => {
    const row = ["x".repeat(201), "2024-05-01", "", "10000000000", "caf\uFFFD"];
    const { rejected } = check(orderLineRows, Object.keys(order), row);
    expect(rejected[0]!.violations.map(({ rule, facts }) => [rule, facts])).toEqual([
      ["value.length", { column: "order_id", limit: 200 }],
      ["value.required", { column: "sku" }],
      ["quantity.range", { limit: 1_000_000_000 }],
      ["value.encoding", { encoding: "utf-8" }],
    ]);
    expect(check(orderLineRows, Object.keys(order), "{").rejected[0]!.violations[0]!.facts).toEqual({});
  });

  it("refuses rows with too few or too many cells, but not empty ones behind the last column", () => {
    const header = Object.keys(order);
    expect(check(orderLineRows, header, ["7"]).rejected[0]!.violations).toMatchObject([
      { rule: "row.columns", column: null, facts: { found: 1, expected: 5 } },
    ]);
    expect(check(orderLineRows, header, [...Object.values(order), "x"]).rejected).toHaveLength(1);
    expect(check(orderLineRows, header, [...Object.values(order), "", " "]).rejected).toEqual([]);
    expect(check(orderLineRows, header, "{").rejected[0]!.violations[0]!.rule).toBe("row.json");
  });

  it("refuses a file without a required column, naming what it has", () => {
    expect(() => check(productRows, ["colour"], ["red"])).toThrow(/external_id .*"colour"/);
    expect(() => check(productRows, ["colour"], ["red"])).toThrow(
      expect.objectContaining({ code: "file.columns", facts: { fields: "external_id", columns: '"colour"' } }),
    );
  });

  it("lets a mapping name columns, and refuses one of a column that is not there", () => {
    const { columns } = check(productRows, ["x", "name"], ["A", "Mug"], { external_id: "x" });
    expect(columns[0]).toEqual(["A"]);
    expect(() => check(productRows, ["sku"], ["A"], { name: "title" })).toThrow(/no column "title"/);
    expect(() => check(productRows, ["sku"], ["A"], { name: "title" })).toThrow(
      expect.objectContaining({
        code: "file.mapping",
        facts: { field: "name", column: "title", columns: '"sku"' },
      }),
    );
  });

  it("accounts for every row: accepted and refused add up, whatever the cells hold", () => {
    const row = fc.array(fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom("1", "2024-01-01", "A")), {
      maxLength: 7,
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const checker = new RowChecker(orderLineRows, cells, source);
        const checked = checker.check({ header: Object.keys(order), lines: rows.map((_, at) => at + 2), rows });
        expect(checked.lines.length + checked.rejected.length).toBe(rows.length);
        for (const column of checked.columns) expect(column).toHaveLength(checked.lines.length);
      }),
    );
  });
});
