import { describe, expect, it } from "@jest/globals";
import { parseClosures, parseWeekdays } from "./closures.ts";
import { parsePriceBreaks } from "./price-breaks.ts";
import { parseUnit } from "./unit.ts";
import { parsePurchaseOrderStatus } from "./words.ts";

describe("parseWeekdays", () => {
  it.each([
    ["Sat; Sun", "{6,7}"],
    ["sunday,saturday,Sun", "{6,7}"],
    ["周六、周日", "{6,7}"],
    ["1 2", "{1,2}"],
  ])("reads %j", (text, value) => expect(parseWeekdays(text)).toEqual({ value }));

  it.each(["8", "someday", "Sat;"])("refuses %j", (text) => expect(parseWeekdays(text).rule).toBe("weekdays.form"));
});

describe("parseClosures", () => {
  it("reads days and spans of days, both ends included", () => {
    expect(parseClosures("2026-02-14/2026-02-23; 2026-05-01;")).toEqual({
      value: "{[2026-02-14,2026-02-23],[2026-05-01,2026-05-01]}",
    });
  });

  it.each(["2026-02-30", "2026-02-23/2026-02-14", "May", "2026-13-01"])("refuses %j", (text) =>
    expect(parseClosures(text)).toEqual({ rule: "closures.form" }),
  );
});

describe("parsePriceBreaks", () => {
  it("reads quantities and costs, in the file's way of writing numbers", () => {
    expect(parsePriceBreaks("100: 4.50; 1,500: £4.20", false)).toEqual({ value: "{100,1500} {4.50,4.20}" });
    expect(parsePriceBreaks("100：4,50；1.500：4,20", true)).toEqual({ value: "{100,1500} {4.50,4.20}" });
  });

  it.each([
    ["100", "price_breaks.form"],
    ["100: x", "price_breaks.form"],
    ["100: 4: 3", "price_breaks.form"],
    ["100: 4; 100: 3", "price_breaks.rising"],
    ["0: 4", "price_breaks.rising"],
    ["10: -4", "price_breaks.rising"],
  ])("refuses %j by %s", (text, rule) => expect(parsePriceBreaks(text, false)).toEqual({ rule }));
});

describe("words of inventory", () => {
  it("knows units by their names in English and Chinese, and no others", () => {
    expect(["pcs.", "件", "KG", "千克", "m²"].map(parseUnit)).toEqual(["EACH", "EACH", "KG", "KG", "M2"]);
    expect(parseUnit("box of joy")).toBeNull();
  });

  it("reads a status, and leaves to receipts how much has arrived", () => {
    expect(["Open", "partially_received", "closed", "已取消", "lost"].map(parsePurchaseOrderStatus)).toEqual([
      "ORDERED",
      "ORDERED",
      "RECEIVED",
      "CANCELLED",
      null,
    ]);
  });
});
