import { describe, expect, it } from "@jest/globals";
import { assertHierarchy, sumUp } from "../model/hierarchy/hierarchy.ts";
import { buildHierarchy } from "./build-hierarchy.ts";
import type { BuiltSeries } from "./build-series.ts";

const one = (productId: string, locationId: string | null, startDate: string, ...values: number[]): BuiltSeries => ({
  productId,
  locationId,
  startDate,
  values: Float64Array.from(values),
  stockouts: { steps: [], lost: [] },
});

const series = [
  one("bread", null, "2026-11-01", 3, 5, 7),
  one("tea", null, "2026-11-02", 6, 8),
  one("never", null, "2026-11-01", 0, 0, 0),
  one("bread", "store", "2026-11-01", 3, 4, 5),
  one("bread", "online", "2026-11-02", 1, 2),
  one("tea", "store", "2026-11-02", 4, 8),
];
const categories: Record<string, string[]> = { bread: ["baked", "food"], tea: ["drinks", "food"] };
const built = buildHierarchy(series, (productId) => categories[productId] ?? []);

describe("buildHierarchy", () => {
  it("names every series and total once, and takes products without places for bottom nodes", () => {
    expect(() => assertHierarchy(built)).not.toThrow();
    expect(built.bottom).toContain(2);
    expect(built.families).toEqual([0, 1]);
  });
  it("adds up categories with those above them, places and all, from the earliest first sale", () => {
    const sums = built.totals.map(({ of, startDate, values }) => [Object.values(of).join(" "), startDate, [...values]]);
    expect(sums).toEqual([
      ["ELSEWHERE tea", "2026-11-02", [2, 0]],
      ["ALL", "2026-11-01", [3, 11, 15]],
      ["LOCATION store", "2026-11-01", [3, 8, 13]],
      ["CATEGORY baked", "2026-11-01", [3, 5, 7]],
      ["CATEGORY food", "2026-11-01", [3, 11, 15]],
      ["LOCATION online", "2026-11-02", [1, 2]],
      ["CATEGORY drinks", "2026-11-02", [6, 8]],
    ]);
  });
  it("gives groups whose bottom nodes sum to what they sold", () => {
    const last = [...series, ...built.totals].map(({ values }) => Float64Array.of(values.at(-1)!));
    const summed = sumUp(
      built,
      last.map((line) => line.slice()),
    );
    expect(summed).toEqual(last);
  });
  it("keeps a place where a new product is awaited beside the one where it has sold, and invents nothing elsewhere", () => {
    const awaited = [
      one("new", null, "2026-11-02", 1, 2),
      one("new", "shop", "2026-11-02", 1, 2),
      one("new", "web", "2026-11-02", 0, 0),
    ];
    const { totals, groups, bottom } = buildHierarchy(awaited, () => []);
    expect(bottom).toEqual([1, 2]);
    expect(groups[0]).toEqual({ node: 0, members: [1, 2] });
    expect(totals.map(({ of }) => of.level)).toEqual(["ALL", "LOCATION", "LOCATION"]);
  });
  it("is a total of nothing where there is one product without sales, and nothing without series", () => {
    expect(buildHierarchy([series[2]!], () => []).totals).toMatchObject([{ of: { level: "ALL" } }]);
    expect(buildHierarchy([], () => [])).toMatchObject({ totals: [], bottom: [], groups: [] });
  });
});
