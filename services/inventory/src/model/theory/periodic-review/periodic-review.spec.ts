import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { relativeError } from "../../../testing/relative-error.ts";
import { sumOverPeriods } from "../../distribution/convolve.ts";
import { discreteUniform, poisson } from "../../distribution/counts.ts";
import { DiscreteDistribution } from "../../distribution/discrete.ts";
import type { PeriodicReviewParameters } from "./period-cost.ts";
import { optimalPeriodicPolicy, periodicPolicyCost } from "./s-s-exact.ts";
import { powerApproximation } from "./s-s-power-approximation.ts";

const book: PeriodicReviewParameters = { fixedCost: 5, holdingCost: 1, stockoutCost: 4, demand: poisson(6) };

/** Cost per period from the long-run distribution of the position after ordering, found by repeating its transitions. */
function costByMarkovChain(parameters: PeriodicReviewParameters, s: number, S: number): number {
  const { demand, leadTime = 0 } = parameters;
  const total = sumOverPeriods(demand, leadTime + 1);
  let shares: number[] = Array.from({ length: S - s }, (_, i) => (i === 0 ? 1 : 0));
  let orders = 0;
  for (let round = 0; round < 3000; round++) {
    const next = shares.map(() => 0);
    orders = 0;
    for (const [below, share] of shares.entries()) {
      for (const [i, units] of demand.values.entries()) {
        const mass = share * demand.probabilities[i]!;
        // Half stays where it is, so that the shares settle even where demand is always the same.
        next[below]! += mass / 2;
        if (below + units < S - s) next[below + units]! += mass / 2;
        else {
          next[0]! += mass / 2;
          orders += mass;
        }
      }
    }
    shares = next;
  }
  const stock = shares.reduce((sum, share, below) => {
    const short = total.loss(S - below);
    const left = S - below - total.mean + short;
    return sum + share * (parameters.holdingCost * left + parameters.stockoutCost * short);
  }, 0);
  return stock + orders * parameters.fixedCost;
}

describe("optimalPeriodicPolicy", () => {
  it("gives example 4.7 of Snyder & Shen (2019)", () => {
    const { reorderPoint, orderUpToLevel, cost } = optimalPeriodicPolicy(book);
    expect([reorderPoint, orderUpToLevel]).toEqual([4, 10]);
    expect(relativeError(cost, 8.034111561471644)).toBeLessThan(1e-12);
    const other = periodicPolicyCost(book, { reorderPoint: 6, orderUpToLevel: 18 });
    expect(relativeError(other, 10.193798671644046)).toBeLessThan(1e-12);
  });

  const lumpy = DiscreteDistribution.of([0, 1, 4, 7], [0.6, 0.2, 0.1, 0.1]);
  it.each([
    ["Poisson", { ...book, demand: poisson(2.5) }],
    ["Poisson over two periods of lead time", { ...book, leadTime: 2, demand: poisson(1.5) }],
    ["uniform, never zero", { ...book, fixedCost: 30, demand: discreteUniform(2, 5) }],
    ["intermittent", { ...book, fixedCost: 12, stockoutCost: 15, demand: lumpy }],
    ["without fixed cost", { ...book, fixedCost: 0, demand: lumpy }],
  ])("is the best of all policies by their Markov chains: %s demand", (_, parameters) => {
    const { reorderPoint, orderUpToLevel, cost } = optimalPeriodicPolicy(parameters);
    expect(relativeError(costByMarkovChain(parameters, reorderPoint, orderUpToLevel), cost)).toBeLessThan(1e-9);
    const tried: number[] = [];
    for (let s = -6; s <= 20; s++) {
      for (let S = s + 1; S <= 34; S++) {
        tried.push(periodicPolicyCost(parameters, { reorderPoint: s, orderUpToLevel: S }));
      }
    }
    expect(relativeError(cost, Math.min(...tried))).toBeLessThan(1e-12);
  });

  it("states the cost of any policy as its Markov chain has it", () => {
    const random = new Random("policies");
    for (let trial = 0; trial < 10; trial++) {
      const parameters = { ...book, demand: lumpy, leadTime: random.integer(3) };
      const s = random.integer(12) - 4;
      const S = s + 1 + random.integer(12);
      const cost = periodicPolicyCost(parameters, { reorderPoint: s, orderUpToLevel: S });
      expect(relativeError(cost, costByMarkovChain(parameters, s, S))).toBeLessThan(1e-9);
    }
  });

  it.each([
    [{ demand: DiscreteDistribution.of([0], [1]) }, "demand is not zero in every period"],
    [{ demand: DiscreteDistribution.of([-1, 2], [0.5, 0.5]) }, "demand is never negative"],
    [{ demand: DiscreteDistribution.of([0.5, 2], [0.5, 0.5]) }, "takes whole values only"],
    [{ leadTime: 0.5 }, "leadTime is a whole number"],
    [{ stockoutCost: 0 }, "stockoutCost"],
  ])("refuses %p", (over, message) => {
    expect(() => optimalPeriodicPolicy({ ...book, ...over })).toThrow(message);
  });

  it("refuses levels that are no policy", () => {
    expect(() => periodicPolicyCost(book, { reorderPoint: 5, orderUpToLevel: 5 })).toThrow("orderUpToLevel");
    expect(() => periodicPolicyCost(book, { reorderPoint: 0.5, orderUpToLevel: 5 })).toThrow("reorderPoint");
  });
});

describe("powerApproximation", () => {
  const example = { fixedCost: 2.5, holdingCost: 0.18, stockoutCost: 0.7, demandMean: 50, demandStandardDeviation: 8 };

  it("gives example 4.8 of Snyder & Shen (2019)", () => {
    const { reorderPoint, orderUpToLevel } = powerApproximation(example);
    expect(relativeError(reorderPoint, 40.19461695647407)).toBeLessThan(1e-12);
    expect(relativeError(orderUpToLevel, 74.29017010980579)).toBeLessThan(1e-12);
  });

  it("comes within 3 % of the exact optimum where it was fitted", () => {
    for (const [fixedCost, mean, leadTime] of [
      [32, 10, 0],
      [64, 20, 2],
      [24, 8, 4],
    ] as const) {
      const costs = { fixedCost, holdingCost: 1, stockoutCost: 9, leadTime };
      const rough = powerApproximation({ ...costs, demandMean: mean, demandStandardDeviation: Math.sqrt(mean) });
      const parameters = { ...costs, demand: poisson(mean) };
      const policy = {
        reorderPoint: Math.round(rough.reorderPoint),
        orderUpToLevel: Math.round(rough.orderUpToLevel),
      };
      const { cost } = optimalPeriodicPolicy(parameters);
      expect(periodicPolicyCost(parameters, policy) / cost).toBeLessThan(1.03);
    }
  });

  it("refuses parameters out of range", () => {
    expect(() => powerApproximation({ ...example, leadTime: -1 })).toThrow("leadTime");
    expect(() => powerApproximation({ ...example, demandStandardDeviation: 0 })).toThrow("demandStandardDeviation");
  });
});
