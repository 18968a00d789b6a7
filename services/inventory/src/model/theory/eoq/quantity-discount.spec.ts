import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { relativeError } from "../../../testing/relative-error.ts";
import {
  allUnitsDiscountCost,
  allUnitsDiscountQuantity,
  type DiscountParameters,
  incrementalDiscountCost,
  incrementalDiscountQuantity,
} from "./quantity-discount.ts";

const book: DiscountParameters = {
  fixedCost: 8,
  holdingCostRate: 0.3,
  demandRate: 1300,
  breakpoints: [0, 400, 800],
  unitCosts: [0.75, 0.72, 0.68],
};

/** Price of an order, unit by unit. */
function orderPrice(
  { breakpoints, unitCosts }: DiscountParameters,
  quantity: number,
  kind: "all" | "incremental",
): number {
  const priceOf = (unit: number) => unitCosts[breakpoints.findLastIndex((start) => unit >= start)]!;
  if (kind === "all") return quantity * priceOf(quantity);
  let price = 0;
  for (let unit = 0; unit < quantity; unit++) price += priceOf(unit);
  return price;
}

/** Cost per period of whole order quantities, straight from what an order costs. */
function costOfOrder(parameters: DiscountParameters, quantity: number, kind: "all" | "incremental"): number {
  const { fixedCost, holdingCostRate, demandRate } = parameters;
  const price = orderPrice(parameters, quantity, kind);
  return ((fixedCost + price) * demandRate) / quantity + (holdingCostRate * price) / 2;
}

const wholeQuantities = Array.from({ length: 300 }, (_, i) => i + 1);

function randomSchedule(random: Random): DiscountParameters {
  const breakpoints = [0];
  const unitCosts = [2 + random.uniform()];
  for (let region = 0; region < 3; region++) {
    breakpoints.push(breakpoints.at(-1)! + 1 + Math.floor(random.uniform() * 80));
    unitCosts.push(unitCosts.at(-1)! * (0.9 + 0.1 * random.uniform()));
  }
  return {
    fixedCost: random.uniform() * 30,
    holdingCostRate: 0.2,
    demandRate: 20 + random.uniform() * 50,
    breakpoints,
    unitCosts,
  };
}

describe("all-units discount", () => {
  it("gives example 3.5 of Snyder & Shen (2019)", () => {
    const policy = allUnitsDiscountQuantity(book);
    expect(policy).toMatchObject({ orderQuantity: 800, regionIndex: 2 });
    expect(relativeError(policy.cost, 978.6)).toBeLessThan(1e-12);
  });

  it("beats every whole quantity, and costs what the orders cost", () => {
    const random = new Random("all units");
    const regions = new Set<number>();
    for (let trial = 0; trial < 60; trial++) {
      const parameters = randomSchedule(random);
      const { orderQuantity, regionIndex, cost } = allUnitsDiscountQuantity(parameters);
      regions.add(regionIndex);
      const tried = wholeQuantities.map((quantity) => costOfOrder(parameters, quantity, "all"));
      const stated = wholeQuantities.map((quantity) => allUnitsDiscountCost(parameters, quantity));
      expect(Math.max(...stated.map((value, i) => relativeError(value, tried[i]!)))).toBeLessThan(1e-12);
      expect(Math.min(...tried)).toBeGreaterThan(cost * (1 - 1e-12));
      expect(relativeError(allUnitsDiscountCost(parameters, orderQuantity), cost)).toBeLessThan(1e-12);
    }
    expect(regions.size).toBeGreaterThan(2);
  });
});

describe("incremental discount", () => {
  it("gives example 3.5 of Snyder & Shen (2019)", () => {
    const policy = incrementalDiscountQuantity(book);
    expect(policy.regionIndex).toBe(0);
    expect(relativeError(policy.orderQuantity, 304.04678003)).toBeLessThan(1e-9);
    expect(relativeError(policy.cost, 1043.41052551)).toBeLessThan(1e-9);
  });

  it("beats every whole quantity, and costs what the orders cost", () => {
    const random = new Random("incremental");
    const regions = new Set<number>();
    for (let trial = 0; trial < 60; trial++) {
      const parameters = randomSchedule(random);
      const { orderQuantity, regionIndex, cost } = incrementalDiscountQuantity(parameters);
      regions.add(regionIndex);
      const tried = wholeQuantities.map((quantity) => costOfOrder(parameters, quantity, "incremental"));
      const stated = wholeQuantities.map((quantity) => incrementalDiscountCost(parameters, quantity));
      expect(Math.max(...stated.map((value, i) => relativeError(value, tried[i]!)))).toBeLessThan(1e-12);
      expect(Math.min(...tried)).toBeGreaterThan(cost * (1 - 1e-12));
      expect(relativeError(incrementalDiscountCost(parameters, orderQuantity), cost)).toBeLessThan(1e-12);
    }
    expect(regions.size).toBeGreaterThan(2);
  });
});

describe("a discount", () => {
  it.each([
    ["begins with 0", { breakpoints: [10, 400, 800] }],
    ["ascends", { breakpoints: [0, 800, 400] }],
    ["has a price for each of 3 regions", { unitCosts: [1, 0.9] }],
    ["does not ascend", { unitCosts: [0.75, 0.8, 0.68] }],
    ["greater than zero; got 0", { unitCosts: [0.75, 0.72, 0] }],
    ["holdingCostRate", { holdingCostRate: 0 }],
  ])("that breaks a rule is refused: %s", (message, over) => {
    expect(() => allUnitsDiscountQuantity({ ...book, ...over })).toThrow(message);
    expect(() => incrementalDiscountQuantity({ ...book, ...over })).toThrow(message);
  });

  it("changes nothing where there is one price and no fixed cost: as little as possible is ordered", () => {
    const single = { ...book, fixedCost: 0, breakpoints: [0], unitCosts: [0.75] };
    expect(allUnitsDiscountQuantity(single)).toEqual({ orderQuantity: 0, regionIndex: 0, cost: 975 });
    expect(incrementalDiscountQuantity(single)).toEqual({ orderQuantity: 0, regionIndex: 0, cost: 975 });
  });
});
