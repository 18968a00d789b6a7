import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { DemandPaths } from "../demand/demand-paths.ts";
import { poisson } from "../distribution/counts.ts";
import { normal } from "../distribution/normal.ts";
import { baseStockWithLeadTimeCost } from "../theory/single-stage/base-stock.ts";
import { newsvendor } from "../theory/single-stage/newsvendor.ts";
import { fixedLeadTime, type LeadTime } from "./lead-time.ts";
import { protectionDemand } from "./protection-demand.ts";
import { choosePolicy, type PolicyTarget, policyCostPerDay, policyOutcome } from "./stock-policy.ts";

/** Independent draws of one day's demand, evenly over its distribution. */
function pathsOf(quantile: (p: number) => number, days: number, paths = 8_000): DemandPaths {
  const random = new Random("paths");
  const values = new Float32Array(paths * days);
  for (let day = 0; day < days; day++) {
    const order = random.permutation(paths);
    for (let path = 0; path < paths; path++) values[path * days + day] = quantile((order[path]! + 0.5) / paths);
  }
  return { paths, days, values };
}

function twoPoint(low: number, high: number): LeadTime {
  const mean = (low + high) / 2;
  return { days: [low, high], probabilities: [0.5, 0.5], mean, deviation: (high - low) / 2, observations: 100 };
}

const choose = (demand: ReturnType<typeof protectionDemand>, target: PolicyTarget, orderQuantity: number) =>
  choosePolicy({ demand, target, orderQuantity, levelStep: 1, highestLevel: null });

describe("choosePolicy", () => {
  const poissonDay = poisson(3);
  const poissonPaths = pathsOf((p) => poissonDay.quantile(p), 12);

  it("is the newsvendor where goods arrive overnight, for Poisson demand", () => {
    const demand = protectionDemand(poissonPaths, fixedLeadTime(0), 1, 1);
    const target = { measure: "COST", holdingCostPerDay: 0.1, shortageCostPerUnit: 2 } as const;
    const best = newsvendor({ holdingCost: 0.1, stockoutCost: 2, demand: poissonDay });
    const policy = choose(demand, target, 1);
    expect(policy.orderUpTo).toBe(best.baseStockLevel);
    expect(policyCostPerDay(demand, policy, target)).toBeCloseTo(best.cost, 2);
  });

  it("is the newsvendor for normal demand, too", () => {
    const day = normal(50, 8);
    const demand = protectionDemand(
      pathsOf((p) => day.quantile(p), 1),
      fixedLeadTime(0),
      1,
      1,
    );
    const target = { measure: "COST", holdingCostPerDay: 0.18, shortageCostPerUnit: 0.7 } as const;
    const question = { demand, target, orderQuantity: 0.01, levelStep: 0.01, highestLevel: null };
    expect(choosePolicy(question).orderUpTo).toBeCloseTo(56.604, 1);
  });

  it("holds what the exact theory of base stock says is held over a lead time", () => {
    const demand = protectionDemand(poissonPaths, fixedLeadTime(4), 1, 1);
    const parameters = {
      holdingCost: 1,
      stockoutCost: 1e-9,
      leadTime: 4,
      demand: { type: "poisson", mean: 3 },
    } as const;
    for (const level of [12, 16, 20]) {
      const held = policyOutcome(demand, { reorderPoint: level - 1, orderUpTo: level }).meanStock;
      expect(Math.abs(held - baseStockWithLeadTimeCost(parameters, level))).toBeLessThan(0.1);
    }
  });

  it("reaches the cycle service that the quantile of lead-time demand and undershoot gives", () => {
    const demand = protectionDemand(poissonPaths, fixedLeadTime(5), 1, 1);
    const { reorderPoint } = choose(demand, { measure: "CYCLE", target: 0.95 }, 20);
    expect(demand.cycleDemand.cdf(reorderPoint)).toBeGreaterThanOrEqual(0.95);
    expect(demand.cycleDemand.cdf(reorderPoint - 1)).toBeLessThan(0.95);
    // Poisson demand of five days, and the mean undershoot of steps with E[X] = 3, E[X²] = 12: (12/3 − 1)/2.
    expect(demand.cycleDemand.mean).toBeCloseTo(15 + 1.5, 0);
  });

  it("keeps more safety stock the more the lead time varies, whatever the measure", () => {
    const paths = pathsOf((p) => poissonDay.quantile(p), 24);
    for (const target of [
      { measure: "CYCLE", target: 0.95 },
      { measure: "FILL_RATE", target: 0.98 },
      { measure: "COST", holdingCostPerDay: 0.01, shortageCostPerUnit: 3 },
    ] as const) {
      const safety = [0, 2, 5, 9].map((spread) => {
        const demand = protectionDemand(paths, twoPoint(10 - spread, 10 + spread), 1, 1);
        return policyOutcome(demand, choose(demand, target, 30)).safetyStock;
      });
      for (const [i, less] of safety.slice(0, -1).entries()) expect(safety[i + 1]).toBeGreaterThan(less + 1);
    }
  });

  it("keeps more for a higher target, a longer lead time and a longer review", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.6, max: 0.98, noNaN: true }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom("CYCLE", "FILL_RATE"),
        (target, lead, review, measure) => {
          const level = (more: { target?: number; lead?: number; review?: number }) => {
            const demand = protectionDemand(
              poissonPaths,
              fixedLeadTime(lead + (more.lead ?? 0)),
              review + (more.review ?? 0),
              1,
            );
            return choose(demand, { measure, target: target + (more.target ?? 0) }, 12).reorderPoint;
          };
          const base = level({});
          expect(level({ target: 0.015 })).toBeGreaterThanOrEqual(base);
          expect(level({ lead: 2 })).toBeGreaterThan(base);
          expect(level({ review: 2 })).toBeGreaterThanOrEqual(base);
        },
      ),
      { numRuns: 15 },
    );
  });

  it("keeps nothing of what nobody asks for", () => {
    const demand = protectionDemand(
      pathsOf(() => 0, 12, 50),
      fixedLeadTime(5),
      1,
      1,
    );
    const policy = choose(demand, { measure: "FILL_RATE", target: 0.99 }, 10);
    expect(policy).toEqual({ reorderPoint: 0, orderUpTo: 0 });
    expect(policyOutcome(demand, policy)).toMatchObject({ fillRate: 1, meanStock: 0, safetyStock: 0 });
  });

  it("stays below what shelf life lets be sold, at the price of service", () => {
    const demand = protectionDemand(poissonPaths, fixedLeadTime(5), 1, 1);
    const target = { measure: "FILL_RATE", target: 0.99 } as const;
    const free = choose(demand, target, 12);
    const capped = choosePolicy({ demand, target, orderQuantity: 12, levelStep: 1, highestLevel: 20 });
    expect(free.orderUpTo).toBeGreaterThan(20);
    expect(capped.orderUpTo).toBe(20);
    expect(policyOutcome(demand, capped).fillRate).toBeLessThan(0.99);
  });

  it("refuses targets that are no probabilities, paths that are too short, and reviews of no days", () => {
    const demand = protectionDemand(poissonPaths, fixedLeadTime(5), 1, 1);
    expect(() => choose(demand, { measure: "FILL_RATE", target: 1 }, 1)).toThrow(/target/);
    expect(() => choose(demand, { measure: "CYCLE", target: 0.9 }, 0)).toThrow(/orderQuantity/);
    expect(() => protectionDemand(poissonPaths, fixedLeadTime(12), 1, 1)).toThrow(/at least 13 days/);
    expect(() => protectionDemand(poissonPaths, fixedLeadTime(2), 0, 1)).toThrow(/reviewPeriodDays/);
  });
});
