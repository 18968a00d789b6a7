import { buildWorld, usualWorld } from "@bellwether/infra/sample/world/world";
import { describe, expect, it } from "@jest/globals";
import { askedOf, companyAt } from "./company-at.ts";

const world = buildWorld({ ...usualWorld, products: 40, unitsPerDay: 60, days: 500, endDate: "2026-11-21" });
const company = companyAt(world, 100);

describe("the sample company on a past date", () => {
  it("knows all that was sold before, and nothing after", () => {
    const { history, daysKnown, end } = company;
    const units = history.sold.flatMap(({ quantities }) => quantities).reduce((sum, one) => sum + one, 0);
    let sold = 0;
    for (const { stock } of world.shelves) for (const one of stock.sold.slice(0, daysKnown)) sold += one;
    expect(units).toBe(sold);
    expect(Math.max(...history.sold.flatMap(({ days, lost }) => [...days, ...lost.days]))).toBe(end - 1);
  });

  it("paid what promotions left of list prices", () => {
    const listed = new Map(world.products.map(({ externalId, priceMinor }) => [externalId, priceMinor / 100]));
    const shares = company.history.sold.flatMap(({ productId, prices }) =>
      prices.map((price) => price! / listed.get(productId)!),
    );
    expect(Math.max(...shares)).toBe(1);
    expect(Math.min(...shares)).toBeCloseTo(1 - Math.max(...world.promotions.map(({ depth }) => depth)), 2);
  });

  it("knows promotions ahead, and products that are yet to sell", () => {
    const sold = new Set(company.history.sold.map(({ productId }) => productId));
    expect(company.promotions.some(({ firstDay }) => firstDay >= company.end)).toBe(true);
    expect([...company.catalogue.keys()].some((productId) => !sold.has(productId))).toBe(true);
  });

  it("is judged by what was asked for, lost units among it", () => {
    const asked = [...askedOf(world).values()].flatMap((units) => [...units]).reduce((sum, one) => sum + one, 0);
    let [sold, lost] = [0, 0];
    for (const { stock } of world.shelves) {
      for (const one of stock.sold) sold += one;
      for (const one of stock.lost) lost += one;
    }
    expect(lost).toBeGreaterThan(0);
    expect(asked).toBe(sold + lost);
  });
});
