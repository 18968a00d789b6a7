import { describe, expect, it } from "@jest/globals";
import { stockChange } from "./stock-change.ts";

describe("stockChange", () => {
  it("is what a count differs by from the books", () => {
    expect(stockChange("ADJUSTMENT", "counted", 27, 30)).toBe(-3);
    expect(stockChange("ADJUSTMENT", "counted", 30, 30)).toBe(0);
    expect(stockChange("ADJUSTMENT", "counted", 0.3, 0.1)).toBe(0.2);
  });

  it("takes a difference as it is", () => {
    expect(stockChange("ADJUSTMENT", "difference", -4, 30)).toBe(-4);
  });

  it("lets what is sold or broken go, and what is brought back come", () => {
    expect(stockChange("WRITE_OFF", "units", 4, 30)).toBe(-4);
    expect(stockChange("SALE", "units", 4, 30)).toBe(-4);
    expect(stockChange("RETURN", "units", 4, 30)).toBe(4);
    expect(Object.is(stockChange("SALE", "units", 0, 30), 0)).toBe(true);
  });
});
