import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { cpuSeconds } from "../../../testing/cpu-seconds.ts";
import { relativeError } from "../../../testing/relative-error.ts";
import { type LotSizingPeriod, lotSizingCost, wagnerWhitin } from "./wagner-whitin.ts";

const constant = (demand: readonly number[], fixedCost: number, holdingCost: number): LotSizingPeriod[] =>
  demand.map((units) => ({ demand: units, fixedCost, holdingCost }));

/** Least cost over every choice of periods to order in, each order covering the demand up to the next. */
function tryAll(periods: readonly LotSizingPeriod[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let choice = 0; choice < 2 ** periods.length; choice++) {
    const quantities = periods.map(() => 0);
    let order = -1;
    let isMet = true;
    for (const [t, { demand }] of periods.entries()) {
      if ((choice >> t) & 1) order = t;
      if (order >= 0) quantities[order]! += demand;
      else if (demand > 0) isMet = false;
    }
    if (isMet) best = Math.min(best, lotSizingCost(periods, quantities));
  }
  return best;
}

function randomPeriods(random: Random, count: number, pricesChange: boolean): LotSizingPeriod[] {
  return Array.from({ length: count }, () => ({
    demand: random.uniform() < 0.25 ? 0 : Math.floor(random.uniform() * 100),
    fixedCost: random.uniform() * 200,
    holdingCost: random.uniform() * 2,
    purchaseCost: pricesChange ? random.uniform() * 6 : 4,
  }));
}

describe("wagnerWhitin", () => {
  it("gives example 3.9 of Snyder & Shen (2019)", () => {
    expect(wagnerWhitin(constant([90, 120, 80, 70], 500, 2))).toEqual({
      orderQuantities: [210, 0, 150, 0],
      cost: 1380,
    });
  });

  it.each([false, true])("agrees with trying every choice of periods (prices change: %p)", (pricesChange) => {
    const random = new Random(`lots ${pricesChange}`);
    for (let trial = 0; trial < 60; trial++) {
      const periods = randomPeriods(random, 9, pricesChange);
      const { orderQuantities, cost } = wagnerWhitin(periods);
      expect(relativeError(cost, tryAll(periods))).toBeLessThan(1e-12);
      expect(lotSizingCost(periods, orderQuantities)).toBe(cost);
    }
  });

  it("costs by hand: stock at the end of each period, orders, goods", () => {
    const periods = [
      { demand: 10, fixedCost: 50, holdingCost: 1, purchaseCost: 3 },
      { demand: 20, fixedCost: 60, holdingCost: 2, purchaseCost: 4 },
      { demand: 5, fixedCost: 70, holdingCost: 9, purchaseCost: 5 },
    ];
    expect(lotSizingCost(periods, [30, 0, 5])).toBe(50 + 90 + 20 + 70 + 25);
  });

  it("orders nothing where nothing is needed, and before the first need", () => {
    expect(wagnerWhitin(constant([0, 0], 5, 1))).toEqual({ orderQuantities: [0, 0], cost: 0 });
    expect(wagnerWhitin(constant([0, 7, 0], 5, 1))).toEqual({ orderQuantities: [0, 7, 0], cost: 5 });
  });

  it("solves 1,000 periods of changing prices in less than a second", () => {
    const periods = randomPeriods(new Random("long"), 1000, true);
    expect(cpuSeconds(() => wagnerWhitin(periods))).toBeLessThan(1);
  });

  it("refuses bad periods and plans that run short, naming the period", () => {
    expect(() => wagnerWhitin([])).toThrow("at least one period");
    expect(() => wagnerWhitin(constant([1, -1], 5, 1))).toThrow("periods.1.demand");
    expect(() => wagnerWhitin(constant([1], -5, 1))).toThrow("periods.0.fixedCost");
    expect(() => lotSizingCost(constant([5, 5], 1, 1), [5, 4])).toThrow("orderQuantities.1 covers demand");
    expect(() => lotSizingCost(constant([5, 5], 1, 1), [10])).toThrow("each of 2 periods");
  });
});
