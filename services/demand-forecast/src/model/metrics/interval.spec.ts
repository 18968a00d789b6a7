import { describe, expect, it } from "@jest/globals";
import { coverage, msis, pinballLoss } from "./interval.ts";

describe("interval metrics reproduce their worked numbers", () => {
  it("MSIS", () => {
    const interval = { lower: [4, 4], upper: [8, 8], level: 0.95 };
    expect(msis([1, 3, 2, 4], [5, 9], interval, 1)).toBeCloseTo(14.4, 9);
  });
  it("MSIS charges an actual below the interval as one above it", () => {
    const interval = { lower: [4], upper: [8], level: 0.95 };
    expect(msis([1, 3, 2, 4], [3], interval, 1)).toBeCloseTo(msis([1, 3, 2, 4], [9], interval, 1)!, 9);
  });
  it("MSIS does not exist without a scale", () => {
    expect(msis([5, 5], [5], { lower: [4], upper: [6], level: 0.95 }, 1)).toBeNull();
  });
  it("pinball loss", () => expect(pinballLoss([10, 2], [8, 4], 0.9)).toBeCloseTo(1, 12));
  it("coverage, bounds included", () => {
    expect(coverage([1, 5], [0, 0], [2, 2])).toBe(0.5);
    expect(coverage([2], [2], [2])).toBe(1);
  });
});
