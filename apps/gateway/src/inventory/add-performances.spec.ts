import type { SimulatedPerformance } from "@bellwether/inventory/contract";
import { describe, expect, it } from "@jest/globals";
import { addPerformances } from "./add-performances.ts";

const around = (mean: number, by: number) => ({ mean, lower: mean - by, upper: mean + by });
const kept = (fillRate: number, stockValue: number): SimulatedPerformance => ({
  fillRate: around(fillRate, 0.01),
  stockValue: around(stockValue, 10),
  stockUnits: around(stockValue, 1),
  orders: around(12, 1),
  cost: around(50, 5),
});
const replay = (current: SimulatedPerformance | null, proposed: SimulatedPerformance | null) => ({
  paths: 100,
  days: 365,
  current,
  proposed,
});

describe("addPerformances", () => {
  it("adds money and orders, weighs service by demand, and widens intervals as if all went ill at once", () => {
    const sum = addPerformances([
      { performance: replay(kept(0.9, 100), kept(0.95, 80)), demandPerDay: 3 },
      { performance: replay(kept(0.7, 50), kept(0.91, 70)), demandPerDay: 1 },
    ]);
    expect(sum).toMatchObject({ positions: 2, paths: 100, days: 365 });
    expect(sum.current?.fillRate.mean).toBeCloseTo(0.85, 12);
    expect(sum.proposed?.fillRate.lower).toBeCloseTo(0.93, 12);
    expect(sum.proposed?.stockValue).toEqual({ mean: 150, lower: 130, upper: 170 });
    expect(sum.current?.orders.mean).toBe(24);
    expect(sum.current?.stockUnits).toBeNull();
  });

  it("leaves out what cannot be compared", () => {
    const sum = addPerformances([
      { performance: replay(null, kept(0.95, 80)), demandPerDay: 3 },
      { performance: replay(kept(0.7, 50), kept(0.91, 70)), demandPerDay: 1 },
    ]);
    expect(sum.positions).toBe(1);
    expect(sum.proposed?.stockValue.mean).toBe(70);
  });

  it("says nothing where nothing was replayed", () => {
    expect(addPerformances([])).toEqual({ paths: 0, days: 0, current: null, proposed: null, positions: 0 });
  });
});
