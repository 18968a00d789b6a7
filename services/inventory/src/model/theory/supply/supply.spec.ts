import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { relativeError } from "../../../testing/relative-error.ts";
import { uniform } from "../../distribution/continuous.ts";
import { DiscreteDistribution } from "../../distribution/discrete.ts";
import { normal } from "../../distribution/normal.ts";
import { economicOrderQuantity } from "../eoq/economic-order-quantity.ts";
import { baseStockWithDisruptions, baseStockWithDisruptionsCost } from "./base-stock-disruptions.ts";
import {
  eoqWithDisruptions,
  eoqWithDisruptionsApproximate,
  eoqWithDisruptionsApproximateCost,
  eoqWithDisruptionsCost,
} from "./eoq-disruptions.ts";
import {
  eoqWithAdditiveYield,
  eoqWithAdditiveYieldCost,
  eoqWithMultiplicativeYield,
  eoqWithMultiplicativeYieldCost,
} from "./eoq-yield.ts";
import {
  newsvendorWithAdditiveYield,
  newsvendorWithAdditiveYieldCost,
  newsvendorWithMultiplicativeYield,
  newsvendorWithMultiplicativeYieldCost,
} from "./newsvendor-yield.ts";

const exponential = (random: Random, rate: number) => -Math.log(1 - random.uniform()) / rate;

describe("EOQ with disruptions", () => {
  /** Example 9.1 of Snyder & Shen (2019). */
  const book = {
    fixedCost: 8,
    holdingCost: 0.225,
    stockoutCost: 5,
    demandRate: 1300,
    disruptionRate: 1.5,
    recoveryRate: 14,
  };

  it("gives example 9.1", () => {
    const { orderQuantity, cost } = eoqWithDisruptions(book);
    expect(relativeError(orderQuantity, 772.8110631910017)).toBeLessThan(1e-7);
    expect(relativeError(cost, 173.9500025731971)).toBeLessThan(1e-12);
  });

  it("costs what 200,000 simulated cycles cost", () => {
    const random = new Random("disruptions");
    const quantity = 500;
    let [time, paid, isWorking] = [0, 0, true];
    let change = exponential(random, book.disruptionRate);
    for (let cycle = 0; cycle < 200_000; cycle++) {
      paid += book.fixedCost + (book.holdingCost * quantity ** 2) / (2 * book.demandRate);
      time += quantity / book.demandRate;
      while (change <= time) {
        isWorking = !isWorking;
        change += exponential(random, isWorking ? book.disruptionRate : book.recoveryRate);
      }
      if (!isWorking) {
        paid += book.stockoutCost * book.demandRate * (change - time);
        time = change;
        isWorking = true;
        change += exponential(random, book.disruptionRate);
      }
    }
    expect(relativeError(paid / time, eoqWithDisruptionsCost(book, quantity))).toBeLessThan(0.01);
  });

  it("is best of all quantities, and so is the approximation by its own cost", () => {
    const exact = eoqWithDisruptions(book);
    const rough = eoqWithDisruptionsApproximate(book);
    for (let quantity = 10; quantity < 4000; quantity += 10) {
      expect(eoqWithDisruptionsCost(book, quantity)).toBeGreaterThanOrEqual(exact.cost);
      expect(eoqWithDisruptionsApproximateCost(book, quantity)).toBeGreaterThanOrEqual(rough.cost * (1 - 1e-12));
    }
    expect(relativeError(eoqWithDisruptionsApproximateCost(book, rough.orderQuantity), rough.cost)).toBeLessThan(1e-12);
  });

  it("becomes the EOQ where disruptions are rare, and refuses rates that are not positive", () => {
    const { orderQuantity } = eoqWithDisruptions({ ...book, disruptionRate: 1e-9 });
    expect(relativeError(orderQuantity, economicOrderQuantity(book).orderQuantity)).toBeLessThan(1e-6);
    expect(() => eoqWithDisruptions({ ...book, recoveryRate: 0 })).toThrow("recoveryRate");
    expect(() => eoqWithDisruptionsCost(book, 0)).toThrow("orderQuantity");
  });
});

describe("base-stock with disruptions", () => {
  /** Example 9.3 of Snyder & Shen (2019). */
  const book = {
    holdingCost: 0.25,
    stockoutCost: 3,
    demand: 2000,
    disruptionProbability: 0.04,
    recoveryProbability: 0.25,
  };

  it("gives example 9.3", () => {
    const { baseStockLevel, cost } = baseStockWithDisruptions(book);
    expect(baseStockLevel).toBe(8000);
    expect(relativeError(cost, 2737.068965490435)).toBeLessThan(1e-10);
    expect(relativeError(baseStockWithDisruptionsCost(book, 2000), 3310.344827558603)).toBeLessThan(1e-10);
    expect(relativeError(baseStockWithDisruptionsCost(book, 12_000), 3075.161637904759)).toBeLessThan(1e-10);
  });

  it("costs what its Markov chain has it cost, at any level, and is the best of all", () => {
    const costByChain = (level: number) => {
      let shares: number[] = Array.from({ length: 400 }, (_, n) => (n === 0 ? 1 : 0));
      for (let round = 0; round < 2000; round++) {
        const works = shares.reduce((sum, share, n) => sum + share * (n === 0 ? 0.96 : 0.25), 0);
        shares = shares.map((_, n) => (n === 0 ? works : shares[n - 1]! * (n === 1 ? 0.04 : 0.75)));
      }
      return shares.reduce((sum, share, n) => {
        const over = level - (n + 1) * 2000;
        return sum + share * (over > 0 ? 0.25 * over : -3 * over);
      }, 0);
    };
    const { cost } = baseStockWithDisruptions(book);
    for (let level = 0; level <= 24_000; level += 1500) {
      expect(relativeError(baseStockWithDisruptionsCost(book, level), costByChain(level))).toBeLessThan(1e-9);
      expect(baseStockWithDisruptionsCost(book, level)).toBeGreaterThanOrEqual(cost);
    }
  });

  it("refuses probabilities outside 0 … 1", () => {
    expect(() => baseStockWithDisruptions({ ...book, disruptionProbability: 1.2 })).toThrow("disruptionProbability");
    expect(() => baseStockWithDisruptions({ ...book, recoveryProbability: 0 })).toThrow("recoveryProbability");
  });
});

describe("EOQ with yield uncertainty", () => {
  const additive = {
    fixedCost: 18_500,
    holdingCost: 0.06,
    demandRate: 75_000,
    yieldMean: -15_000,
    yieldStandardDeviation: 9000,
  };
  const multiplicative = {
    fixedCost: 8,
    holdingCost: 0.225,
    demandRate: 1300,
    yieldMean: 0.8,
    yieldStandardDeviation: 0.1,
  };

  it("gives example 9.4 of Snyder & Shen (2019)", () => {
    const { orderQuantity, cost } = eoqWithAdditiveYield(additive);
    expect(relativeError(orderQuantity, 230246.3704688188)).toBeLessThan(1e-12);
    expect(relativeError(cost, 12914.78222812913)).toBeLessThan(1e-12);
  });

  it.each([
    ["additive", additive, eoqWithAdditiveYield, eoqWithAdditiveYieldCost, (lot: number, y: number) => lot + y],
    [
      "multiplicative",
      multiplicative,
      eoqWithMultiplicativeYield,
      eoqWithMultiplicativeYieldCost,
      (lot: number, y: number) => lot * y,
    ],
  ] as const)("costs what 200,000 simulated lots cost, and is best: %s", (_, parameters, solve, costOf, arrive) => {
    const { orderQuantity, cost } = solve(parameters);
    const random = new Random("yield");
    let [paid, time] = [0, 0];
    for (let lot = 0; lot < 200_000; lot++) {
      const arrived = arrive(orderQuantity, parameters.yieldMean + parameters.yieldStandardDeviation * random.normal());
      paid += parameters.fixedCost + (parameters.holdingCost * arrived ** 2) / (2 * parameters.demandRate);
      time += arrived / parameters.demandRate;
    }
    expect(relativeError(paid / time, cost)).toBeLessThan(0.002);
    for (const factor of [0.8, 0.99, 1.01, 1.2]) {
      expect(costOf(parameters, factor * orderQuantity)).toBeGreaterThan(cost);
    }
  });

  it("refuses orders of which nothing arrives", () => {
    expect(() => eoqWithAdditiveYieldCost(additive, 15_000)).toThrow("orderQuantity exceeds the mean loss 15000");
    expect(() => eoqWithMultiplicativeYield({ ...multiplicative, yieldMean: 0 })).toThrow("yieldMean");
    expect(() => eoqWithAdditiveYield({ ...additive, yieldStandardDeviation: -1 })).toThrow("yieldStandardDeviation");
  });
});

describe("newsvendor with yield uncertainty", () => {
  it("gives example 9.6 of Snyder & Shen (2019)", () => {
    const book = { holdingCost: 15e6, stockoutCost: 75e6, demand: 1.5, yield: uniform(-0.5, 0.5) };
    const { baseStockLevel, cost } = newsvendorWithAdditiveYield(book);
    expect(relativeError(baseStockLevel, 1.8333333333333333)).toBeLessThan(1e-12);
    expect(relativeError(cost, 6_250_000)).toBeLessThan(1e-12);
  });

  const outcomes = [0.4, 0.7, 0.9, 1];
  const explicit = DiscreteDistribution.of(outcomes, [0.1, 0.2, 0.3, 0.4]);
  it.each([
    ["additive", newsvendorWithAdditiveYield, newsvendorWithAdditiveYieldCost, (Q: number, y: number) => Q + y],
    [
      "multiplicative",
      newsvendorWithMultiplicativeYield,
      newsvendorWithMultiplicativeYieldCost,
      (Q: number, y: number) => Q * y,
    ],
  ] as const)("is what each outcome costs, weighted, and best of all orders: %s", (_, solve, costOf, arrive) => {
    const parameters = { holdingCost: 2, stockoutCost: 5, demand: 12, yield: explicit };
    const { baseStockLevel, cost } = solve(parameters);
    const tried = (order: number) =>
      outcomes.reduce((sum, y, i) => {
        const over = arrive(order, y) - 12;
        return sum + [0.1, 0.2, 0.3, 0.4][i]! * (over > 0 ? 2 * over : -5 * over);
      }, 0);
    for (let order = 5; order < 40; order += 0.01) {
      expect(Math.abs(tried(order) - costOf(parameters, order))).toBeLessThan(1e-9);
      expect(tried(order)).toBeGreaterThan(cost - 1e-9);
    }
    expect(Math.abs(tried(baseStockLevel) - cost)).toBeLessThan(1e-9);
  });

  it("has a closed form for a uniform share: h = p and demand 1 ask for √2", () => {
    const parameters = { holdingCost: 3, stockoutCost: 3, demand: 1, yield: uniform(0, 1) };
    const { baseStockLevel, cost } = newsvendorWithMultiplicativeYield(parameters);
    expect(relativeError(baseStockLevel, Math.SQRT2)).toBeLessThan(1e-12);
    expect(relativeError(cost, 3 * (Math.SQRT2 - 1))).toBeLessThan(1e-12);
  });

  it("refuses shares that may be negative, and unknown demand", () => {
    const parameters = { holdingCost: 3, stockoutCost: 3, demand: 1, yield: normal(0.5, 0.5) };
    expect(() => newsvendorWithMultiplicativeYield(parameters)).toThrow("yield is never negative");
    expect(() => newsvendorWithAdditiveYield({ ...parameters, demand: Number.NaN })).toThrow("demand is a number");
  });
});
