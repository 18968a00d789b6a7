import { describe, expect, it } from "@jest/globals";
import { nearestItems } from "./item-neighbour.ts";
import { type ListRules, listReasons, makeLists } from "./make-lists.ts";
import { gatherPurchases } from "./purchases.ts";
import { repeatRates } from "./repeat-rates.ts";

const coffee = 0;
const kettle = 1;
const mug = 2;
const tray = 3;
const fresh = 4;
const gone = 5;

/** Everybody buys coffee every ten days and a kettle once; customer 0 last bought coffee on day 30, customer 1 on day 38; 2 has a mug too. */
const purchases = gatherPurchases(
  {
    customer: [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2],
    item: [coffee, coffee, coffee, kettle, coffee, coffee, coffee, kettle, kettle, mug, tray],
    day: [10, 20, 30, 10, 18, 28, 38, 18, 40, 40, 40],
  },
  3,
  6,
);
/** Nothing is known of the new product by its buyers. */
const order = [9, 8, 7, 6, Number.NEGATIVE_INFINITY, 10];
const rules: ListRules = {
  length: 4,
  offered: (item) => item !== gone,
  repeatableFrom: 0.4,
  rates: repeatRates(purchases),
  neighbours: nearestItems(purchases, 5, 1),
  category: Int32Array.from([0, 1, 1, 1, 1, 0]),
  fresh: [fresh],
  seed: 1,
};
const lists = makeLists({ score: (_, scores) => scores.set(order) }, purchases, rules);
const listOf = (customer: number) => {
  const places = Array.from({ length: 4 }, (_, rank) => customer * 4 + rank).filter((at) => lists.item[at]! >= 0);
  return places.map((at) => [lists.item[at], listReasons[lists.reason[at]!], lists.because[at]]);
};

describe("repeatRates", () => {
  it("counts who buys again, after how long, drawn towards the mean of all products", () => {
    const { buyers, repeatBuyers, share, medianGapDays } = rules.rates;
    expect([buyers[coffee], repeatBuyers[coffee], medianGapDays[coffee]]).toEqual([2, 2, 10]);
    // Two of the seven pairs of buyer and product are bought again.
    expect(share[coffee]).toBeCloseTo((2 + (10 * 2) / 7) / 12, 12);
    expect(medianGapDays[kettle]).toBeNaN();
  });
});

describe("makeLists", () => {
  it("recommends again what is bought again and again, once it is time, and nothing else that the customer has", () => {
    expect(listOf(0)[0]).toEqual([coffee, "BOUGHT_BEFORE", -1]);
    expect(listOf(1).map(([item]) => item)).not.toContain(coffee);
    for (const customer of [0, 1, 2]) expect(listOf(customer).map(([item]) => item)).not.toContain(kettle);
  });

  it("says which purchase speaks most for a product", () => {
    expect(listOf(0)[1]).toEqual([mug, "BOUGHT_WITH", kettle]);
  });

  it("shows one new product of the category that a customer buys from, and nothing that cannot be bought", () => {
    // Customer 2 buys from the category of the new product; the others buy coffee most.
    expect(listOf(2)).toEqual([
      [coffee, "BOUGHT_WITH", kettle],
      [fresh, "NEW_PRODUCT", -1],
    ]);
    for (const customer of [0, 1, 2]) expect(listOf(customer).map(([item]) => item)).not.toContain(gone);
  });
});
