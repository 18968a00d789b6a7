import { describe, expect, it } from "@jest/globals";
import { stockoutRemarks } from "./stockout-remarks.ts";

const demand = new Float64Array(400).fill(2);
const without = (...steps: number[]) => demand.map((units, t) => (steps.includes(t) ? 0.5 : units));

describe("stockoutRemarks", () => {
  it("says what the last year lost, and its share of demand", () => {
    expect(stockoutRemarks(demand, without(0, 100, 101, 399), "DAY")).toEqual([
      { code: "demand.stockouts-filled", facts: { steps: 3, granularity: "DAY", lost: 4.5, percent: 0.6 } },
    ]);
  });
  it("says nothing of little, of nothing, and of longer ago", () => {
    expect(stockoutRemarks(demand, without(399), "DAY")).toEqual([]);
    expect(stockoutRemarks(demand, demand, "DAY")).toEqual([]);
    expect(stockoutRemarks(new Float64Array(400), new Float64Array(400), "DAY")).toEqual([]);
    expect(stockoutRemarks(demand, without(1, 2, 3, 4, 5, 6), "DAY")).toEqual([]);
  });
});
