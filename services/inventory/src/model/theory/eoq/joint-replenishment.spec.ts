import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { relativeError } from "../../../testing/relative-error.ts";
import {
  type JointItem,
  jointReplenishmentCost,
  optimalJointReplenishment,
  powerOfTwoJointReplenishment,
  silverJointReplenishment,
} from "./joint-replenishment.ts";

const fixed = [1.87, 5.27, 7.94, 8.19, 8.87];
const rates = [1736, 656, 558, 170, 142];
/** Numerical example of Silver (1976), with K = 10. */
const silver1976: JointItem[] = rates.map((demandRate, i) => ({
  individualFixedCost: fixed[i]!,
  holdingCost: 0.2,
  demandRate,
}));

function randomItems(random: Random, count: number): JointItem[] {
  return Array.from({ length: count }, () => ({
    individualFixedCost: 1 + random.uniform() * 50,
    holdingCost: 0.1 + random.uniform(),
    demandRate: 1 + 200 * random.uniform() ** 3,
  }));
}

/** Least cost over all combinations of these multiples, each with the best interval found by ternary search. */
function tryAll(shared: number, items: readonly JointItem[], multiples: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  const chosen = items.map(() => 0);
  for (;;) {
    const orderMultiples = chosen.map((at) => multiples[at]!);
    let [low, high] = [1e-4, 1e3];
    for (let step = 0; step < 80; step++) {
      const [a, b] = [low ** (2 / 3) * high ** (1 / 3), low ** (1 / 3) * high ** (2 / 3)];
      const costOf = (baseCycleTime: number) =>
        jointReplenishmentCost(shared, items, { baseCycleTime, orderMultiples });
      if (costOf(a) < costOf(b)) high = b;
      else low = a;
    }
    best = Math.min(best, jointReplenishmentCost(shared, items, { baseCycleTime: low, orderMultiples }));
    let position = 0;
    while (position < items.length && ++chosen[position]! === multiples.length) chosen[position++] = 0;
    if (position === items.length) return best;
  }
}

describe("joint replenishment", () => {
  it("gives the numerical example of Silver (1976)", () => {
    const policy = silverJointReplenishment(10, silver1976);
    expect(policy.orderMultiples).toEqual([1, 1, 1, 3, 3]);
    expect(relativeError(policy.baseCycleTime, 0.2813771490671472)).toBeLessThan(1e-12);
    expect(relativeError(policy.cost, 218.68632025498687)).toBeLessThan(1e-12);
    expect(policy.orderQuantities[3]).toBeCloseTo(170 * 3 * 0.2813771490671472, 10);
  });

  it("costs what ordering and stock add up to over a common cycle", () => {
    const policy = silverJointReplenishment(10, silver1976);
    const cycles = 3;
    let paid = cycles * 10;
    for (const [i, item] of silver1976.entries()) {
      const orders = cycles / policy.orderMultiples[i]!;
      const interval = policy.baseCycleTime * policy.orderMultiples[i]!;
      paid += orders * (item.individualFixedCost + (item.holdingCost * item.demandRate * interval ** 2) / 2);
    }
    expect(relativeError(paid / (cycles * policy.baseCycleTime), policy.cost)).toBeLessThan(1e-12);
  });

  it("is solved exactly: no combination of multiples up to 7 is cheaper, and none is better than stated", () => {
    const random = new Random("exact");
    for (let trial = 0; trial < 6; trial++) {
      const items = randomItems(random, 3);
      const shared = 20 + random.uniform() * 100;
      const { cost, orderMultiples } = optimalJointReplenishment(shared, items);
      const tried = tryAll(shared, items, [1, 2, 3, 4, 5, 6, 7]);
      expect(cost).toBeLessThanOrEqual(tried * (1 + 1e-9));
      if (Math.max(...orderMultiples) <= 7) expect(relativeError(cost, tried)).toBeLessThan(1e-9);
      expect(silverJointReplenishment(shared, items).cost).toBeGreaterThanOrEqual(cost * (1 - 1e-12));
    }
    // Silver's own example: the heuristic misses the second multiple of 2.
    expect(optimalJointReplenishment(10, silver1976)).toMatchObject({ orderMultiples: [1, 1, 2, 3, 3] });
  });

  it("finds the best powers of two, at most 6.1 % above the exact optimum", () => {
    const random = new Random("powers");
    for (let trial = 0; trial < 6; trial++) {
      const items = randomItems(random, 3);
      const shared = 20 + random.uniform() * 100;
      const { cost, orderMultiples } = powerOfTwoJointReplenishment(shared, items);
      expect(orderMultiples.every((multiple) => Number.isInteger(Math.log2(multiple)))).toBe(true);
      const tried = tryAll(shared, items, [1, 2, 4, 8, 16]);
      expect(cost).toBeLessThanOrEqual(tried * (1 + 1e-9));
      if (Math.max(...orderMultiples) <= 16) expect(relativeError(cost, tried)).toBeLessThan(1e-9);
      expect(cost / optimalJointReplenishment(shared, items).cost).toBeLessThan(1.061);
    }
  });

  it("refuses what has no answer", () => {
    const item = silver1976[0]!;
    expect(() => silverJointReplenishment(10, [])).toThrow("at least one product");
    expect(() => silverJointReplenishment(-1, [item])).toThrow("sharedFixedCost");
    expect(() => silverJointReplenishment(0, [{ ...item, individualFixedCost: 0 }])).toThrow("exceeds zero");
    expect(() => silverJointReplenishment(10, [{ ...item, demandRate: 0 }])).toThrow("items.0.demandRate");
    expect(() => optimalJointReplenishment(0, [item])).toThrow("sharedFixedCost is a number greater than zero");
    expect(() => jointReplenishmentCost(10, [item], { baseCycleTime: 0, orderMultiples: [1] })).toThrow(
      "baseCycleTime",
    );
  });
});
