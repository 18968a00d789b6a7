import { describe, expect, it } from "@jest/globals";
import { remarksIn, toRemark } from "./remark.row.ts";
import { remarkText } from "./remark-text.ts";

describe("the facts of remarks", () => {
  const risk = { code: "inventory.stockout-risk", facts: { date: "2026-11-22", chance: 0.4, units: 12.5 } };
  const overstock = { code: "inventory.overstock", facts: { units: 1200, days: 90, yearlyCost: 345.4 } };

  it("are dates as each language writes them", () => {
    expect(remarkText(toRemark(risk), "en")).toMatch(/by Nov 22, 2026 \(chance 40%\)/);
    expect(remarkText(toRemark(risk), "zh-CN")).toMatch(/2026年11月22日/);
  });

  it("are money in the plan's currency, and plain numbers where none is known", () => {
    expect(remarkText(remarksIn("GBP")(overstock), "en")).toMatch(/costs £345 a year/);
    expect(remarkText(remarksIn("CNY")(overstock), "zh-CN")).toMatch(/¥345/);
    expect(remarkText(toRemark(overstock), "en")).toMatch(/costs 345 a year/);
  });

  it("name no currency where nothing is money", () => {
    expect(remarksIn("GBP")(risk).facts.map(({ name }) => name)).toEqual(["date", "chance", "units"]);
  });

  it("are counted in the form that agrees with the number as it is written", () => {
    const late = (daysLate: number) =>
      remarkText(toRemark({ code: "inventory.late-order", facts: { order: "A", daysLate } }), "en");
    expect([1, 2].map(late)).toEqual(["Order A is 1 day late.", "Order A is 2 days late."]);
  });

  it("stay as they are where they are no date", () => {
    expect(remarkText(toRemark({ ...risk, facts: { ...risk.facts, date: "soon" } }), "en")).toMatch(/by soon/);
  });
});
