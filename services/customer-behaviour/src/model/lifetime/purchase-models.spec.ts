import { describe, expect, it } from "@jest/globals";
import { type BuyerProcess, simulateBuyers } from "../../testing/simulated-buyers.ts";
import { bgNbd, mbgNbd } from "./beta-geometric.ts";
import { fitPurchases } from "./fit-lifetime.ts";
import { paretoNbd } from "./pareto-nbd.ts";
import type { PurchaseModel } from "./purchase-model.ts";

const published = { "BG/NBD": [0.243, 4.414, 0.793, 2.426], "Pareto/NBD": [0.553, 10.578, 0.606, 11.669] };
const models: readonly PurchaseModel[] = [bgNbd, mbgNbd, paretoNbd];
const process: BuyerProcess = { r: 0.8, alpha: 6, a: 0.7, b: 2.5 };

describe.each(models.map((model) => [model.name, model] as const))("%s", (_, model) => {
  const { histories } = simulateBuyers(300, process, 0, 1);

  it("has the slopes that its likelihood has", () => {
    const likelihood = model.likelihoodOf(histories);
    const at = [0.6, 5, 0.9, 3].map(Math.log);
    const { gradient } = likelihood(at);
    gradient.forEach((slope, j) => {
      const along = (side: number) => likelihood(at.map((x, i) => (i === j ? x + side * 1e-4 : x))).value;
      expect(slope).toBeCloseTo((along(1) - along(-1)) / 2e-4, 3);
    });
  });

  it("expects nothing of who is gone, most of who was here last, and more over more time", () => {
    const parameters = [0.6, 5, 0.9, 3];
    const gone = model.outlook(parameters, { repeats: 20, recency: 10, age: 200 }, 52);
    const here = model.outlook(parameters, { repeats: 20, recency: 199, age: 200 }, 52);
    expect(gone.alive).toBeLessThan(0.01);
    expect(gone.median).toBe(0);
    expect(here.alive).toBeGreaterThan(0.8);
    expect(here.median).toBeGreaterThan(2);
    const months = [4, 13, 26, 52].map(
      (weeks) => model.outlook(parameters, { repeats: 2, recency: 15, age: 20 }, weeks).expected,
    );
    expect([...months].sort((x, y) => x - y)).toEqual(months);
  });

  it.each([
    ["one purchase, today", { repeats: 0, recency: 0, age: 0 }],
    ["one purchase", { repeats: 0, recency: 0, age: 39 }],
    ["ten thousand purchases", { repeats: 10_000, recency: 519.9, age: 520 }],
    ["the last of them at the end", { repeats: 3, recency: 39, age: 39 }],
  ])("answers for a customer of %s", (_, history) => {
    for (const parameters of [
      [0.6, 5, 0.9, 3],
      [0.6, 5, 1, 3],
      [0.3, 4, 0.01, 8],
      [4, 0.1, 30, 0.2],
    ]) {
      const { alive, expected, median } = model.outlook(parameters, history, 39);
      expect(alive).toBeGreaterThanOrEqual(0);
      expect(alive).toBeLessThanOrEqual(1);
      for (const value of [expected, median]) {
        expect(Number.isFinite(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(0);
      }
    }
  });
});

describe("published figures", () => {
  it("of Fader, Hardie & Lee (2005): a customer of two repeats will buy 1.226 times in 39 weeks", () => {
    const history = { repeats: 2, recency: 30.43, age: 38.86 };
    expect(bgNbd.outlook(published["BG/NBD"], history, 39).expected).toBeCloseTo(1.226, 3);
  });
  it("of the same customer under Pareto/NBD, alive and there", () => {
    const { alive, expected } = paretoNbd.outlook(
      published["Pareto/NBD"],
      { repeats: 2, recency: 30.43, age: 38.86 },
      39,
    );
    expect(alive).toBeCloseTo(0.869, 3);
    expect(expected).toBeCloseTo(1.455, 3);
  });
});

describe.each([
  ["BG/NBD", bgNbd, false],
  ["MBG/NBD", mbgNbd, true],
] as const)("%s on customers that behave so", (_, model, mayLeaveAtOnce) => {
  const size = 20_000;
  const horizon = 26;
  const { histories, later, alive } = simulateBuyers(size, { ...process, mayLeaveAtOnce }, horizon, 7);
  const fitted = fitPurchases(model, histories);

  it("finds what they were made with, as far off as its standard errors say", () => {
    expect(fitted.converged).toBe(true);
    [process.r, process.alpha, process.a, process.b].forEach((truth, i) => {
      expect(Math.abs(fitted.values[i]! - truth)).toBeLessThan(3.5 * fitted.standardErrors![i]!);
      expect(fitted.standardErrors![i]!).toBeLessThan(0.3 * truth);
    });
  });

  it("is right on the whole about who is there and how much they buy", () => {
    let [isAlive, expected, medianError, meanError] = [0, 0, 0, 0];
    for (let i = 0; i < size; i++) {
      const history = { repeats: histories.repeats[i]!, recency: histories.recency[i]!, age: histories.age[i]! };
      const outlook = model.outlook(fitted.values, history, horizon);
      isAlive += outlook.alive;
      expected += outlook.expected;
      medianError += Math.abs(outlook.median - later[i]!);
      meanError += Math.abs(outlook.expected - later[i]!);
    }
    const truth = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);
    expect(Math.abs(isAlive / truth(alive) - 1)).toBeLessThan(0.02);
    expect(Math.abs(expected / truth(later) - 1)).toBeLessThan(0.03);
    expect(medianError).toBeLessThan(0.95 * meanError);
  });
});

describe("learning from histories", () => {
  const column = (...values: number[]) => Float64Array.from(values);
  it.each([
    [
      "half a purchase",
      { repeats: column(0.5), recency: column(1), age: column(2), spend: column(1) },
      "Customer 0: repeat purchases are 0 or more, whole; got 0.5.",
    ],
    [
      "a last purchase after the end",
      { repeats: column(0, 1), recency: column(0, 3), age: column(1, 2), spend: column(Number.NaN, 1) },
      "Customer 1: the last purchase is between the first and the end (2); got 3.",
    ],
    [
      "a last purchase without a repeat",
      { repeats: column(0), recency: column(1), age: column(2), spend: column(1) },
      "without a repeat, the last purchase is the first; got 1",
    ],
    [
      "nobody",
      { repeats: column(), recency: column(), age: column(), spend: column() },
      "There are no customers to learn from.",
    ],
  ])("refuses %s", (_, histories, message) => {
    expect(() => fitPurchases(bgNbd, histories)).toThrow(message);
  });

  it("of customers who never came back says that they do not tell the parameters", () => {
    const nobody = {
      repeats: new Float64Array(50),
      recency: new Float64Array(50),
      age: new Float64Array(50).fill(30),
      spend: new Float64Array(50).fill(Number.NaN),
    };
    const { standardErrors, values } = fitPurchases(bgNbd, nobody);
    expect(standardErrors).toBeNull();
    expect(bgNbd.outlook(values, { repeats: 0, recency: 0, age: 30 }, 30).expected).toBeLessThan(0.1);
  });
});
