import { describe, expect, it } from "@jest/globals";
import { flatForecast, positionOf, sceneOf, termsOf, today, yearOf } from "../testing/plan-scene.ts";
import { run } from "./make-plan.ts";
import { demandKey, type PlanData } from "./plan-data.ts";

const context = { progress: () => undefined, signal: new AbortController().signal };

function planOf(more: Partial<PlanData> = {}) {
  const sizes = { demandPaths: 300, replayPaths: 10, solverLimitMs: 2_000 };
  return run({ data: sceneOf(more), seed: 1, budget: null, ...sizes }, context);
}

const sold = (values: number[], lastDay = today) => ({
  [demandKey("P1", "shop")]: { values, startDay: lastDay - values.length, stockoutDays: [], forecast: null },
});

describe("a plan from odd data", () => {
  it("takes a gap of a year for what it is: sales before it count for the level no more", async () => {
    const gap = [...new Array<number>(28).fill(9), ...new Array<number>(365).fill(0), ...new Array<number>(28).fill(2)];
    const [policy] = (await planOf({ demand: sold(gap) })).policies;
    expect(policy).toMatchObject({ demandBasis: "HISTORY" });
    // 28 days of two units in the last 180.
    expect(policy!.demandPerDay).toBeGreaterThan(0.2);
    expect(policy!.demandPerDay).toBeLessThan(0.45);
  });

  it("keeps nothing of what sold last a year ago, though no day since is recorded, and says for how long", async () => {
    const { policies, exceptions } = await planOf({
      demand: sold(new Array<number>(200).fill(3), today - 365),
      positions: [positionOf("P1", { onHand: 8 })],
    });
    expect(policies[0]).toMatchObject({ demandBasis: "NONE", orderUpTo: 0 });
    expect(policies[0]!.reasons).toEqual([{ code: "inventory.no-demand", facts: { days: 365 } }]);
    expect(exceptions[0]).toMatchObject({ kind: "SLOW_MOVER", remark: { facts: { daysWithoutSale: 365 } } });
  });

  it("has no season to know where there is less than a season: it draws from the days there are, and says so", async () => {
    const [policy] = (await planOf({ demand: sold([4, 0, 3]) })).policies;
    expect(policy!.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["inventory.history-only", "inventory.claim-untested"]),
    );
  });

  it("plans goods that are sold by weight in parts of a unit", async () => {
    const [policy] = (await planOf({ demand: sold(Array.from({ length: 200 }, (_, day) => 0.31 + 0.17 * (day % 5))) }))
      .policies;
    expect(policy!.reorderPoint).toBeGreaterThan(0);
    expect(Number.isInteger(policy!.reorderPoint * 10)).toBe(false);
  });

  it("leaves out a position whose product is not known, and plans the others", async () => {
    const { policies } = await planOf({ positions: [positionOf("GONE"), positionOf("P1")] });
    expect(policies.map(({ productId }) => productId)).toEqual(["P1"]);
  });

  it("assumes a lead time where the supplier of the terms tells none, and says so", async () => {
    const { policies } = await planOf({
      suppliers: [{ ...sceneOf().suppliers[0]!, statedDays: null, observedDays: [] }],
      terms: [termsOf("P1")],
      demand: { [demandKey("P1", "shop")]: { ...yearOf(() => 5), forecast: flatForecast(5, 1) } },
    });
    expect(policies[0]!.reasons.map(({ code }) => code)).toContain("inventory.lead-time-assumed");
  });

  it("names product and rule of terms that are none, and leaves the other products alone", async () => {
    const { proposals, exceptions } = await planOf({
      positions: [positionOf("P1"), positionOf("P2")],
      products: ["P1", "P2"].map((id) => ({ id, externalId: id, unitPrice: 20 })),
      terms: [termsOf("P1", { minimum: 900, capacity: 60, capacityLeft: 60, capacityPeriodDays: 7 }), termsOf("P2")],
      demand: Object.fromEntries(
        ["P1", "P2"].map((id) => [demandKey(id, "shop"), { ...yearOf(() => 5), forecast: flatForecast(5, 1) }]),
      ),
    });
    expect(proposals.map(({ productId }) => productId)).toEqual(["P2"]);
    expect(exceptions.find(({ kind }) => kind === "ORDER_IMPOSSIBLE")).toMatchObject({
      productId: "P1",
      remark: { code: "inventory.minimum-above-capacity", facts: { minimum: 900, capacity: 60 } },
    });
  });
});
