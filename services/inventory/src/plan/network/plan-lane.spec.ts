import { describe, expect, it } from "@jest/globals";
import { positionOf } from "../../testing/plan-scene.ts";
import { LaneMap, laneTerms, type PlanLane, withSources } from "./plan-lane.ts";

function laneOf(fromLocationId: string, toLocationId: string, more: Partial<PlanLane> = {}): PlanLane {
  return {
    fromLocationId,
    toLocationId,
    productId: null,
    categoryId: null,
    days: 2,
    deviation: 0,
    transferCost: 0,
    unitCost: 0,
    minimum: null,
    multiple: null,
    calendar: { weekdays: [1, 2, 3, 4, 5, 6, 7], closed: [] },
    ...more,
  };
}

const sourcesOf = (lanes: PlanLane[], categories: Record<string, string[]> = {}) => {
  const map = new LaneMap({ lanes, categories });
  return (product: string, place: string) => map.laneTo(product, place)?.fromLocationId ?? null;
};

describe("who supplies a place", () => {
  it("is said by the product, else by its nearest category, else by what goes for everything", () => {
    const lanes = [
      laneOf("A", "shop"),
      laneOf("B", "shop", { categoryId: "food" }),
      laneOf("C", "shop", { categoryId: "tea" }),
      laneOf("D", "shop", { productId: "green" }),
    ];
    const from = sourcesOf(lanes, { green: ["tea", "food"], black: ["tea", "food"], bread: ["food"] });
    expect(["green", "black", "bread", "cup"].map((product) => from(product, "shop"))).toEqual(["D", "C", "B", "A"]);
    expect(from("cup", "elsewhere")).toBeNull();
  });

  it("is nobody where goods would come back to where they left", () => {
    const from = sourcesOf([laneOf("A", "B"), laneOf("B", "C"), laneOf("C", "A"), laneOf("A", "D")]);
    expect(["A", "B", "C"].map((place) => from("P", place))).toEqual([null, null, null]);
    // Off the circle; it is supplied by one that buys for itself.
    expect(from("P", "D")).toBe("A");
  });
});

describe("places that supply others", () => {
  it("have the product too, with nothing on hand, up to where suppliers deliver", () => {
    const network = { lanes: [laneOf("hub", "shop"), laneOf("port", "hub")], categories: {} };
    const all = withSources(
      [positionOf("P", { onHand: 3 }), positionOf("Q"), positionOf("Q", { locationId: "hub", onHand: 9 })],
      network,
    );
    expect(all.map(({ productId, locationId, onHand }) => [productId, locationId, onHand])).toEqual([
      ["P", "shop", 3],
      ["Q", "shop", 0],
      ["Q", "hub", 9],
      ["P", "hub", 0],
      ["Q", "port", 0],
      ["P", "port", 0],
    ]);
    expect(withSources(all, { lanes: [], categories: {} })).toEqual(all);
  });
});

describe("what a lane takes", () => {
  it("is whole multiples from the least quantity on, or anything", () => {
    expect(laneTerms(laneOf("A", "B"), 1)).toBeUndefined();
    expect(laneTerms(laneOf("A", "B", { minimum: 24, multiple: 12 }), 1)).toEqual({ minimum: 24, multiple: 12 });
    expect(laneTerms(laneOf("A", "B", { multiple: 12 }), 0.1)).toEqual({ minimum: 12, multiple: 12 });
    expect(laneTerms(laneOf("A", "B", { minimum: 5 }), 1)).toEqual({ minimum: 5, multiple: 1 });
  });

  it("is no finer than levels are where goods are sold in fractions, in four decimals", () => {
    expect(laneTerms(laneOf("A", "B", { minimum: 5 }), 0.25)).toEqual({ minimum: 5, multiple: 0.25 });
    expect(laneTerms(laneOf("A", "B", { minimum: 5 }), 1 / 3)).toEqual({ minimum: 5, multiple: 0.3333 });
    expect(laneTerms(laneOf("A", "B", { minimum: 5 }), 1e-7)).toEqual({ minimum: 5, multiple: 1e-4 });
  });
});
