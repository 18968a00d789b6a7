import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { relativeError } from "../../../testing/relative-error.ts";
import { uniform } from "../../distribution/continuous.ts";
import { discreteUniform } from "../../distribution/counts.ts";
import { DiscreteDistribution } from "../../distribution/discrete.ts";
import { baseStockWithLeadTime, baseStockWithLeadTimeCost } from "./base-stock.ts";
import { demandOver, normalOverUncertainTime, type PeriodDemand } from "./demand-over-time.ts";

const book = {
  holdingCost: 0.18,
  stockoutCost: 0.7,
  demand: { type: "normal", mean: 50, standardDeviation: 8 } satisfies PeriodDemand,
  leadTime: 4,
};

/** Average cost per period of keeping the inventory position at a level, orders in the pipeline and all. */
function simulate(level: number, leadTime: number, draw: () => number, periods: number): number {
  let onHand = level;
  let paid = 0;
  const pipeline = new Array<number>(leadTime).fill(0);
  let lastDemand = 0;
  for (let t = 0; t < periods; t++) {
    pipeline.push(lastDemand);
    onHand += pipeline.shift()!;
    lastDemand = draw();
    onHand -= lastDemand;
    paid += onHand > 0 ? onHand : -4 * onHand;
  }
  return paid / periods;
}

describe("baseStockWithLeadTime", () => {
  it("gives example 4.4 of Snyder & Shen (2019)", () => {
    const { baseStockLevel, cost } = baseStockWithLeadTime(book);
    expect(relativeError(baseStockLevel, 264.7668943741548)).toBeLessThan(1e-12);
    expect(relativeError(cost, 4.466781004149578)).toBeLessThan(1e-12);
    expect(relativeError(baseStockWithLeadTimeCost(book, 180), 49.000164748034095)).toBeLessThan(1e-12);
  });

  it("costs what 400,000 simulated periods with orders under way cost", () => {
    const demand: PeriodDemand = { type: "discrete", distribution: discreteUniform(0, 6) };
    const parameters = { holdingCost: 1, stockoutCost: 4, demand, leadTime: 3 };
    const { baseStockLevel, cost } = baseStockWithLeadTime(parameters);
    const random = new Random("base stock");
    const costOf = (level: number) => simulate(level, 3, () => random.integer(7), 400_000);
    expect(relativeError(costOf(baseStockLevel), cost)).toBeLessThan(0.01);
    expect(relativeError(costOf(9), baseStockWithLeadTimeCost(parameters, 9))).toBeLessThan(0.01);
  });

  it("refuses negative lead times", () => {
    expect(() => baseStockWithLeadTime({ ...book, leadTime: -1 })).toThrow("leadTime is a number that is not negative");
  });
});

describe("demandOver", () => {
  it("adds up means and variances of every kind of demand", () => {
    const kinds: PeriodDemand[] = [
      { type: "normal", mean: 5, standardDeviation: 2 },
      { type: "poisson", mean: 5 },
      { type: "exponential", mean: 5 },
      { type: "gamma", shape: 2, scale: 3 },
      { type: "discrete", distribution: DiscreteDistribution.of([0, 3, 10], [0.5, 0.3, 0.2]) },
    ];
    for (const demand of kinds) {
      const [one, four] = [demandOver(demand, 1), demandOver(demand, 4)];
      expect(relativeError(four.mean, 4 * one.mean)).toBeLessThan(1e-9);
      expect(relativeError(four.standardDeviation, 2 * one.standardDeviation)).toBeLessThan(1e-9);
      expect(demandOver(demand, 0).quantile(0.999)).toBe(0);
    }
  });

  it("refuses to add up what has no closed form, or parts of a period", () => {
    expect(() => demandOver({ type: "continuous", distribution: uniform(0, 1) }, 2)).toThrow("no closed form");
    expect(() => demandOver({ type: "discrete", distribution: discreteUniform(0, 2) }, 1.5)).toThrow("whole number");
    expect(() => demandOver({ type: "poisson", mean: 1 }, -1)).toThrow("periods is a number that is not negative");
  });

  it("has the moments of demand over an uncertain lead time", () => {
    const random = new Random("lead time");
    const totals = Array.from({ length: 40_000 }, () => {
      const periods = 2 + random.integer(5);
      return Array.from({ length: periods }, () => 10 + 3 * random.normal()).reduce((sum, units) => sum + units, 0);
    });
    const drawn = DiscreteDistribution.empirical(totals);
    const total = normalOverUncertainTime(
      { mean: 10, standardDeviation: 3 },
      { mean: 4, standardDeviation: Math.SQRT2 },
    );
    expect(relativeError(total.mean, drawn.mean)).toBeLessThan(0.01);
    expect(relativeError(total.standardDeviation, drawn.standardDeviation)).toBeLessThan(0.01);
  });
});
