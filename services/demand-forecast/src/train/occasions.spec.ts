import { describe, expect, it } from "@jest/globals";
import type { ForecastedSeries } from "../model/backtest/judge-series.ts";
import { pastWithCauses, plainValues, seriesFactors, withCauses } from "./apply-causes.ts";
import { type OccasionPlan, occasionFactors } from "./occasion-plan.ts";
import { occasionRemarks } from "./occasion-remarks.ts";

/** Ten days from Monday 2026-12-21: doubled on Thursday 24th, shut on Friday 25th. */
const plan: OccasionPlan = {
  startDate: "2026-12-21",
  logs: [0, 0, 0, Math.log(2), -9, 0, 0, 0, 0, 0],
  occasion: [-1, -1, 0, 0, 0, -1, -1, -1, -1, -1],
  occasions: [{ rule: "12-25", gain: 0.9 }],
};

describe("factors of occasions", () => {
  it("are 1 on plain days and beyond the plan, and never so small that noise would be divided by them", () => {
    expect([...occasionFactors(plan, [1], "2026-12-20", 6, "DAY")]).toEqual([1, 1, 1, 1, 2, 0.25]);
    expect([...occasionFactors(plan, [1], "2027-03-01", 2, "DAY")]).toEqual([1, 1]);
  });
  it("are felt by a share, and by weeks as the mean of their days", () => {
    expect(occasionFactors(plan, [2], "2026-12-24", 1, "DAY")[0]).toBeCloseTo(4, 12);
    expect([...occasionFactors(plan, [1], "2026-12-14", 3, "WEEK")]).toEqual([1, (5 + 2 + 0.25) / 7, 1]);
  });
});

describe("a series that causes move", () => {
  const series = { startDate: "2026-12-22", values: Float64Array.of(5, 5, 10) };
  const factors = seriesFactors(plan, series, 2, "DAY");

  it("is plain without them, and has them again in what is forecast, past and to come", () => {
    expect([...plainValues(series.values, factors)]).toEqual([5, 5, 5]);
    const forecast = { quantiles: [Float64Array.of(4, 4)] } as unknown as ForecastedSeries;
    expect([...withCauses(forecast, factors).quantiles[0]!]).toEqual([1, 4]);
    const past = pastWithCauses({ origins: [1], lines: [Float64Array.of(5, 5)] }, factors);
    expect([...past.lines[0]!]).toEqual([5, 10]);
  });
  it("stays as it is where none is known", () => {
    expect(seriesFactors(null, series, 2, "DAY")).toBeNull();
    expect(plainValues(series.values, null)).toBe(series.values);
  });
  it("has a sentence for the step that is moved most, and none where all are plain", () => {
    expect(occasionRemarks(plan, Float64Array.of(0.25, 1), "2026-12-25", "DAY")).toEqual([
      {
        code: "demand.occasion-ahead",
        facts: { rule: "12-25", date: "2026-12-25", percent: -75, granularity: "DAY" },
      },
    ]);
    const [week] = occasionRemarks(plan, Float64Array.of(1, 1.3), "2026-12-14", "WEEK");
    expect(week!.facts).toMatchObject({ rule: "12-25", date: "2026-12-21", percent: 30 });
    expect(occasionRemarks(plan, Float64Array.of(1, 1.05), "2026-12-25", "DAY")).toEqual([]);
    expect(occasionRemarks(null, null, "2026-12-25", "DAY")).toEqual([]);
  });
});
