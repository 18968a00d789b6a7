import { describe, expect, it } from "@jest/globals";
import { keepingCosts } from "./keeping-costs.ts";
import type { PlanSetting } from "./plan-data.ts";

const product = { id: "P1", externalId: "P1", unitPrice: 20 };

function reviewed(reviewPeriodDays: number, more: Partial<PlanSetting> = {}): PlanSetting {
  return {
    productId: null,
    locationId: null,
    holdingRatePerYear: null,
    orderingCost: null,
    shortageCostPerUnit: null,
    shelfLifeDays: null,
    serviceMeasure: null,
    serviceTarget: null,
    orderBudget: null,
    ...more,
    reviewPeriodDays,
  };
}

const daysOf = (settings: PlanSetting[]) => keepingCosts(product, "shop", undefined, settings).reviewPeriodDays;

describe("the review period", () => {
  it("is that of the narrowest setting, and a day where none says", () => {
    expect(daysOf([])).toBe(1);
    expect(daysOf([reviewed(7), reviewed(14, { locationId: "shop" }), reviewed(28, { locationId: "depot" })])).toBe(14);
  });

  it("is a quarter at most: one setting of years made the paths of all positions as long", () => {
    expect(daysOf([reviewed(3_650)])).toBe(91);
  });
});
