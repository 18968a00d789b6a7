import { describe, expect, it } from "@jest/globals";
import {
  formatAmount,
  formatChange,
  formatCompact,
  formatMeasure,
  formatMoney,
  formatRate,
  formatSigned,
  formatTiny,
  formatUnits,
  relativeChange,
} from "./number.ts";

describe("numbers", () => {
  it("are compact in each language's own units", () => {
    expect(formatCompact(12_000, "en")).toBe("12K");
    expect(formatCompact(12_000, "zh-CN")).toBe("1.2万");
  });

  it("show a decimal only below ten", () => {
    expect(formatUnits(0.84, "en")).toBe("0.8");
    expect(formatUnits(12_345.6, "en")).toBe("12,346");
    expect(formatUnits(3, "en")).toBe("3");
  });

  it("carry the sign of a change, and none for less than half a percent", () => {
    expect(formatChange(0.064, "en")).toBe("+6%");
    expect(formatChange(-0.12, "en")).toBe("-12%");
    expect(formatChange(0.004, "en")).toBe("0%");
  });

  it("round amounts to decide by, keep tenths of a rate, and sign what a ledger changes", () => {
    expect(formatAmount("12400.49", "USD", "en")).toBe("$12,400");
    expect(formatRate(0.9714, "en")).toBe("97.1%");
    expect([40, -3.5, 0].map((value) => formatSigned(value, "en"))).toEqual(["+40", "-3.5", "0"]);
  });

  it("write what is tiny by its power of ten", () => {
    expect(formatTiny(9.3e-7, "en")).toBe("9.3E-7");
    expect(formatTiny(0, "en")).toBe("0");
  });

  it("keep two decimals for measures and the currency's for money", () => {
    expect(formatMeasure(0.8, "en")).toBe("0.80");
    expect(formatMoney("12.5000", "GBP", "en")).toBe("£12.50");
  });
});

describe("relativeChange", () => {
  it("compares with what was before", () => {
    expect(relativeChange(106, 100)).toBeCloseTo(0.06);
  });

  it("knows no change from nothing", () => {
    expect(relativeChange(5, 0)).toBeNull();
    expect(relativeChange(5, null)).toBeNull();
  });
});
