import { describe, expect, it } from "@jest/globals";
import { buildSeries } from "../build-series.ts";
import { stockedOutSteps } from "./stocked-out-steps.ts";

const first = 20_000 - (20_000 % 7);
const span = Array.from({ length: 42 }, (_, i) => first + i);

/** Twenty places sell 10 a day each; the given ones were empty throughout and lost what they sell. */
function product(emptyPlaces: number, granularity: "DAY" | "WEEK" = "DAY") {
  const sold = Array.from({ length: 20 }, (_, place) => ({
    productId: "a",
    locationId: `place ${place}`,
    days: span,
    quantities: span.map(() => (place < emptyPlaces ? 0 : 10)),
    prices: span.map(() => null),
    lost: place < emptyPlaces ? { days: span, quantities: span.map(() => 10) } : { days: [], quantities: [] },
  }));
  return buildSeries({ products: ["a"], sold, yesterday: span.at(-1)! }, granularity)!.series;
}

describe("steps stocked out", () => {
  it.each(["DAY", "WEEK"] as const)(
    "are none of a product of which one place in twenty is empty each %s",
    (granularity) => {
      const [whole] = product(1, granularity);
      expect(whole!.stockouts.steps.length).toBeGreaterThan(4);
      expect(stockedOutSteps(whole!, granularity).size).toBe(0);
    },
  );

  it("are those of a product of which a quarter of the places is empty", () => {
    const [whole] = product(5);
    expect(stockedOutSteps(whole!, "DAY").size).toBe(span.length);
    expect(stockedOutSteps(product(4)[0]!, "DAY").size).toBe(0);
  });

  it("are all days without stock of a single place", () => {
    const place = product(1).find(({ locationId }) => locationId === "place 0")!;
    expect(stockedOutSteps(place, "DAY").size).toBe(span.length);
  });

  it("are few of a slow seller, whose day without a sale loses little of what is usual", () => {
    const values = Float64Array.from({ length: 28 }, (_, i) => (i % 2 === 0 ? 2 : 0));
    values[27] = 0.05;
    const slow = { locationId: null, values, stockouts: { steps: [27], lost: [0.05] } };
    expect(stockedOutSteps(slow, "DAY").size).toBe(0);
    values[27] = 1;
    expect(stockedOutSteps({ ...slow, stockouts: { steps: [27], lost: [1] } }, "DAY").size).toBe(1);
  });

  it("leave out where nothing is thought lost of what never sells", () => {
    const still = { locationId: null, values: new Float64Array(7), stockouts: { steps: [3], lost: [0] } };
    expect(stockedOutSteps(still, "DAY").size).toBe(0);
  });
});
