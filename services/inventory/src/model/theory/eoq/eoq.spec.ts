import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { relativeError } from "../../../testing/relative-error.ts";
import { economicOrderQuantity, eoqCost, powerOfTwoOrderInterval } from "./economic-order-quantity.ts";
import { economicProductionCost, economicProductionQuantity } from "./economic-production-quantity.ts";
import { eoqWithBackorders, eoqWithBackordersCost } from "./eoq-backorders.ts";

const book = { fixedCost: 8, holdingCost: 0.225, demandRate: 1300 };

/**
 * Average cost per period of a cycle that begins with a lot of Q and leaves `backordered` units waiting, by walking through it in
 * small steps: knows nothing of the formulas.
 */
function walkThroughCycle(
  costs: { fixedCost: number; holdingCost: number; stockoutCost?: number; demandRate: number; productionRate?: number },
  lot: number,
  waiting: number,
): number {
  const steps = 200_000;
  const length = lot / costs.demandRate;
  const arrival = costs.productionRate === undefined ? 0 : lot / costs.productionRate;
  let paid = costs.fixedCost;
  for (let i = 0; i < steps; i++) {
    const time = ((i + 0.5) / steps) * length;
    const arrived = arrival === 0 ? lot : Math.min(lot, (time / arrival) * lot);
    const level = arrived - waiting - costs.demandRate * time;
    paid += (level > 0 ? costs.holdingCost * level : -(costs.stockoutCost ?? 0) * level) * (length / steps);
  }
  return paid / length;
}

describe("economicOrderQuantity", () => {
  it("gives example 3.1 of Snyder & Shen (2019)", () => {
    const { orderQuantity, cost } = economicOrderQuantity(book);
    expect(relativeError(orderQuantity, 304.0467800264368)).toBeLessThan(1e-12);
    expect(relativeError(cost, 68.41052550594827)).toBeLessThan(1e-12);
    expect(relativeError(eoqCost(book, 250), 69.725)).toBeLessThan(1e-12);
  });

  it("states what a walk through the cycle costs, and no other quantity costs less", () => {
    const { orderQuantity, cost } = economicOrderQuantity(book);
    expect(relativeError(walkThroughCycle(book, orderQuantity, 0), cost)).toBeLessThan(1e-9);
    for (const factor of [0.5, 0.99, 1.01, 2]) expect(eoqCost(book, factor * orderQuantity)).toBeGreaterThan(cost);
  });

  it("orders nothing without demand", () => {
    expect(economicOrderQuantity({ ...book, demandRate: 0 })).toEqual({ orderQuantity: 0, cost: 0 });
  });

  it.each([
    [{ holdingCost: 0 }, "holdingCost is a number greater than zero; got 0"],
    [{ fixedCost: -1 }, "fixedCost is a number that is not negative; got -1"],
    [{ demandRate: Number.NaN }, "demandRate is a number that is not negative; got NaN"],
  ])("refuses %p", (over, message) => {
    expect(() => economicOrderQuantity({ ...book, ...over })).toThrow(message);
  });

  it("has a best power-of-two interval, found by trying them all, within 6.1 % of the best of all", () => {
    const random = new Random("power of two");
    const best = economicOrderQuantity(book).cost;
    for (let trial = 0; trial < 200; trial++) {
      const base = 10 ** (random.uniform() * 6 - 3);
      const { interval, cost } = powerOfTwoOrderInterval(book, base);
      const tried = Array.from({ length: 61 }, (_, k) => eoqCost(book, base * 2 ** (k - 30) * book.demandRate));
      expect(relativeError(cost, Math.min(...tried))).toBeLessThan(1e-12);
      expect(cost / best).toBeLessThan(1.0607);
      expect(Number.isInteger(Math.log2(interval / base))).toBe(true);
    }
  });
});

describe("eoqWithBackorders", () => {
  const parameters = { ...book, stockoutCost: 5 };

  it("gives example 3.8 of Snyder & Shen (2019)", () => {
    const { orderQuantity, stockoutFraction, cost } = eoqWithBackorders(parameters);
    expect(relativeError(orderQuantity, 310.8125551589646)).toBeLessThan(1e-12);
    expect(relativeError(stockoutFraction, 0.043062200956938)).toBeLessThan(1e-12);
    expect(relativeError(cost, 66.92136355097325)).toBeLessThan(1e-12);
  });

  it.each([undefined, 1700])(
    "costs what a walk through its cycle does, and is best (production rate %p)",
    (productionRate) => {
      const all = productionRate === undefined ? parameters : { ...parameters, productionRate };
      const policy = eoqWithBackorders(all);
      const share = productionRate === undefined ? 1 : 1 - book.demandRate / productionRate;
      const waiting = policy.stockoutFraction * policy.orderQuantity * share;
      expect(relativeError(walkThroughCycle(all, policy.orderQuantity, waiting), policy.cost)).toBeLessThan(1e-6);
      for (const quantity of [0.9, 1, 1.1].map((factor) => factor * policy.orderQuantity)) {
        for (const stockoutFraction of [0, 0.03, 0.06, 1]) {
          expect(eoqWithBackordersCost(all, { orderQuantity: quantity, stockoutFraction })).toBeGreaterThan(
            policy.cost,
          );
        }
      }
    },
  );

  it("becomes the EOQ where waiting is very dear", () => {
    const { orderQuantity } = eoqWithBackorders({ ...book, stockoutCost: 1e12 });
    expect(relativeError(orderQuantity, economicOrderQuantity(book).orderQuantity)).toBeLessThan(1e-9);
  });

  it("refuses free stockouts, shares beyond 1 and production slower than demand", () => {
    expect(() => eoqWithBackorders({ ...book, stockoutCost: 0 })).toThrow("stockoutCost is");
    expect(() => eoqWithBackorders({ ...parameters, productionRate: 1300 })).toThrow("exceeds the demand rate 1300");
    expect(() => eoqWithBackordersCost(parameters, { orderQuantity: 1, stockoutFraction: 1.1 })).toThrow("got 1.1");
  });
});

describe("economicProductionQuantity", () => {
  const parameters = { ...book, productionRate: 1700 };

  it("costs what a walk through its cycle does, and is best", () => {
    const { orderQuantity, cost } = economicProductionQuantity(parameters);
    expect(relativeError(orderQuantity, economicOrderQuantity(book).orderQuantity * Math.sqrt(4.25))).toBeLessThan(
      1e-12,
    );
    expect(relativeError(walkThroughCycle(parameters, orderQuantity, 0), cost)).toBeLessThan(1e-6);
    for (const factor of [0.9, 1.1]) {
      expect(economicProductionCost(parameters, factor * orderQuantity)).toBeGreaterThan(cost);
    }
  });

  it("refuses production that is not faster than demand", () => {
    expect(() => economicProductionQuantity({ ...book, productionRate: 1000 })).toThrow("productionRate exceeds");
  });
});
