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
  it("goes from all demand through the categories, widest first, and the location to the product", () => {
    const parents = [
      node("PRODUCT"),
      node("CATEGORY", "Green tea"),
      node("CATEGORY", "Tea"),
      node("LOCATION"),
      node("ALL"),
    ];
    const told = levelsFromTop(parents).map(({ level, category }) => category?.name ?? level);
    expect(told).toEqual(["ALL", "Tea", "Green tea", "LOCATION", "PRODUCT"]);
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
