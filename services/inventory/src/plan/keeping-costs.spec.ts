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

describe("the service target", () => {
  const of = (settings: PlanSetting[]) => {
    const { serviceMeasure, serviceTarget } = keepingCosts(product, "shop", undefined, settings);
    return [serviceMeasure, serviceTarget];
  };
  const everywhere = reviewed(1, { serviceMeasure: "CYCLE", serviceTarget: 0.9 });

  it("comes with the measure of its own row: a product's fill rate was taken for the organisation's cycle service", () => {
    expect(of([everywhere, reviewed(1, { productId: "P1", serviceTarget: 0.97 })])).toEqual(["FILL_RATE", 0.97]);
  });

  it("is that of the narrowest row that has one, whatever narrower rows measure by", () => {
    expect(of([everywhere, reviewed(1, { productId: "P1", serviceMeasure: "FILL_RATE" })])).toEqual(["CYCLE", 0.9]);
    expect(of([reviewed(1, { serviceMeasure: "CYCLE" })])).toEqual([null, null]);
  });
});
