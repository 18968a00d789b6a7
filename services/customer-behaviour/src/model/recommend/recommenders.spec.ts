import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { purchasesByTaste } from "../../testing/tastes.ts";
import { ease, easeWeights } from "./ease.ts";
import { itemNeighbour, nearestItems } from "./item-neighbour.ts";
import { measureRanking } from "./measure-ranking.ts";
import { personal } from "./personal.ts";
import { popularity, popularityOf, recentPopularity } from "./popularity.ts";
import { gatherPurchases, judgedCustomers, ofKnownItems, type Purchases, purchasesWithin } from "./purchases.ts";
import type { RecommendMethod } from "./recommender.ts";
import { sequence } from "./sequence/sequence.ts";

const context = { seed: 1, signal: new AbortController().signal, onProgress: () => undefined };

/** Customers 0 and 1 bought products 0 and 1, customer 2 products 1 and 2, and all of them product 3 at last. */
const few: Purchases = gatherPurchases(
  { customer: [0, 0, 1, 1, 2, 2, 0, 1, 2], item: [0, 1, 0, 1, 1, 2, 3, 3, 3], day: [1, 1, 1, 1, 1, 1, 9, 9, 9] },
  3,
  4,
);

describe("popularity", () => {
  it("counts buyers once each, and the recent more where a half-life is given", () => {
    const again = gatherPurchases({ customer: [0, 0, 1], item: [0, 0, 1], day: [0, 10, 0] }, 2, 2);
    expect([...popularityOf(again, Number.POSITIVE_INFINITY)]).toEqual([1, 1]);
    expect([...popularityOf(again, 10)]).toEqual([1, 0.5]);
  });
});

describe("item neighbours", () => {
  it("are those with the same buyers: shared / (√(a · b) + shrinkage)", () => {
    const near = nearestItems(few, 3, 1);
    expect([...near.item.slice(0, 3)]).toEqual([1, 3, -1]);
    // Products 0 and 1 have 2 and 3 buyers, of whom 2 bought both.
    expect(near.likeness[0]).toBeCloseTo(2 / (Math.sqrt(6) + 1), 6);
    expect(near.shared[0]).toBe(2);
  });
});

describe("EASE", () => {
  it("solves Steck's equation: the slope of ‖X − XB‖² + λ‖B‖² is zero off the diagonal", () => {
    const items = Int32Array.from([0, 1, 2, 3]);
    const weights = easeWeights(few, items, 2, () => undefined);
    const bought = [
      [1, 1, 0, 1],
      [1, 1, 0, 1],
      [0, 1, 1, 1],
    ];
    const b = (i: number, j: number) => weights[i * 4 + j]!;
    const all = [0, 1, 2, 3];
    for (const i of all) {
      expect(b(i, i)).toBe(0);
      for (const j of all.filter((other) => other !== i)) {
        const slope = bought.reduce((sum, row) => {
          const error = row[j]! - all.reduce((told, k) => told + row[k]! * b(k, j), 0);
          return sum - row[i]! * error;
        }, 2 * b(i, j));
        expect(slope).toBeCloseTo(0, 5);
      }
    }
  });
});

describe("every method but the baseline", () => {
  const all = purchasesByTaste({ customers: 120, groups: 5, itemsPerGroup: 16, days: 80, seed: 3 });
  const past = purchasesWithin(all, 0, 15_059);
  const later = ofKnownItems(past, purchasesWithin(all, 15_060, 15_079));
  const judged = judgedCustomers(past, later, 200);
  const accuracyOf = async (method: RecommendMethod, settings = method.candidates[0]!) =>
    measureRanking(await method.fit(past, settings, context), past, later, judged);
  beforeAll(() => loadEngine());

  it.each([itemNeighbour, ease])("finds the taste of a group: $name", async (method) => {
    const [told, baseline] = [await accuracyOf(method), await accuracyOf(popularity)];
    expect(told.newToThem.ndcgAt10).toBeGreaterThan(1.5 * baseline.newToThem.ndcgAt10);
    expect(told.all.coverage).toBeGreaterThan(baseline.all.coverage);
  });

  it("finds it by a network too", async () => {
    const settings = { ...sequence.candidates[0]!, width: 16, length: 12, targets: 2, epochs: 5 };
    const [told, baseline] = [await accuracyOf(sequence, settings), await accuracyOf(recentPopularity)];
    expect(told.all.ndcgAt10).toBeGreaterThan(1.5 * baseline.all.ndcgAt10);
  });

  it("repeats what was bought, by personal history", async () => {
    const told = await accuracyOf(personal);
    expect(told.all.ndcgAt10).toBeGreaterThan(1.5 * (await accuracyOf(popularity)).all.ndcgAt10);
  });
});
