import { describe, expect, it } from "@jest/globals";
import { fanPoints } from "./fan-points.ts";

const history = { start: "2026-11-10", step: "DAY" as const, values: [3, null, 5] };
const forecast = {
  start: "2026-11-13",
  step: "DAY" as const,
  values: [4, 6],
  bands: [
    { level: 0.5, lower: [3, 5], upper: [5, 7] },
    { level: 0.95, lower: [1, 2], upper: [8, 11] },
  ],
};

describe("fanPoints", () => {
  it("gives one row per date, history then forecast", () => {
    const points = fanPoints(history, forecast);
    expect(points.map((point) => point.date)).toEqual([
      "2026-11-10",
      "2026-11-11",
      "2026-11-12",
      "2026-11-13",
      "2026-11-14",
    ]);
    expect(points.map((point) => point.actual)).toEqual([3, null, 5, null, null]);
    expect(points.map((point) => point.median)).toEqual([null, null, null, 4, 6]);
  });

  it("puts the widest band first whatever order it came in", () => {
    expect(fanPoints(history, forecast).at(-1)?.bands).toEqual([
      { level: 0.95, lower: 2, upper: 11 },
      { level: 0.5, lower: 5, upper: 7 },
    ]);
  });

  it("draws no 0 on a day of which nothing is known", () => {
    const points = fanPoints({ ...history, values: [] }, { ...forecast, values: [null, 6], bands: [] });
    expect(points.map((point) => point.median)).toEqual([null, 6]);
  });

  it("counts weeks as weeks and bears an empty history", () => {
    const weekly = fanPoints({ start: "2026-11-02", step: "WEEK", values: [] }, { ...forecast, step: "WEEK" });
    expect(weekly.map((point) => point.date)).toEqual(["2026-11-13", "2026-11-20"]);
  });
});
