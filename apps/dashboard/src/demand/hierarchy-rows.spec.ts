import { describe, expect, it } from "@jest/globals";
import { type HierarchyNode, levelsFromTop, shownPlaces } from "./hierarchy-rows.ts";

const node = (level: HierarchyNode["level"], name = ""): HierarchyNode => ({
  level,
  expectedTotal: 1,
  share: 1,
  location: null,
  category: name === "" ? null : { __typename: "Category", id: name, name },
});

describe("levelsFromTop", () => {
  it("goes from all demand through the categories, widest first, to the product, the location beside them", () => {
    const parents = [
      node("PRODUCT"),
      node("CATEGORY", "Green tea"),
      node("CATEGORY", "Tea"),
      node("LOCATION"),
      node("ALL"),
    ];
    const told = levelsFromTop(parents).map(({ node: { level, category }, depth }) => [category?.name ?? level, depth]);
    expect(told).toEqual([
      ["ALL", 0],
      ["LOCATION", 1],
      ["Tea", 1],
      ["Green tea", 2],
      ["PRODUCT", 3],
    ]);
  });
});

describe("shownPlaces", () => {
  const places = Array.from({ length: 12 }, (_, i) => i);
  it("keeps the largest and counts the rest", () => {
    expect(shownPlaces(places, false)).toEqual({ shown: places.slice(0, 8), hidden: 4 });
    expect(shownPlaces(places, true)).toEqual({ shown: places, hidden: 0 });
  });
  it("shows one that would be left over alone", () => {
    expect(shownPlaces(places.slice(0, 9), false)).toEqual({ shown: places.slice(0, 9), hidden: 0 });
  });
});
