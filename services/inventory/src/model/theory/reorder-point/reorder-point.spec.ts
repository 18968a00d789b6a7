import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { relativeError } from "../../../testing/relative-error.ts";
import { gamma } from "../../distribution/continuous.ts";
import { poisson } from "../../distribution/counts.ts";
import { normal } from "../../distribution/normal.ts";
import {
  expectedInventoryLevelCost,
  reorderByBackorderQuantity,
  reorderByEoqAndSafetyStock,
  reorderByLossFunctions,
  reorderExpectedInventoryLevel,
} from "./reorder-approximations.ts";
import { reorderCostContinuous, reorderExactContinuous } from "./reorder-exact-continuous.ts";
import { reorderCostDiscrete, reorderExactDiscrete } from "./reorder-exact-discrete.ts";

/** Example 5.1 of Snyder & Shen (2019): a year's demand of 1300 ± 150, one month of lead time. */
const book = {
  fixedCost: 8,
  holdingCost: 0.225,
  stockoutCost: 7.5,
  demandRate: 1300,
  leadTimeDemand: normal(1300 / 12, 150 / Math.sqrt(12)),
};
/** Example 5.8: Poisson demand of 1.5 a period, two periods of lead time. */
const counted = { fixedCost: 100, holdingCost: 20, stockoutCost: 150, demandRate: 1.5, leadTimeDemand: poisson(3) };

/** Average cost per period of a simulated (r, Q) policy: single units of Poisson demand, orders under way. */
function simulate(reorderPoint: number, orderQuantity: number, events: number): number {
  const random = new Random("(r,Q)");
  let [time, net, position, paid, orders] = [0, reorderPoint + orderQuantity, reorderPoint + orderQuantity, 0, 0];
  const arrivals: number[] = [];
  for (let event = 0; event < events; event++) {
    const next = time - Math.log(1 - random.uniform()) / counted.demandRate;
    while (arrivals.length > 0 && arrivals[0]! <= next) {
      const arrival = arrivals.shift()!;
      paid += (arrival - time) * (net > 0 ? counted.holdingCost * net : -counted.stockoutCost * net);
      [time, net] = [arrival, net + orderQuantity];
    }
    paid += (next - time) * (net > 0 ? counted.holdingCost * net : -counted.stockoutCost * net);
    [time, net, position] = [next, net - 1, position - 1];
    if (position === reorderPoint) {
      position += orderQuantity;
      arrivals.push(time + 2);
      orders++;
    }
  }
  return (paid + orders * counted.fixedCost) / time;
}

describe("exact (r, Q) for counted demand", () => {
  it("gives example 5.8 of Snyder & Shen (2019)", () => {
    const { reorderPoint, orderQuantity, cost } = reorderExactDiscrete(counted);
    expect([reorderPoint, orderQuantity]).toEqual([3, 5]);
    expect(relativeError(cost, 107.9235806331498)).toBeLessThan(1e-12);
  });

  it("costs what 400,000 simulated demands cost", () => {
    for (const [r, Q] of [
      [3, 5],
      [0, 2],
      [5, 12],
    ] as const) {
      const cost = reorderCostDiscrete(counted, { reorderPoint: r, orderQuantity: Q });
      expect(relativeError(simulate(r, Q, 400_000), cost)).toBeLessThan(0.015);
    }
  });

  it("is best of all policies, for various costs", () => {
    for (const [fixedCost, stockoutCost, mean] of [
      [0, 50, 3],
      [300, 25, 0.4],
      [20, 1000, 12],
    ] as const) {
      const parameters = { ...counted, fixedCost, stockoutCost, leadTimeDemand: poisson(mean) };
      const { cost } = reorderExactDiscrete(parameters);
      const tried: number[] = [];
      for (let r = -20; r < 40; r++) {
        for (let Q = 1; Q < 60; Q++) tried.push(reorderCostDiscrete(parameters, { reorderPoint: r, orderQuantity: Q }));
      }
      expect(relativeError(cost, Math.min(...tried))).toBeLessThan(1e-12);
    }
  });

  it("refuses fractions of units", () => {
    expect(() => reorderCostDiscrete(counted, { reorderPoint: 1.5, orderQuantity: 2 })).toThrow(
      "reorderPoint is a whole",
    );
    expect(() => reorderCostDiscrete(counted, { reorderPoint: 1, orderQuantity: 2.5 })).toThrow(
      "orderQuantity is a whole",
    );
  });
});

describe.each([
  ["normal", book],
  ["gamma", { ...book, fixedCost: 80, stockoutCost: 1, leadTimeDemand: gamma(4, 27) }],
])("exact (r, Q) for %s demand", (_, parameters) => {
  const policy = reorderExactContinuous(parameters);
  const { leadTimeDemand: demand } = parameters;

  it("costs the mean of the position's cost, added up in small steps", () => {
    const { reorderPoint, orderQuantity, cost } = policy;
    const steps = 4000;
    let sum = 0;
    for (let i = 0; i < steps; i++) {
      const y = reorderPoint + (orderQuantity * (i + 0.5)) / steps;
      const short = demand.loss(y);
      sum += parameters.holdingCost * (y - demand.mean + short) + parameters.stockoutCost * short;
    }
    const added = sum / steps + (parameters.fixedCost * parameters.demandRate) / orderQuantity;
    expect(relativeError(added, cost)).toBeLessThan(1e-6);
  });

  it("is no dearer than any policy around it", () => {
    for (const dr of [-5, -0.5, 0, 0.5, 5]) {
      for (const dQ of [-20, -2, 0, 2, 20]) {
        const near = { reorderPoint: policy.reorderPoint + dr, orderQuantity: policy.orderQuantity + dQ };
        expect(reorderCostContinuous(parameters, near)).toBeGreaterThanOrEqual(policy.cost * (1 - 1e-12));
      }
    }
  });
});

describe("approximations of (r, Q), example 5.1 of Snyder & Shen (2019)", () => {
  it.each([
    ["expected inventory level", reorderExpectedInventoryLevel, 213.9704421358024, 318.5901810768729],
    ["EOQ with backorders", reorderByBackorderQuantity, 128.637814424271, 308.5737801203754],
    ["EOQ and safety stock", reorderByEoqAndSafetyStock, 190.3369965715624, 304.0467800264368],
    ["loss functions", reorderByLossFunctions, 126.8670642878315, 328.4491413581765],
  ])("%s", (_, solve, reorderPoint, orderQuantity) => {
    const policy = solve(book);
    expect(relativeError(policy.reorderPoint, reorderPoint)).toBeLessThan(1e-7);
    expect(relativeError(policy.orderQuantity, orderQuantity)).toBeLessThan(1e-7);
    const exact = reorderExactContinuous(book).cost;
    expect(reorderCostContinuous(book, policy)).toBeGreaterThanOrEqual(exact * (1 - 1e-12));
  });

  it("the expected-inventory-level model minimises its own cost", () => {
    const { reorderPoint, orderQuantity, cost } = reorderExpectedInventoryLevel(book);
    expect(relativeError(cost, 95.45114022285196)).toBeLessThan(1e-9);
    for (const [dr, dQ] of [
      [1, 0],
      [-1, 0],
      [0, 3],
      [0, -3],
    ] as const) {
      const near = { reorderPoint: reorderPoint + dr, orderQuantity: orderQuantity + dQ };
      expect(expectedInventoryLevelCost(book, near)).toBeGreaterThan(cost);
    }
  });

  it("says so where stockouts are too cheap ever to order", () => {
    expect(() => reorderExpectedInventoryLevel({ ...book, stockoutCost: 0.01 })).toThrow("stockoutCost exceeds");
  });

  it.each([
    [{ holdingCost: 0 }, "holdingCost"],
    [{ stockoutCost: -1 }, "stockoutCost"],
    [{ demandRate: 0 }, "demandRate"],
    [{ fixedCost: -1 }, "fixedCost"],
  ])("refuse %p", (over, message) => {
    expect(() => reorderByEoqAndSafetyStock({ ...book, ...over })).toThrow(message);
    expect(() => reorderExactContinuous({ ...book, ...over })).toThrow(message);
  });
});
