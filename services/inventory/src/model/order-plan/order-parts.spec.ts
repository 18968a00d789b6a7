import { describe, expect, it } from "@jest/globals";
import { orderParts } from "./order-parts.ts";
import type { OrderItem } from "./order-request.ts";

const item = (key: string, ...capacities: (string | null)[]): OrderItem => ({
  key,
  name: key,
  slices: [],
  surplusCostPerUnit: 0,
  mostUnits: null,
  offers: capacities.map((capacity) => ({
    supplierId: "S",
    minimum: 1,
    multiple: 1,
    unitCost: 1,
    breaks: [],
    capacity,
    reluctancePerUnit: 0,
  })),
});

const keys = (items: OrderItem[]) =>
  orderParts({ items })
    .map((part) => part.map(({ key }) => key).sort())
    .sort();

describe("orderParts", () => {
  it("keeps together what shares a capacity, also through others and whichever came first", () => {
    expect(keys([item("a", "x"), item("b", "y"), item("c", null), item("d", "x", "y"), item("e", "y")])).toEqual([
      ["a", "b", "d", "e"],
      ["c"],
    ]);
  });

  it("leaves items alone that share nothing", () => {
    expect(keys([item("a", "x"), item("b"), item("c", "y", null), item("d", null)])).toEqual([
      ["a"],
      ["b"],
      ["c"],
      ["d"],
    ]);
    expect(keys([])).toEqual([]);
  });
});
