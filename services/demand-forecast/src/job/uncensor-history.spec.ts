import { describe, expect, it } from "@jest/globals";
import { toDayNumber } from "./calendar.ts";
import type { DemandHistory } from "./demand-history.ts";
import { placeKey } from "./read-stockouts.ts";
import { uncensorHistory } from "./uncensor-history.ts";

const first = toDayNumber("2026-01-01");
const history: DemandHistory = {
  products: ["tea"],
  sold: [
    {
      productId: "tea",
      locationId: "store",
      days: Array.from({ length: 40 }, (_, t) => first + t),
      quantities: new Array<number>(40).fill(3),
      prices: new Array<number>(40).fill(1),
      lost: { days: [], quantities: [] },
    },
    {
      productId: "tea",
      locationId: null,
      days: [first],
      quantities: [1],
      prices: [1],
      lost: { days: [], quantities: [] },
    },
  ],
  yesterday: first + 45,
};

describe("uncensorHistory", () => {
  it("fills days without stock after the first sale, up to yesterday, at the place that they are of", () => {
    const empty = [first - 5, first + 40, first + 41, first + 45, first + 46];
    const [store, nowhere] = uncensorHistory(history, new Map([[placeKey("tea", "store"), empty]])).sold;
    expect(store!.lost.days).toEqual([first + 40, first + 41, first + 45]);
    // The days in between had stock and sold nothing, so the level has fallen by then.
    expect(store!.lost.quantities[0]).toBeCloseTo(3, 6);
    expect(store!.lost.quantities[2]).toBeLessThan(3);
    expect(store!.quantities).toEqual(history.sold[0]!.quantities);
    expect(nowhere!.lost.days).toEqual([]);
  });
  it("changes nothing where no stock is known", () => {
    expect(uncensorHistory(history, new Map()).sold).toEqual(history.sold);
  });
});
