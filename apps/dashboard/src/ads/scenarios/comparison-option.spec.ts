import { describe, expect, it } from "@jest/globals";
import { chartColours } from "../../charts/chart-colours.ts";
import { comparisonOption } from "./comparison-option.ts";

const ends = (...intervals: [lower: number, upper: number][]) => {
  const outcomes = intervals.map(([lower, upper], at) => ({
    name: String(at),
    mean: (lower + upper) / 2,
    lower,
    upper,
  }));
  const words = { mean: "Mean", range: "Interval", unit: "GBP" };
  const option = comparisonOption({ outcomes, words, write: String, colours: chartColours("light"), animate: false });
  const { min, max } = option.yAxis as { min: number; max: number };
  return [min, max];
};

describe("the chart of compared outcomes", () => {
  it("reaches the end of every interval, so that none is left out", () => {
    expect(ends([15_545, 21_320])).toEqual([0, 25_000]);
    expect(ends([15_545, 19_000], [100, 30_001])).toEqual([0, 35_000]);
    expect(ends([-420, 900])).toEqual([-450, 900]);
  });

  it("stands at zero where there is nothing", () => {
    expect(ends()).toEqual([0, 0]);
    expect(ends([0, 0])).toEqual([0, 0]);
  });
});
