import { isTimeZone, zonedInstantMs } from "@bellwether/runtime/time/time-zone";
import { describe, expect, it } from "@jest/globals";
import { parseCategoryPath } from "./category-path.ts";
import { parseCountry } from "./country.ts";
import { isFlat, isStorableJson, typedCell } from "./gathered.ts";
import { parseDecimal, withinLimit } from "./number.ts";
import { parseTimestamp } from "./timestamp.ts";
import { parseBoolean, parseEventKind, parseLocale, parseLocationKind } from "./words.ts";

describe("parseDecimal", () => {
  it.each([
    ["6", "6"],
    ["-2", "-2"],
    ["+.5", ".5"],
    ["1,234.50", "1234.50"],
    ["£2.55", "2.55"],
    ["2.55€", "2.55"],
    ["-£2", "-2"],
    ["(1,234.50)", "-1234.50"],
    ["１２.５", "12.5"],
    ["−3", "-3"],
  ])("reads %s", (text, digits) => expect(parseDecimal(text, false)).toBe(digits));

  it.each(["", "abc", "1,5", "1.2.3", "1e3", "0x10", "NaN", "--1", "12,34", "1 2 x"])("refuses %j", (text) =>
    expect(parseDecimal(text, false)).toBeNull(),
  );

  it("reads the decimal comma when asked, and then no other", () => {
    expect(parseDecimal("1.234,50", true)).toBe("1234.50");
    expect(parseDecimal("2,5", true)).toBe("2.5");
    expect(parseDecimal("2.5", true)).toBeNull();
  });

  it("holds numbers to a bound that their product survives", () => {
    expect(withinLimit("1000000000")).toBe(true);
    expect(withinLimit("1000000001")).toBe(false);
    expect(withinLimit("9".repeat(500))).toBe(false);
  });
});

describe("parseTimestamp", () => {
  const london = { timeZone: "Europe/London", dateOrder: undefined };
  it.each([
    ["2010-12-01 08:26", "2010-12-01T08:26:00.000Z"],
    ["2011-07-01 12:00", "2011-07-01T11:00:00.000Z"],
    ["2011-07-01T12:00:00+02:00", "2011-07-01T10:00:00.000Z"],
    ["2011-07-01T12:00:00.1234Z", "2011-07-01T12:00:00.123Z"],
    ["2010/12/1 8:26", "2010-12-01T08:26:00.000Z"],
    ["2010年12月1日 8:26", "2010-12-01T08:26:00.000Z"],
    ["2010-12-01", "2010-12-01T00:00:00.000Z"],
    ["1.12.2010 08:26", "2010-12-01T08:26:00.000Z"],
    // Skipped by the clocks going forward, and shown twice by their going back: the first of the two.
    ["2011-03-27 01:30", "2011-03-27T01:30:00.000Z"],
    ["2011-10-30 01:30", "2011-10-30T00:30:00.000Z"],
  ])("reads %s on London's clocks", (text, value) => expect(parseTimestamp(text, london)).toEqual({ value }));

  it("reads dates of either order when told which, and with am and pm", () => {
    const zone = { timeZone: "UTC" };
    expect(parseTimestamp("12/1/2010 8:26", { ...zone, dateOrder: "MDY" })).toEqual({
      value: "2010-12-01T08:26:00.000Z",
    });
    expect(parseTimestamp("12/1/2010 8:26 PM", { ...zone, dateOrder: "DMY" })).toEqual({
      value: "2010-01-12T20:26:00.000Z",
    });
    expect(parseTimestamp("12/1/2010 12:00 am", { ...zone, dateOrder: "DMY" })).toEqual({
      value: "2010-01-12T00:00:00.000Z",
    });
  });

  it.each([
    ["12/1/2010 8:26", "placed_at.ambiguous"],
    ["2010-02-30", "placed_at.timestamp"],
    ["2010-13-01", "placed_at.timestamp"],
    ["2010-12-01 25:00", "placed_at.timestamp"],
    ["2010-12-01 13:00 pm", "placed_at.timestamp"],
    ["yesterday", "placed_at.timestamp"],
    ["0010-12-01", "placed_at.range"],
    ["1800-12-01", "placed_at.range"],
  ])("refuses %s by %s", (text, rule) => expect(parseTimestamp(text, london)).toEqual({ rule }));
});

describe("zonedInstantMs", () => {
  it("knows zones and their changes on both sides of the equator", () => {
    expect(isTimeZone("Asia/Shanghai")).toBe(true);
    expect(isTimeZone("Mars/Olympus")).toBe(false);
    const iso = (wall: string, zone: string) => new Date(zonedInstantMs(Date.parse(`${wall}Z`), zone)).toISOString();
    expect(iso("2024-01-15T12:00", "Asia/Shanghai")).toBe("2024-01-15T04:00:00.000Z");
    // New York's clocks jump from 2 to 3: half past two becomes half past three, as Temporal's `compatible` has it.
    expect(iso("2024-03-10T02:30", "America/New_York")).toBe("2024-03-10T07:30:00.000Z");
    expect(iso("2024-11-03T01:30", "America/New_York")).toBe("2024-11-03T05:30:00.000Z");
    expect(iso("2024-01-15T12:00", "Australia/Sydney")).toBe("2024-01-15T01:00:00.000Z");
  });
});

describe("words", () => {
  it("reads countries by code and by English or Chinese name", () => {
    expect(["gb", "United Kingdom", "英国", "EIRE", "uk", "中国"].map(parseCountry)).toEqual([
      "GB",
      "GB",
      "GB",
      "IE",
      "GB",
      "CN",
    ]);
    expect(["ZZ", "Atlantis", "QQ"].map(parseCountry)).toEqual([null, null, null]);
  });

  it("reads yes and no, kinds of locations and languages", () => {
    expect(["Yes", "0", "是", "下架", "maybe"].map(parseBoolean)).toEqual([true, false, true, false, null]);
    expect(["Shop", "仓库", "moon"].map(parseLocationKind)).toEqual(["STORE", "WAREHOUSE", null]);
    expect(["zh_cn", "en", "not a tag"].map(parseLocale)).toEqual(["zh-CN", "en", null]);
  });

  it("reads category paths, and refuses empty and too many levels", () => {
    expect(parseCategoryPath("Home>  Kitchen >Mugs")).toEqual({ value: "Home > Kitchen > Mugs" });
    expect(parseCategoryPath("Home > > Mugs")).toMatchObject({ rule: "category.path" });
    expect(parseCategoryPath(Array(11).fill("a").join(">"))).toMatchObject({ rule: "category.path" });
  });
});

describe("parseEventKind", () => {
  it.each([
    ["PAGE_VIEW", "PAGE_VIEW"],
    ["Product Viewed", "PRODUCT_VIEW"],
    ["add-to-cart", "CART_ADD"],
    ["打开邮件", null],
    ["邮件打开", "EMAIL_OPEN"],
    ["评价", "FEEDBACK"],
    ["toString", null],
    ["", null],
  ])("reads %j", (text, kind) => expect(parseEventKind(text)).toBe(kind));
});

describe("typedCell", () => {
  it.each([
    ["12", 12],
    ["-0.5", -0.5],
    ["007", "007"],
    ["1.50", "1.50"],
    ["1e3", "1e3"],
    ["NaN", "NaN"],
    ["true", true],
    ["TRUE", "TRUE"],
    ["2024-05-01", "2024-05-01"],
  ])("makes of %j what reads back the same", (text, value) => expect(typedCell(text)).toBe(value));
});

describe("isFlat", () => {
  it("takes text, numbers, yes and no and null, and nothing inside one another", () => {
    expect(isFlat({ a: "x", b: 1, c: true, d: null })).toBe(true);
    for (const nested of [{ a: {} }, { a: [1] }, { "": 1 }, { ["x".repeat(501)]: 1 }])
      expect(isFlat(nested)).toBe(false);
  });
});

describe("isStorableJson", () => {
  it("refuses what PostgreSQL cannot store", () => {
    expect(isStorableJson('{"a":"é 茶"}')).toBe(true);
    expect(isStorableJson('{"a":"\\u0000"}')).toBe(false);
    expect(isStorableJson('{"a":"\ud800"}')).toBe(false);
  });
});
