import { describe, expect, it } from "@jest/globals";
import { run as makePlan } from "./plan/make-plan.ts";
import { demandKey, type PlanData } from "./plan/plan-data.ts";
import { flatForecast, positionOf, sceneOf, yearOf } from "./testing/plan-scene.ts";
import { run as askWhatIf } from "./what-if-task.ts";

const context = { progress: () => undefined, signal: new AbortController().signal };
const sizes = { seed: 1, budget: null };

const kept = (shelfLifeDays: number | null): PlanData["settings"][number] => ({
  productId: null,
  locationId: null,
  holdingRatePerYear: null,
  orderingCost: null,
  shortageCostPerUnit: null,
  shelfLifeDays,
  serviceMeasure: null,
  serviceTarget: null,
  reviewPeriodDays: null,
  orderBudget: null,
});

async function both(shelfLifeDays: number | null) {
  const demand = { ...yearOf((day) => (day * 7) % 15), forecast: flatForecast(7, 4) };
  const data = sceneOf({
    settings: [kept(shelfLifeDays)],
    positions: [positionOf("P1", { onHand: 4 })],
    demand: { [demandKey("P1", "shop")]: demand },
  });
  const plan = await makePlan({ data, ...sizes, demandPaths: 400, replayPaths: 10, solverLimitMs: 2_000 }, context);
  const question = { serviceLevel: null, leadTimeDays: null, budget: null };
  const answer = await askWhatIf({ data, only: null, question, ...sizes, paths: 400, before: {} }, context);
  return { plan, answer };
}

describe("a what-if that changes nothing", () => {
  it.each([
    ["that keep", null],
    ["that spoil: it foretold from fewer days what sells in time, and answered other levels", 9],
  ])("has the plan's own levels and orders, of goods %s", async (_, shelfLifeDays) => {
    const { plan, answer } = await both(shelfLifeDays);
    const [policy] = plan.policies;
    expect(answer).toMatchObject({
      reorderPoints: [policy!.reorderPoint],
      orderUpTos: [policy!.orderUpTo],
      fillRates: [policy!.fillRate],
      orderQuantities: [plan.proposals[0]!.quantity],
      orderAmount: plan.orders.amount,
    });
  });

  it("has levels that the shelf life holds down", async () => {
    const [spoils, keeps] = [await both(9), await both(null)];
    expect(spoils.answer.orderUpTos[0]).toBeLessThan(keeps.answer.orderUpTos[0]!);
  });
});
