import { describe, expect, it } from "@jest/globals";
import { type CategoryPurchases, nextCategories } from "./next-category.ts";

type Purchase = [buyer: number, category: number, day: number];

function purchasesOf(rows: Purchase[], categories = 3): CategoryPurchases {
  const column = (at: 0 | 1 | 2) => Int32Array.from(rows, (row) => row[at]);
  return { categories, buyer: column(0), category: column(1), day: column(2) };
}

const buyers = Array.from({ length: 60 }, (_, i) => i);

describe("nextCategories", () => {
  it("tells what somebody bought lately where tastes change, and forgets no faster than it has to", () => {
    // Two purchases long ago, one lately, and the next of what was bought lately.
    const rows = buyers.flatMap((buyer): Purchase[] => [
      [buyer, buyer % 3, 10],
      [buyer, buyer % 3, 20],
      [buyer, (buyer + 1) % 3, 380],
      [buyer, (buyer + 1) % 3, 410],
    ]);
    const { of, report } = nextCategories(purchasesOf(rows), 60, 400, 420)!;
    expect(report).toEqual({ halfLifeDays: 90, hit: 1, commonestHit: 1 / 3, buyers: 60 });
    expect(Array.from(of)).toEqual(buyers.map((buyer) => (buyer + 1) % 3));
  });

  it("takes everybody's shares where somebody's own purchases do not decide, and nothing for who bought nothing", () => {
    const rows = buyers.flatMap((buyer): Purchase[] => [
      [buyer, buyer % 2, 100],
      [buyer, buyer % 2, 150],
    ]);
    const undecided: Purchase[] = [
      [60, 0, 100],
      [60, 1, 100],
      [61, 1, 90],
    ];
    const { of } = nextCategories(purchasesOf([...rows, ...undecided]), 63, 120, 160)!;
    expect([of[60], of[61], of[62]]).toEqual([1, 1, -1]);
  });

  it("says nothing where too few came back, or the commonest is right as often", () => {
    const all = buyers.flatMap((buyer): Purchase[] => [
      [buyer, 0, 100],
      [buyer, 0, 150],
    ]);
    expect(nextCategories(purchasesOf(all), 60, 120, 160)).toBeNull();
    expect(nextCategories(purchasesOf(all.slice(0, 40)), 60, 120, 160)).toBeNull();
    expect(nextCategories(purchasesOf([]), 0, 120, 160)).toBeNull();
  });

  it("knows nothing of what comes after a day when it tells that day's next", () => {
    const rows = buyers.flatMap((buyer): Purchase[] => [
      [buyer, buyer % 3, 100],
      [buyer, buyer % 3, 150],
    ]);
    const later = buyers.map((buyer): Purchase => [buyer, (buyer + 2) % 3, 170]);
    const [now, seen] = [rows, [...rows, ...later]].map((known) => nextCategories(purchasesOf(known), 60, 120, 160)!);
    expect(seen).toEqual(now);
  });
});
