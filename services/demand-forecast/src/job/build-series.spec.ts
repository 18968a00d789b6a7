import { describe, expect, it } from "@jest/globals";
import { buildSeries, soldOf } from "./build-series.ts";
import { firstDayOf, lastCompleteStep, stepOf, toDate, toDayNumber } from "./calendar.ts";
import type { DemandHistory } from "./demand-history.ts";
import { seriesIdOf } from "./store-series.ts";

const day = toDayNumber;
const none = { days: [], quantities: [] };
const history = (over: Partial<DemandHistory> = {}): DemandHistory => ({
  products: ["a", "b"],
  sold: [
    {
      productId: "a",
      locationId: "x",
      days: [day("2026-11-02"), day("2026-11-04")],
      quantities: [2, 3],
      prices: [1, 1],
      lost: none,
    },
    {
      productId: "a",
      locationId: null,
      days: [day("2026-11-03"), day("2026-11-11")],
      quantities: [5, 7],
      prices: [1, 1],
      lost: none,
    },
  ],
  yesterday: day("2026-11-20"),
  ...over,
});

describe("calendar", () => {
  it("begins weeks on Monday", () => {
    expect(toDate(firstDayOf(stepOf(day("2026-11-22"), "WEEK"), "WEEK"))).toBe("2026-11-16");
    expect(toDate(firstDayOf(stepOf(day("2026-11-16"), "WEEK"), "WEEK"))).toBe("2026-11-16");
  });
  it("counts a week as complete only with its Sunday", () => {
    const start = (end: string) => toDate(firstDayOf(lastCompleteStep(day(end), "WEEK"), "WEEK"));
    expect(start("2026-11-18")).toBe("2026-11-09");
    expect(start("2026-11-22")).toBe("2026-11-16");
  });
  it("refuses what is no date", () => expect(() => day("yesterday")).toThrow("YYYY-MM-DD"));
});

describe("buildSeries", () => {
  it("adds locations up, fills gaps with zeros, and ends all series on the last day with a sale", () => {
    const demand = buildSeries(history(), "DAY")!;
    expect(
      demand.series.map(({ productId, locationId, startDate, values }) => [
        productId,
        locationId,
        startDate,
        [...values],
      ]),
    ).toEqual([
      ["a", null, "2026-11-02", [2, 5, 3, 0, 0, 0, 0, 0, 0, 7]],
      ["b", null, "2026-10-15", new Array(28).fill(0)],
      ["a", "x", "2026-11-02", [2, 0, 3, 0, 0, 0, 0, 0, 0, 0]],
    ]);
    expect(demand).toMatchObject({ forecastStart: "2026-11-12", windowStart: "2026-11-02", windowEnd: "2026-11-11" });
  });
  it("adds what days without stock lost to the demand, by place and over all, and keeps it apart", () => {
    const sold = history().sold.map((one) => ({ ...one, lost: { days: [day("2026-11-04")], quantities: [1.5] } }));
    const [bread, , place] = buildSeries(history({ sold }), "DAY")!.series;
    expect([...bread!.values.subarray(0, 4)]).toEqual([2, 5, 6, 0]);
    expect(bread!.stockouts).toEqual({ steps: [2], lost: [3] });
    expect([...soldOf(bread!).subarray(0, 4)]).toEqual([2, 5, 3, 0]);
    expect([...place!.values.subarray(0, 4)]).toEqual([2, 0, 4.5, 0]);
    const [week] = buildSeries(history({ sold }), "WEEK")!.series;
    expect(week).toMatchObject({ values: Float64Array.of(13), stockouts: { steps: [0], lost: [3] } });
  });
  it("leaves out today and the week that is not over", () => {
    const days = buildSeries(history({ yesterday: day("2026-11-10") }), "DAY")!;
    expect(days.series[0]!.values).toHaveLength(9);
    const weeks = buildSeries(history(), "WEEK")!;
    expect([...weeks.series[0]!.values]).toEqual([10]);
    expect(weeks.forecastStart).toBe("2026-11-09");
  });
  it("is null where nothing was sold, or no step is over", () => {
    expect(buildSeries(history({ sold: [] }), "DAY")).toBeNull();
    expect(buildSeries(history({ yesterday: day("2026-11-01") }), "DAY")).toBeNull();
  });
  it("gives the smallest series by location a share of their product when there are too many, and says how many", () => {
    const demand = buildSeries(history(), "DAY", 2)!;
    expect(demand.series.map(({ locationId, byShare }) => [locationId !== null, byShare ?? false])).toEqual([
      [false, false],
      [false, false],
      [true, true],
    ]);
    expect(demand.byShare).toBe(1);
  });
  it("adds zeros for awaited places, as long as those of their product", () => {
    const awaited = ["y", "z"].map((locationId) => ({ productId: "a", locationId }));
    const { series } = buildSeries(history(), "DAY", 9, [...awaited, { productId: "b", locationId: "x" }])!;
    expect(series.map(({ productId, locationId, values }) => [productId, locationId, values.length])).toEqual([
      ["a", null, 10],
      ["b", null, 28],
      ["a", "x", 10],
      ["a", "y", 10],
      ["a", "z", 10],
      ["b", "x", 28],
    ]);
  });
  it("counts awaited places within the limit, those of a product together, after places that sold (they came on top of it)", () => {
    const awaited = [
      ...["x", "y"].map((locationId) => ({ productId: "a", locationId })),
      { productId: "b", locationId: "x" },
    ];
    const demand = buildSeries(history(), "DAY", 4, awaited)!;
    expect(demand.series.map(({ productId, locationId }) => [productId, locationId])).toEqual([
      ["a", null],
      ["b", null],
      ["a", "x"],
      ["b", "x"],
    ]);
    expect(demand).toMatchObject({ byShare: 0, awaitedLeft: 2 });
  });
});

describe("seriesIdOf", () => {
  const one = {
    productId: "a",
    locationId: null,
    startDate: "",
    values: new Float64Array(),
    stockouts: { steps: [], lost: [] },
  };
  it("is a UUID that depends on what the series is of", () => {
    const id = seriesIdOf(one, "DAY");
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(seriesIdOf(one, "DAY")).toBe(id);
    expect(new Set([id, seriesIdOf(one, "WEEK"), seriesIdOf({ ...one, locationId: "x" }, "DAY")]).size).toBe(3);
  });
});
