import { describe, expect, it } from "@jest/globals";
import { measureRanking } from "./measure-ranking.ts";
import { gatherPurchases } from "./purchases.ts";
import { topRanked } from "./top-ranked.ts";

const items = 12;
/** Customer 0 has products 0 and 1; customer 1 the others. */
const past = gatherPurchases(
  {
    customer: [0, 0, ...Array.from({ length: 10 }, () => 1)],
    item: Array.from({ length: items }, (_, i) => i),
    day: Array(items).fill(1),
  },
  2,
  items,
);
/** Customer 0 then buys product 0 again, and products 4 and 11. */
const later = gatherPurchases({ customer: [0, 0, 0], item: [0, 4, 11], day: [2, 2, 2] }, 2, items);
/** Product 0 first, then 1, 2 … */
const inOrder = { score: (_: number, scores: Float32Array) => scores.set(Array.from(scores, (_, i) => -i)) };

describe("measureRanking", () => {
  const { all, newToThem } = measureRanking(inOrder, past, later, [0]);
  const gain = (...ranks: number[]) => ranks.reduce((sum, rank) => sum + 1 / Math.log2(rank + 1), 0);

  it("ranks all products: the first ten hold products 0 and 4 of the three that were bought", () => {
    expect(all.recallAt10).toBeCloseTo(2 / 3, 12);
    expect(all.ndcgAt10).toBeCloseTo(gain(1, 5) / gain(1, 2, 3), 12);
    expect(all.coverage).toBeCloseTo(10 / 12, 12);
    expect(all.customers).toBe(1);
  });

  it("neither recommends nor counts what the customer had: of 2 … 11 the third is product 4, the tenth 11", () => {
    expect(newToThem.recallAt10).toBe(1);
    expect(newToThem.ndcgAt10).toBeCloseTo(gain(3, 10) / gain(1, 2), 12);
  });

  it("says nothing of customers who bought nothing then", () => {
    expect(measureRanking(inOrder, past, later, [1]).all).toEqual({
      recallAt10: 0,
      ndcgAt10: 0,
      coverage: 0,
      customers: 0,
    });
  });
});

describe("topRanked", () => {
  it("puts the lower number first of equals, and leaves out what is scored −∞", () => {
    expect([...topRanked([1, 3, 3, Number.NEGATIVE_INFINITY, 2], 3)]).toEqual([1, 2, 4]);
    expect([...topRanked([Number.NEGATIVE_INFINITY, 1], 3)]).toEqual([1]);
  });
});
