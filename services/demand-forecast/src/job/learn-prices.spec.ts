import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import type { SoldDays } from "./demand-history.ts";
import { learnPrices, type PriceHistory } from "./learn-prices.ts";
import type { Promotion } from "./read-promotions.ts";

const days = 500;
const end = 20_000 + days;
const elasticity = -2;

/** Eight products of two categories at two shops, with a price cut of 10 to 30 % for ten days every ten weeks. */
function sell(cutOf: (product: number, t: number) => number, factor = elasticity): SoldDays[] {
  const random = new Random("prices");
  return Array.from({ length: 16 }, (_, i): SoldDays => {
    const product = i >> 1;
    const sold = Array.from({ length: days }, (_, t) => {
      const mean = 12 * (1 - cutOf(product, t)) ** factor * [0.8, 0.9, 1, 1, 1.1, 1.3, 0.9][t % 7]!;
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
    });
    const kept = sold.flatMap((units, t) => (units > 0 ? [t] : []));
    return {
      productId: `p${product}`,
      locationId: i % 2 === 0 ? "north" : "south",
      days: kept.map((t) => 20_000 + t),
      quantities: kept.map((t) => sold[t]!),
      prices: kept.map((t) => Math.round(1000 * (1 - cutOf(product, t))) / 100),
      lost: { days: [], quantities: [] },
    };
  });
}

const cutOf = (product: number, t: number): number => {
  const place = (t + 9 * product) % 70;
  return place < 10 ? [0.1, 0.2, 0.3][Math.floor((t + 9 * product) / 70) % 3]! : 0;
};

/** The same, with a price a quarter dearer in every third of them. */
const cutOrRise = (product: number, t: number): number => (cutOf(product, t) > 0.25 ? -0.25 : cutOf(product, t));

const promotion = (over: Partial<Promotion> = {}): Promotion => ({
  name: "Spring",
  productId: null,
  categoryId: null,
  locationId: null,
  firstDay: end + 10,
  lastDay: end + 19,
  discount: 0.2,
  price: null,
  ...over,
});

const history = (over: Partial<PriceHistory> = {}): PriceHistory => ({
  sold: sell(cutOf),
  products: [...Array.from({ length: 8 }, (_, i) => `p${i}`), "new"].map((id, i) => ({
    id,
    categories: [i % 2 === 0 ? "even" : "odd"],
    unitPrice: 10,
  })),
  promotions: [],
  series: [
    { level: "SERIES", productId: "p0", locationId: null },
    { level: "SERIES", productId: "p0", locationId: "north" },
    { level: "SERIES", productId: "new", locationId: null },
    { level: "CATEGORY", categoryId: "even" },
    { level: "LOCATION", locationId: "south" },
    { level: "ALL" },
  ],
  occasions: null,
  end,
  hiddenDays: 84,
  aheadDays: 91,
  ...over,
});

const ahead = (found: ReturnType<typeof learnPrices>, position: number) =>
  found.series[position]!.runs.filter(({ day }) => day >= end);

describe("learning from prices", () => {
  it("finds the response in what was paid, and raises planned promotions by it at every level", () => {
    const found = learnPrices(history({ promotions: [promotion()] }));
    expect(Math.abs(found.response!.elasticity - elasticity)).toBeLessThan(0.25);
    for (const position of [0, 1, 2, 3, 4, 5]) {
      const [run, ...others] = ahead(found, position);
      expect(others).toEqual([]);
      expect(run).toMatchObject({ day: end + 10, days: 10, price: 1 });
      expect(Math.abs(run!.promotion - 0.8 ** elasticity)).toBeLessThan(0.15);
    }
    const [product, , unsold] = found.series;
    expect(product).toMatchObject({ source: "PRODUCT", planned: [{ name: "Spring", beyond: null }] });
    expect(product!.planned[0]!.discount).toBeCloseTo(0.2, 12);
    expect(unsold!.source).toBe("CATEGORY");
  });

  it("raises only what is promoted: a product in its totals, a place in its product, a category in all", () => {
    const one = learnPrices(history({ promotions: [promotion({ productId: "p0", locationId: "north" })] }));
    const lifts = [0, 1, 2, 3, 4, 5].map((position) => (ahead(one, position)[0]?.promotion ?? 1) - 1);
    expect(lifts[2]).toBe(0);
    expect(lifts[4]).toBe(0);
    expect(lifts[0]! / lifts[1]!).toBeGreaterThan(0.4);
    expect(lifts[0]! / lifts[1]!).toBeLessThan(0.6);
    expect(lifts[5]! / lifts[1]!).toBeGreaterThan(1 / 20);
    expect(lifts[5]! / lifts[1]!).toBeLessThan(1 / 12);
    const odd = learnPrices(history({ promotions: [promotion({ categoryId: "odd" })] }));
    expect(ahead(odd, 0)).toEqual([]);
    expect(ahead(odd, 5)[0]!.promotion).toBeGreaterThan(1.2);
  });

  it("learns nothing from the days that backtests judge by", () => {
    const sold = sell(cutOf);
    const later = sold.map((one) => ({
      ...one,
      quantities: one.quantities.map((units, i) => (one.days[i]! >= end - 84 ? units * 50 : units)),
    }));
    const plain = learnPrices(history({ sold }));
    const changed = learnPrices(history({ sold: later }));
    expect(changed.response).toEqual(plain.response);
    changed.series.forEach(({ runs }, i) => {
      const known = ({ day }: { day: number }) => day < end;
      expect(runs.filter(known)).toEqual(plain.series[i]!.runs.filter(known));
    });
  });

  it("states a promotion that nothing past can judge, and leaves the forecast as it is", () => {
    const found = learnPrices(history({ sold: sell(() => 0), promotions: [promotion()] }));
    expect(found.response).toBeNull();
    expect(found.series[0]).toMatchObject({ runs: [], source: null, planned: [{ name: "Spring", lift: null }] });
  });

  it("counts a promotion deeper than any seen as the deepest, and says so", () => {
    const found = learnPrices(history({ promotions: [promotion({ discount: 0.7 })] }));
    const [planned] = found.series[0]!.planned;
    expect(planned!.beyond).toBeCloseTo(0.3, 2);
    expect(Math.abs(planned!.lift! - (0.7 ** elasticity - 1))).toBeLessThan(0.3);
  });

  it("is not fooled where prices fall while demand does: dearer never sells more", () => {
    expect(learnPrices(history({ sold: sell(cutOf, 2) })).response).toBeNull();
  });

  it("takes a promotional price against what is usual, and a dearer one as a price that falls short", () => {
    const priced = learnPrices(history({ promotions: [promotion({ productId: "p0", discount: null, price: 8 })] }));
    expect(priced.series[0]!.planned[0]!.discount).toBeCloseTo(0.2, 2);
    const dearer = learnPrices(
      history({
        sold: sell(cutOrRise),
        promotions: [promotion({ productId: "p0", discount: null, price: 12 })],
      }),
    );
    const [run] = ahead(dearer, 0);
    expect(run!.promotion).toBe(1);
    expect(Math.abs(run!.price - 1.2 ** elasticity)).toBeLessThan(0.1);
    expect(dearer.series[0]!.planned).toEqual([]);
  });

  it("expects less at a price that rose some weeks ago, until it is the usual one", () => {
    const sold = sell(cutOrRise).map((one) => ({
      ...one,
      prices: one.prices.map((price, i) => (one.days[i]! >= end - 30 ? 11 : price)),
    }));
    const found = learnPrices(history({ sold }));
    const run = found.series[0]!.runs.at(-1);
    expect(run).toMatchObject({ day: end - 30, days: 121, promotion: 1 });
    expect(Math.abs(run!.price - 1.1 ** elasticity)).toBeLessThan(0.06);
    expect(found.series[0]!.priceChange).toBeCloseTo(0.1, 6);
  });

  it("leaves the days ahead at the usual price after a single sale at half of it (a coupon made demand fourfold for a quarter)", () => {
    const coupon = sell(cutOf).map((one) => {
      const kept = one.days.findIndex((day) => day >= end - 28);
      const until = (values: number[]) => values.slice(0, kept + 1);
      const prices = [...one.prices.slice(0, kept), 5];
      return { ...one, days: until(one.days), quantities: until(one.quantities), prices };
    });
    const found = learnPrices(history({ sold: coupon }));
    expect(found.response).not.toBeNull();
    found.series.forEach((one, i) => {
      expect(ahead(found, i)).toEqual([]);
      expect(one.priceChange).toBe(0);
    });
  });

  it("counts a price dearer than any seen as the dearest (five times the price was taken for a sixth of the demand)", () => {
    const dear = (sold: SoldDays[]) => {
      const promotions = [promotion({ productId: "p0", discount: null, price: 40 })];
      return ahead(learnPrices(history({ sold, promotions })), 0);
    };
    // A history that begins with a cut would have seen the price rise from it.
    expect(dear(sell((product, t) => (t < 60 ? 0 : cutOf(product, t))))).toEqual([]);
    const [run] = dear(sell(cutOrRise));
    expect(Math.abs(run!.price - 1.25 ** elasticity)).toBeLessThan(0.1);
  });

  it("takes past demand at a price dearer than any seen for no more than the dearest's (it was multiplied by six)", () => {
    // Within the days that backtests judge by, from which nothing is learned.
    const gouged = sell(cutOrRise).map((one) => ({
      ...one,
      prices: one.prices.map((price, i) => (one.days[i]! >= end - 60 && one.days[i]! < end - 50 ? 45 : price)),
    }));
    const found = learnPrices(history({ sold: gouged }));
    const runs = found.series[1]!.runs.filter(({ day, days: length }) => day < end - 50 && day + length > end - 60);
    expect(runs.length).toBeGreaterThan(0);
    for (const { price } of runs) expect(Math.abs(price - 1.25 ** elasticity)).toBeLessThan(0.1);
  });
});
