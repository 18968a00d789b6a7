import { describe, expect, it } from "@jest/globals";
import { termsOf } from "../testing/plan-scene.ts";
import { type CycledPosition, orderCycles } from "./order-cycles.ts";

const costs = {
  unitCost: 10,
  holdingCostPerDay: 0.01,
  orderingCost: 18,
  shortageCostPerUnit: 4,
  shelfLifeDays: null,
  reviewPeriodDays: 1,
  serviceMeasure: null,
  serviceTarget: null,
};

function sold(productId: string, more: Partial<CycledPosition> = {}): CycledPosition {
  return {
    position: { productId, locationId: "shop" },
    terms: termsOf(productId),
    costs,
    perDay: 0.5,
    deviation: 0.01,
    ...more,
  };
}

describe("orderCycles", () => {
  it("is one for all that a supplier delivers to a place, paid by the dearest order", () => {
    const [one, other, elsewhere] = orderCycles([
      sold("P1"),
      sold("P2", { costs: { ...costs, orderingCost: 8 } }),
      sold("P3", { position: { productId: "P3", locationId: "depot" } }),
    ]);
    expect(one!.days).toBeCloseTo(60, 1);
    expect(other!.days).toBe(one!.days);
    expect(one!.others!.meanDays).toBeCloseTo(60, 0);
    expect([one!.lineCost, elsewhere!.lineCost]).toEqual([9, 18]);
    expect(elsewhere!.days).toBeCloseTo(Math.sqrt(36 / 0.005), 9);
  });

  it("has no order to join for what is ordered alone, or what nobody delivers", () => {
    const cycles = orderCycles([sold("P1", { terms: undefined }), sold("P2", { terms: undefined }), sold("P3")]);
    expect(cycles.map(({ others }) => others)).toEqual([null, null, null]);
    expect(orderCycles([sold("P1", { perDay: 0 })])[0]).toEqual({
      days: Number.POSITIVE_INFINITY,
      others: null,
      lineCost: 18,
    });
  });
});
