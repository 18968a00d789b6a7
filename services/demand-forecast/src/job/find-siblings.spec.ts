import { describe, expect, it } from "@jest/globals";
import { toDate, toDayNumber } from "./calendar.ts";
import { findSiblings as find } from "./find-siblings.ts";
import type { CatalogueProduct } from "./read-catalogue.ts";

const firstDay = toDayNumber("2025-01-01");
const end = firstDay + 400;

const product = (over: Partial<CatalogueProduct> = {}): CatalogueProduct => ({
  categories: ["green", "tea"],
  unitPrice: 10,
  active: true,
  knownSince: end,
  newcomer: true,
  ...over,
});

const none = { neverSold: new Map<string, number>(), firstSales: new Map<string, number>() };
const findSiblings = (
  series: Parameters<typeof find>[0],
  catalogue: Parameters<typeof find>[1],
  span: Parameters<typeof find>[3],
  newcomers: Parameters<typeof find>[2] = none,
) => find(series, catalogue, newcomers, span);

/** A series that began so many days before the end, one unit a day; of days 0 it never sold. */
const series = (productId: string, days: number, locationId: string | null = null) => ({
  productId,
  locationId,
  startDate: toDate(end - (days || 28)),
  values: days === 0 ? new Float64Array(28) : new Float64Array(days).fill(1),
});

describe("siblings of a new product", () => {
  const launched = ["a", "b", "c"].map((id) => series(id, 250));
  const old = ["d", "e", "f"].map((id) => series(id, 400));
  const catalogue = new Map([..."abcdef", "new"].map((id) => [id, product()]));
  const positions = (start: { siblings: { position: number }[] } | null | undefined) =>
    start?.siblings.map(({ position }) => position);

  it("are those of its category whose launch was seen, or else those long on sale", () => {
    const found = findSiblings([...launched, ...old, series("new", 0)], catalogue, { firstDay, end });
    expect([...found.keys()]).toEqual([6]);
    expect(found.get(6)).toMatchObject({ fromLaunch: true, source: "CATEGORY", idleDays: 0, launches: [0, 1, 2] });
    expect(positions(found.get(6))).toEqual([0, 1, 2]);
    const others = findSiblings([...launched.slice(1), ...old, series("new", 20)], catalogue, { firstDay, end });
    expect(others.get(5)).toMatchObject({ fromLaunch: false });
    expect(positions(others.get(5))).toEqual([0, 1, 2, 3, 4]);
  });

  it("are looked for in the category above where its own has too few, and nowhere else", () => {
    const far = new Map(catalogue);
    for (const id of "abcdef") far.set(id, product({ categories: ["black", "tea"] }));
    const found = findSiblings([...launched, ...old, series("new", 0)], far, { firstDay, end });
    expect(found.get(6)).toMatchObject({ source: "PARENT" });
    far.set("new", product({ categories: [] }));
    expect(findSiblings([...launched, ...old, series("new", 0)], far, { firstDay, end }).get(6)).toBeNull();
  });

  it("count less at another price, and not at all at another place, young, or off sale", () => {
    const priced = new Map(catalogue).set("d", product({ unitPrice: 100 })).set("e", product({ unitPrice: null }));
    priced.set("f", product({ active: false }));
    const places = [series("d", 400), series("e", 400), series("f", 400), series("a", 80), series("b", 400, "shop")];
    const all = [...places, series("c", 400), series("new", 30)];
    const { siblings } = findSiblings(all, priced, { firstDay, end }).get(6)!;
    expect(siblings.map(({ position }) => position)).toEqual([0, 1, 3, 5]);
    expect(siblings[0]!.weight).toBeLessThan(0.001);
    expect(siblings.slice(1).map(({ weight }) => weight)).toEqual([1, 1, 1]);
  });

  it("are asked for by products that are new alone: not by one off sale, nor after eight weeks", () => {
    const quiet = new Map(catalogue).set("new", product({ active: false }));
    expect(findSiblings([...old, series("new", 0)], quiet, { firstDay, end }).size).toBe(0);
    expect(findSiblings([...old, series("new", 56)], catalogue, { firstDay, end }).size).toBe(0);
    const known = new Map(catalogue).set("new", product({ knownSince: end - 30 }));
    expect(findSiblings([...old, series("new", 0)], known, { firstDay, end }).get(3)).toMatchObject({ idleDays: 30 });
  });

  it("are looked for at no product that never sold and is not expected to", () => {
    const neverSold = new Map([["new", 400]]);
    const found = findSiblings([...old, series("new", 0)], catalogue, { firstDay, end }, { ...none, neverSold });
    expect(found.size).toBe(0);
  });

  it("count days without a sale from the day after its first one elsewhere, not from when it was known (it faded before it began)", () => {
    const known = new Map(catalogue).set("new", product({ knownSince: end - 300 }));
    const there = old.map(({ productId }) => series(productId, 400, "shop"));
    const newcomers = { ...none, firstSales: new Map([["new", end - 5]]) };
    const all = [...old, ...there, series("new", 5), series("new", 0, "shop")];
    expect(findSiblings(all, known, { firstDay, end }, newcomers).get(7)).toMatchObject({ idleDays: 4 });
  });
});
