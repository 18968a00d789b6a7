import { describe, expect, it } from "@jest/globals";
import { spendIn, spendRows } from "./spend-rows.ts";

describe("spendRows", () => {
  it("goes on over the end of a year", () => {
    const columns = { currency: "GBP", start: "2025-11-01", ordered: [10, 20, 30], received: [5, 15] };
    expect(spendRows(columns)).toEqual([
      { month: "2025-11-01", ordered: 10, received: 5 },
      { month: "2025-12-01", ordered: 20, received: 15 },
      { month: "2026-01-01", ordered: 30, received: 0 },
    ]);
    expect(spendIn(columns)).toBe(60);
  });

  it("has no rows where nothing was ordered", () => {
    expect(spendRows({ currency: "GBP", start: "2026-01-01", ordered: [], received: [] })).toEqual([]);
  });
});
