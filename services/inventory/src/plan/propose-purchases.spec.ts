import { describe, expect, it } from "@jest/globals";
import { flatForecast, positionOf, sceneOf, termsOf, yearOf } from "../testing/plan-scene.ts";
import { run } from "./make-plan.ts";
import { demandKey, type PlanData, type StockedPosition } from "./plan-data.ts";

const context = { progress: () => undefined, signal: new AbortController().signal };
const weekly = { ...yearOf((day) => 4 + (day % 7)), forecast: flatForecast(7, 2) };
const places = ["shop", "town"];
const at = (locationId: string, more: Partial<StockedPosition> = {}) => positionOf("P1", { locationId, ...more });
const demand = Object.fromEntries(places.map((place) => [demandKey("P1", place), weekly]));

function settingOf(more: Partial<PlanData["settings"][number]>): PlanData["settings"][number] {
  return {
    productId: null,
    locationId: null,
    holdingRatePerYear: null,
    orderingCost: null,
    shortageCostPerUnit: null,
    shelfLifeDays: null,
    serviceMeasure: null,
    serviceTarget: null,
    reviewPeriodDays: null,
    orderBudget: null,
    ...more,
  };
}

async function purchasesOf(more: Partial<PlanData>, budget: number | null) {
  const sizes = { demandPaths: 300, replayPaths: 10, solverLimitMs: 2_000 };
  const { proposals, policies } = await run({ data: sceneOf({ demand, ...more }), seed: 1, budget, ...sizes }, context);
  const purchases = proposals.filter(({ kind }) => kind === "PURCHASE");
  return { purchases, codes: purchases.map(({ reasons }) => reasons.map(({ code }) => code)), proposals, policies };
}

describe("why so many units are bought", () => {
  it("is not the budget where a transfer brings the rest: what it brings was still counted as wanted", async () => {
    const [plain] = (await purchasesOf({ positions: [at("shop")] }, null)).purchases;
    const { orderUpTo } = (await purchasesOf({ positions: [at("town")] }, null)).policies[0]!;
    const positions = [at("shop"), at("town", { onHand: orderUpTo + Math.floor(plain!.quantity / 2) })];
    const { purchases, codes, proposals } = await purchasesOf(
      { positions, settings: [settingOf({ orderBudget: 1e6 })] },
      1e6,
    );
    expect(proposals.map(({ kind }) => kind).sort()).toEqual(["PURCHASE", "TRANSFER"]);
    expect(purchases[0]!.quantity).toBeLessThan(plain!.quantity);
    expect(codes.flat()).not.toContain("inventory.budget-limits");
  });

  it("is the budget where there is one that cuts", async () => {
    const positions = [at("shop")];
    const { purchases } = await purchasesOf({ positions }, null);
    const { codes } = await purchasesOf({ positions }, purchases[0]!.amount / 2);
    expect(codes).toEqual([expect.arrayContaining(["inventory.budget-limits"])]);
  });

  it("is what the supplier can deliver to all places together, also without a budget", async () => {
    const terms = [termsOf("P1", { capacity: 60, capacityLeft: 60, capacityPeriodDays: 7 })];
    const { purchases, codes } = await purchasesOf({ positions: places.map((place) => at(place)), terms }, null);
    expect(purchases.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(60);
    for (const each of codes) expect(each).toContain("inventory.capacity-limits");
  });

  it("is no budget where more would spoil", async () => {
    const { purchases, codes, policies } = await purchasesOf(
      { positions: [at("shop", { reserved: 40 })], settings: [settingOf({ shelfLifeDays: 3, orderBudget: 1e6 })] },
      1e6,
    );
    expect(purchases[0]!.quantity).toBeLessThan(policies[0]!.orderUpTo + 40);
    expect(codes.flat()).not.toContain("inventory.budget-limits");
  });
});
