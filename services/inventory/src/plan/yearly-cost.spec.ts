import { describe, expect, it } from "@jest/globals";
import { yearlyCost } from "./yearly-cost.ts";

const costs = { holdingCostPerDay: 0.01, orderingCost: 18, shortageCostPerUnit: 4 };

describe("yearlyCost", () => {
  it("adds holding, shortage and ordering of a year", () => {
    expect(yearlyCost({ meanStock: 10, perDay: 2, fillRate: 0.95, orderQuantity: 20 }, costs)).toBeCloseTo(839.5, 9);
  });

  it("is holding alone where nothing is sold", () => {
    expect(yearlyCost({ meanStock: 10, perDay: 0, fillRate: 1, orderQuantity: 0 }, costs)).toBeCloseTo(36.5, 9);
  });
});
