import { describe, expect, it } from "@jest/globals";
import { projectionPoints, runsOutOn } from "./projection-points.ts";

const projection = {
  start: "2026-02-27",
  lower: [8, 2, 0],
  median: [10, 6, 1],
  upper: [12, 9, 5],
  incoming: [0, 4, 0],
  stockoutProbability: [0, 0.2, 0.5],
};

describe("projectionPoints", () => {
  it("gives a row a day, over the end of a month", () => {
    const points = projectionPoints(projection);
    expect(points.map(({ date }) => date)).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
    expect(points[1]).toEqual({ date: "2026-02-28", lower: 2, median: 6, upper: 9, incoming: 4, stockout: 0.2 });
  });

  it("has no rows without days", () => {
    const empty = { lower: [], median: [], upper: [], incoming: [], stockoutProbability: [] };
    expect(projectionPoints({ start: "2026-02-27", ...empty })).toEqual([]);
  });
});

describe("runsOutOn", () => {
  it("is the first day that is gone in half of all cases", () => {
    expect(runsOutOn(projectionPoints(projection))).toBe("2026-03-01");
  });

  it("is none where stock lasts", () => {
    expect(runsOutOn(projectionPoints({ ...projection, stockoutProbability: [0, 0.1, 0.49] }))).toBeNull();
  });
});
