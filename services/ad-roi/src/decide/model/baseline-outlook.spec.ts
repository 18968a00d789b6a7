import { describe, expect, it } from "@jest/globals";
import { inventedMediaMix } from "../../testing/invented-media-mix.ts";
import { baselineOutlook, seasonalNext } from "./baseline-outlook.ts";
import { meanOf } from "./objective.ts";

const season = (week: number) => 100 + 30 * Math.sin((2 * Math.PI * week) / 52);

describe("seasonalNext", () => {
  it("goes on as last year, at the level of now against then", () => {
    const row = Array.from({ length: 104 }, (_, week) => season(week) * (week < 52 ? 1 : 1.1));
    const next = seasonalNext(row, 10, 52);
    for (const [index, value] of next.entries()) expect(value).toBeCloseTo(season(index) * 1.21, 6);
  });

  it("goes on as lately where there is no year to look back to", () => {
    expect(seasonalNext([...new Array<number>(20).fill(5), ...new Array<number>(13).fill(8)], 2, 52)).toEqual([8, 8]);
  });
});

describe("baselineOutlook", () => {
  const wave = Array.from({ length: 52 }, (_, week) => (week % 26 < 13 ? 800 : 1_200));

  it("is wide where the rule was wrong before, and narrow where it held", () => {
    const size = { periods: 4, draws: 60 };
    const steady = baselineOutlook(inventedMediaMix([]), size, 1);
    const unsteady = baselineOutlook(inventedMediaMix([], { baselineByGeo: [wave] }), size, 1);
    expect(steady.levelError).toBeLessThan(0.01);
    expect(unsteady.levelError).toBeGreaterThan(0.1);
    expect(meanOf(steady.money)).toBeCloseTo(1_000, -2);
  });

  it("counts organic channels, as lately", () => {
    const newsletter = {
      channel: "newsletter",
      isPaid: false,
      retention: 0,
      half: 1,
      slope: 1,
      scale: 10,
      coefficient: 300,
    };
    const with_ = inventedMediaMix([{ ...newsletter, spend: new Array<number>(52).fill(10) }]);
    const money = meanOf(baselineOutlook(with_, { periods: 4, draws: 60 }, 1).money);
    expect(money).toBeGreaterThan(1_000 + 120);
    expect(money).toBeLessThan(1_000 + 180);
  });
});
