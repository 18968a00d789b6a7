import { describe, expect, it } from "@jest/globals";
import {
  contributionOf,
  exposurePerSpend,
  type FittedChannel,
  type FittedMediaMix,
  returnOnSpend,
  steadyResponse,
  steadySlope,
} from "./fitted-media-mix.ts";

const television: FittedChannel = {
  channel: "television",
  isPaid: true,
  spend: [
    [100, 0, 0],
    [50, 50, 0],
  ],
  exposure: [
    [1_000, 0, 0],
    [1_000, 1_000, 0],
  ],
  scale: [1_000, 500],
  adstock: "geometric",
  lags: 2,
  saturation: "hill",
  adstockDraws: [[0.5], [0]],
  saturationDraws: [
    [1, 1],
    [2, 1],
  ],
  coefficientDraws: [
    [30, 60],
    [40, 80],
  ],
  priorReturn: { mean: 1, lower: 0.1, upper: 3 },
  varies: true,
};

describe("A fitted media mix", () => {
  it("tells what a channel contributed, carry-over first and saturation then", () => {
    const [north, south] = contributionOf(television, 0);
    // Weights 2/3 and 1/3, exposure in units of the scale, then x / (x + 1).
    expect(north![0]).toBeCloseTo(30 * (2 / 3 / (2 / 3 + 1)), 9);
    expect(north![1]).toBeCloseTo(30 * (1 / 3 / (1 / 3 + 1)), 9);
    expect(north![2]).toBe(0);
    expect(south![1]).toBeCloseTo(60 * (2 / 3), 9);
  });

  it("answers what other exposures would have contributed", () => {
    const nothing = contributionOf(television, 0, [
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(nothing.flat().every((value) => value === 0)).toBe(true);
  });

  it("tells the response to a steady spend and its slope, in units of each geo", () => {
    expect(exposurePerSpend(television, 0)).toBe(10);
    // 100 buy 1,000 exposures in the north, 1 in units of the scale, and 2,000 in the south, 4 of them.
    const response = steadyResponse(television, 0, [100, 100]);
    expect(response[0]).toBeCloseTo(15, 9);
    expect(response[1]).toBeCloseTo(60 * (4 / 5), 9);
    const slope = steadySlope(television, 0, [100, 100]);
    const next = steadyResponse(television, 0, [100.001, 100.001]);
    expect(slope[0]).toBeCloseTo((next[0]! - response[0]!) / 0.001, 5);
    expect(slope[1]).toBeCloseTo((next[1]! - response[1]!) / 0.001, 5);
  });

  it("takes the price of exposure from other geos where a channel never spent", () => {
    const spend = [
      [100, 0, 0],
      [0, 0, 0],
    ];
    const exposure = [
      [1_000, 0, 0],
      [0, 0, 0],
    ];
    expect(exposurePerSpend({ ...television, spend, exposure }, 1)).toBe(10);
  });

  it("tells money back per money spent, and nothing of a channel that spent nothing", () => {
    const fitted: Pick<FittedMediaMix, "valuePerUnit"> = {
      valuePerUnit: [
        [2, 2, 2],
        [2, 2, 2],
      ],
    };
    const units = contributionOf(television, 1)
      .flat()
      .reduce((sum, value) => sum + value, 0);
    expect(returnOnSpend(fitted, television, 1)).toBeCloseTo((2 * units) / 200, 9);
    const free = { ...television, spend: television.spend.map((row) => row.map(() => 0)) };
    expect(returnOnSpend(fitted, free, 1)).toBeNull();
  });
});
