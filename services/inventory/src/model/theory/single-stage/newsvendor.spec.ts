import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { relativeError } from "../../../testing/relative-error.ts";
import { exponential } from "../../distribution/continuous.ts";
import { poisson } from "../../distribution/counts.ts";
import { DiscreteDistribution } from "../../distribution/discrete.ts";
import { normal } from "../../distribution/normal.ts";
import { newsvendor, newsvendorCost } from "./newsvendor.ts";
import { newsvendorForProfit, newsvendorProfit } from "./newsvendor-profit.ts";

const book = { holdingCost: 0.18, stockoutCost: 0.7, demand: normal(50, 8) };

describe("newsvendor", () => {
  it("gives example 4.3 of Snyder & Shen (2019), normal demand", () => {
    const { baseStockLevel, cost } = newsvendor(book);
    expect(relativeError(baseStockLevel, 56.60395592743389)).toBeLessThan(1e-12);
    expect(relativeError(cost, 1.997605193176645)).toBeLessThan(1e-12);
    expect(relativeError(newsvendorCost(book, 40), 7.356131552870388)).toBeLessThan(1e-12);
    expect(relativeError(newsvendorCost(book, 60), 2.156131552870387)).toBeLessThan(1e-12);
  });

  it("gives example 4.7, Poisson demand", () => {
    const parameters = { holdingCost: 1, stockoutCost: 4, demand: poisson(6) };
    const { baseStockLevel, cost } = newsvendor(parameters);
    expect(baseStockLevel).toBe(8);
    expect(relativeError(cost, 3.570106945770946)).toBeLessThan(1e-12);
    expect(relativeError(newsvendorCost(parameters, 5), 6.590296024616344)).toBeLessThan(1e-12);
  });

  it("has a closed form for exponential demand: S = mean · ln((h + p)/h), at cost hS", () => {
    const { baseStockLevel, cost } = newsvendor({ holdingCost: 2, stockoutCost: 6, demand: exponential(10) });
    expect(relativeError(baseStockLevel, 10 * Math.log(4))).toBeLessThan(1e-12);
    expect(relativeError(cost, 2 * baseStockLevel)).toBeLessThan(1e-12);
  });

  it("from sample paths is the level that would have cost least on them", () => {
    const random = new Random("paths");
    const totals = Array.from({ length: 400 }, () => {
      const path = Array.from({ length: 5 }, () => Math.max(0, Math.round(12 + 9 * random.normal())));
      return path.reduce((sum, units) => sum + units, 0);
    });
    const costs = { holdingCost: 1, stockoutCost: 9 };
    const costOnPaths = (level: number) =>
      totals.reduce((sum, d) => sum + (level > d ? level - d : 9 * (d - level)), 0) / totals.length;
    const { baseStockLevel, cost } = newsvendor({ ...costs, demand: DiscreteDistribution.empirical(totals) });
    const tried = Array.from({ length: 200 }, (_, level) => costOnPaths(level));
    expect(relativeError(cost, Math.min(...tried))).toBeLessThan(1e-10);
    expect(relativeError(costOnPaths(baseStockLevel), cost)).toBeLessThan(1e-10);
    expect(totals).toContain(baseStockLevel);
  });

  it("refuses costs that are not positive", () => {
    expect(() => newsvendor({ ...book, holdingCost: 0 })).toThrow("holdingCost is a number greater than zero");
    expect(() => newsvendor({ ...book, stockoutCost: -1 })).toThrow("stockoutCost is a number greater than zero");
  });
});

describe("newsvendorForProfit", () => {
  const prices = { revenue: 1, purchaseCost: 0.3, salvageValue: 0.12 };

  it("gives example 4.2 of Snyder & Shen (2019), normal and Poisson demand", () => {
    const policy = newsvendorForProfit({ ...prices, demand: normal(50, 8) });
    expect(relativeError(policy.baseStockLevel, 56.60395592743389)).toBeLessThan(1e-12);
    expect(relativeError(policy.profit, 33.002394806823354)).toBeLessThan(1e-12);
    const at40 = newsvendorProfit({ ...prices, demand: normal(50, 8) }, 40);
    expect(relativeError(at40, 27.643868447129613)).toBeLessThan(1e-12);
    const counted = newsvendorForProfit({ ...prices, demand: poisson(50) });
    expect(counted.baseStockLevel).toBe(56);
    expect(relativeError(counted.profit, 33.20276478819082)).toBeLessThan(1e-12);
  });

  it("is what each demand earns, weighted, and no other quantity earns more", () => {
    const demand = DiscreteDistribution.of([2, 5, 9, 14], [0.1, 0.4, 0.3, 0.2]);
    const parameters = { revenue: 9, purchaseCost: 4, salvageValue: 1, holdingCost: 0.5, stockoutCost: 2, demand };
    const earned = (bought: number) =>
      [2, 5, 9, 14].reduce((sum, wanted, i) => {
        const left = Math.max(0, bought - wanted);
        const money = 9 * Math.min(bought, wanted) - 4 * bought + (1 - 0.5) * left - 2 * Math.max(0, wanted - bought);
        return sum + money * [0.1, 0.4, 0.3, 0.2][i]!;
      }, 0);
    const { baseStockLevel, profit } = newsvendorForProfit(parameters);
    expect(relativeError(profit, Math.max(...Array.from({ length: 30 }, (_, q) => earned(q))))).toBeLessThan(1e-12);
    expect(relativeError(earned(baseStockLevel), profit)).toBeLessThan(1e-12);
    expect(relativeError(newsvendorProfit(parameters, 7), earned(7))).toBeLessThan(1e-12);
  });

  it("refuses prices under which nobody would buy, or everybody without end", () => {
    const demand = normal(50, 8);
    expect(() => newsvendorForProfit({ ...prices, revenue: 0.2, demand })).toThrow("revenue exceeds the purchase cost");
    expect(() => newsvendorForProfit({ ...prices, salvageValue: 0.4, demand })).toThrow("salvageValue is below");
  });
});
