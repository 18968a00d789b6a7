import { describe, expect, it } from "@jest/globals";
import { awaitedPlaces } from "./awaited-places.ts";
import type { SoldDays } from "./demand-history.ts";
import { newProducts } from "./new-products.ts";
import type { CatalogueProduct } from "./read-catalogue.ts";

const end = 20_400;

const product = (over: Partial<CatalogueProduct> = {}): CatalogueProduct => ({
  categories: ["green", "tea"],
  unitPrice: 10,
  active: true,
  knownSince: end - 300,
  newcomer: false,
  ...over,
});

/** Sold on the first of so many days before the end, and on the last of them. */
const sold = (productId: string, locationId: string | null, since = 400, last = 1): SoldDays => ({
  productId,
  locationId,
  days: [end - since, end - last],
  quantities: [1, 1],
  prices: [1, 1],
  lost: { days: [], quantities: [] },
});

const of = (sales: SoldDays[], catalogue: Map<string, CatalogueProduct>) => {
  const history = { products: [...catalogue.keys()], sold: sales };
  const found = newProducts(history, catalogue);
  return { ...found, places: awaitedPlaces(history, catalogue, found) };
};

describe("new products", () => {
  it("are those within eight weeks of their first sale anywhere, and those that came after the first import", () => {
    const catalogue = new Map(["old", "young", "known"].map((id) => [id, product()]));
    catalogue.set("fresh", product({ newcomer: true })).set("gone", product({ newcomer: true, active: false }));
    const { expected } = of(
      [sold("old", "shop"), sold("young", "shop", 20), sold("young", "web", 55), sold("known", "shop", 56)],
      catalogue,
    );
    expect([...expected]).toEqual(["young", "fresh"]);
  });

  it("are none of a catalogue that the first import brought and that never sold (it became demand and purchase proposals)", () => {
    const dead = Array.from({ length: 500 }, (_, i) => [`dead-${i}`, product()] as const);
    const { expected, neverSold, places } = of(
      [sold("old", "shop"), sold("other", "web")],
      new Map([["old", product()], ["other", product()], ...dead]),
    );
    expect(expected.size).toBe(0);
    expect(places).toEqual([]);
    expect(neverSold.size).toBe(500);
    expect(neverSold.get("dead-7")).toBe(400);
  });

  it("are also those of the first import whose category is new itself, and those without any", () => {
    const catalogue = new Map([
      ["old", product({ categories: ["black", "tea"] })],
      ["young", product({ categories: ["white", "tea"] })],
      ["with", product({ categories: ["white", "tea"] })],
      ["above", product({ categories: ["red", "tea"] })],
      ["odd", product({ categories: [] })],
    ]);
    const { expected, neverSold } = of([sold("old", "shop"), sold("young", "shop", 56)], catalogue);
    expect([...expected]).toEqual(["with", "odd"]);
    expect([...neverSold]).toEqual([["above", 400]]);
  });
});

describe("places where a product is awaited", () => {
  it("are those that lately sold something of its nearest category", () => {
    const catalogue = new Map([
      ["a", product()],
      ["b", product({ categories: ["black", "tea"] })],
      ["new", product({ newcomer: true })],
      ["gone", product({ newcomer: true, active: false })],
      ["odd", product({ newcomer: true, categories: [] })],
    ]);
    const sales = [sold("a", "shop"), sold("a", "closed", 400, 91), sold("a", null, 400, 0), sold("b", "web", 400, 0)];
    expect(of(sales, catalogue).places).toEqual([{ productId: "new", locationId: "shop" }]);
    const other = new Map(catalogue).set("a", product({ newcomer: true }));
    expect(of([sold("b", "web")], other).places).toEqual([
      { productId: "a", locationId: "web" },
      { productId: "new", locationId: "web" },
    ]);
  });

  it("stay while it is new: a first sale at one shop drops no other (its forecast fell from eight to two)", () => {
    const catalogue = new Map(["old", "new"].map((id) => [id, product()]));
    const shops = ["north", "south", "east", "west"];
    const old = shops.map((shop) => sold("old", shop));
    const awaited = (since: number) => of([...old, sold("new", "south", since)], catalogue).places;
    expect(awaited(1).map(({ locationId }) => locationId)).toEqual(["north", "east", "west"]);
    expect(awaited(55)).toEqual(awaited(1));
    expect(awaited(56)).toEqual([]);
  });

  it("are those of products that are no longer new: what is new in a category of its own is awaited where the one above sells", () => {
    const catalogue = new Map([
      ["old", product({ categories: ["black", "tea"] })],
      ["one", product()],
      ["two", product()],
    ]);
    const { places } = of([sold("old", "shop"), sold("old", "web"), sold("one", "shop", 9)], catalogue);
    expect(places).toEqual([
      { productId: "one", locationId: "web" },
      { productId: "two", locationId: "shop" },
      { productId: "two", locationId: "web" },
    ]);
  });
});
