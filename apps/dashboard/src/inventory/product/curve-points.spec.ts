import { describe, expect, it } from "@jest/globals";
import { curvePoints, nearestPoint } from "./curve-points.ts";

const points = curvePoints({
  targets: [0.9, 0.95, 0.99],
  fillRates: [0.91, 0.955, 0.992],
  cycleServices: [0.8, 0.9, 0.97],
  reorderPoints: [20, 28, 41],
  stockUnits: [15, 22, 34],
  stockValues: [150, 220, 340],
});

describe("curvePoints", () => {
  it("keeps what belongs to one target together", () => {
    expect(points[1]).toEqual({
      target: 0.95,
      fillRate: 0.955,
      cycleService: 0.9,
      reorderPoint: 28,
      stockUnits: 22,
      stockValue: 220,
    });
  });
});

describe("nearestPoint", () => {
  it("finds where the policy stands, beyond both ends too", () => {
    expect([5, 29, 36, 100].map((reorderPoint) => nearestPoint(points, reorderPoint))).toEqual([0, 1, 2, 2]);
  });

  it("is nowhere on an empty curve", () => {
    expect(nearestPoint([], 10)).toBe(-1);
  });
});
