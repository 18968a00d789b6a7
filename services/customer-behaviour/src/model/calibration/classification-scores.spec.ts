import { describe, expect, it } from "@jest/globals";
import {
  areaUnderCurve,
  binsOfEqualMass,
  binsOfEqualWidth,
  brierScore,
  calibrationError,
  logLoss,
} from "./classification-scores.ts";

describe("scores of foretold outcomes", () => {
  it("takes the area under the curve as the chance of the right order, ties counting half", () => {
    expect(areaUnderCurve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])).toBe(0.75);
    expect(areaUnderCurve([0.5, 0.5, 0.5, 0.5], [0, 1, 0, 1])).toBe(0.5);
    expect(areaUnderCurve([0.9, 0.2, 0.2], [0, 1, 0])).toBe(0.25);
    expect(areaUnderCurve([0.9, 0.2], [1, 1])).toBeNaN();
  });

  it("weighs each bin's miss by its rows", () => {
    const foretold = [0.12, 0.18, 0.55, 0.95, 1];
    const came = [0, 1, 1, 1, 1];
    const bins = binsOfEqualWidth(foretold, came);
    expect(bins.map(({ rows }) => rows)).toEqual([2, 1, 2]);
    expect(calibrationError(bins)).toBeCloseTo((2 * 0.35 + 0.45 + 2 * 0.025) / 5, 12);
  });

  it("keeps rows of one probability in one bin of equal mass", () => {
    const bins = binsOfEqualMass([0.2, 0.2, 0.2, 0.6, 0.7, 0.8], [0, 0, 1, 1, 0, 1], 3);
    expect(bins.map(({ rows }) => rows)).toEqual([3, 1, 2]);
    expect(bins[0]!.came).toBeCloseTo(1 / 3, 12);
  });

  it("punishes confidence that was wrong", () => {
    expect(brierScore([0.9, 0.2], [1, 1])).toBeCloseTo((0.01 + 0.64) / 2, 12);
    expect(logLoss([0.5, 0.25], [1, 0])).toBeCloseTo((Math.log(2) + Math.log(4 / 3)) / 2, 12);
    expect(logLoss([0], [1])).toBeCloseTo(12 * Math.log(10), 9);
  });
});
