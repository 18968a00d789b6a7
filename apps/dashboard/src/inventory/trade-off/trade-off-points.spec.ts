import { describe, expect, it } from "@jest/globals";
import { nearestBy, tradeOffPoints, tradeOffStops } from "./trade-off-points.ts";

const points = tradeOffPoints({
  targets: [0.9, 0.95, 0.995],
  fillRates: [0.91, 0.95, 0.995],
  cycleServices: [0.8, 0.9, 0.98],
  stockValues: [100, 200, 650],
});

describe("tradeOffStops", () => {
  it("stands at every tenth of a percent, on lines between the points", () => {
    const stops = tradeOffStops(points);
    expect(stops).toHaveLength(96);
    expect(stops[0]).toEqual(points[0]);
    expect(stops.at(-1)).toEqual(points.at(-1));
    const half = stops.find(({ target }) => target === 0.925);
    expect(half?.stockValue).toBeCloseTo(150, 9);
    expect(half?.fillRate).toBeCloseTo(0.93, 12);
  });

  it("has none without points, and one of one", () => {
    expect(tradeOffStops([])).toEqual([]);
    expect(tradeOffStops(points.slice(0, 1))).toEqual([points[0]]);
  });
});

describe("nearestBy", () => {
  it("finds the stop of a target, and of what it leads to", () => {
    const stops = tradeOffStops(points);
    expect(stops[nearestBy(stops, "target", 0.97)]?.target).toBe(0.97);
    expect(stops[nearestBy(stops, "fillRate", 0.93)]?.target).toBe(0.925);
    expect(stops[nearestBy(stops, "target", 2)]?.target).toBe(0.995);
    expect(nearestBy([], "target", 0.9)).toBe(-1);
  });

  it("takes the highest of targets that lead to the same", () => {
    const flat = [0.8, 0.81, 0.82].map((target) => ({ target, fillRate: 0.9, cycleService: 0.8, stockValue: 5 }));
    expect(nearestBy(flat, "fillRate", 0.9)).toBe(2);
  });
});
