import { describe, expect, it } from "@jest/globals";
import { yearRatios } from "./year-ratio.ts";

describe("yearRatios", () => {
  const total = Float64Array.from({ length: 800 }, (_, t) => (t % 364 < 100 ? 200 : 100));

  it("tell how the year before went on from here", () => {
    // 364 days before the origin lies day 364 − 14 of a year: two weeks before demand doubles.
    const ratios = yearRatios(total, 364 + 350, 40);
    expect(ratios[0]).toBeCloseTo(1, 9);
    expect(ratios[39]).toBeCloseTo(2, 9);
  });
  it("read nothing of this year", () => {
    const later = total.map((value, t) => (t >= 700 ? 1e9 : value));
    expect(yearRatios(later, 700, 90)).toEqual(yearRatios(total, 700, 90));
  });
  it("are 1 without a year before, or without demand in it", () => {
    expect([...yearRatios(total, 400, 3)]).toEqual([1, 1, 1]);
    expect([...yearRatios(new Float64Array(800), 700, 3)]).toEqual([1, 1, 1]);
  });
});
