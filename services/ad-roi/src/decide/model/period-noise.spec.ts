import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import type { FittedMediaMix } from "../../media-mix/model/fitted-media-mix.ts";
import { inventedMediaMix } from "../../testing/invented-media-mix.ts";
import { baselineOutlook } from "./baseline-outlook.ts";
import { moneyNoise, periodNoise } from "./period-noise.ts";
import { simulateOutcome } from "./simulate-outcome.ts";

/** Four geos whose noise is 50 each, of which so much is one chance for all. */
function fourGeos(shared?: number): FittedMediaMix {
  const one = inventedMediaMix([]);
  const four = <Value>(value: Value) => Array.from({ length: 4 }, () => value);
  return {
    ...one,
    geos: four(one.geos[0]!),
    outcome: four(one.outcome[0]!),
    valuePerUnit: four(one.valuePerUnit[0]!),
    baselineByGeo: four(one.baselineByGeo[0]!.map((value) => value / 4)),
    noiseDraws: one.noiseDraws.map(() => four(50)),
    ...(shared === undefined ? {} : { sharedNoiseDraws: one.noiseDraws.map(() => four(shared)) }),
  };
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

describe("The noise of a period", () => {
  it("adds up over geos by squares where they have it each for themselves, and as it is where they share it", () => {
    expect(moneyNoise(fourGeos(), 0)).toBeCloseTo(100, 9);
    expect(moneyNoise(fourGeos(50), 0)).toBeCloseTo(200, 9);
    expect(periodNoise(fourGeos(40), 0)).toEqual({ shared: [40, 40, 40, 40], own: [30, 30, 30, 30] });
    expect(moneyNoise(fourGeos(40), 0)).toBeCloseTo(Math.sqrt(160 ** 2 + 60 ** 2), 9);
  });

  it("is shared by simulated outcomes as the fit says", () => {
    const totals = (fitted: FittedMediaMix) => {
      const rows = simulateOutcome(fitted, 0, new Random("noise"));
      return fitted.periods.map((_, period) => rows.reduce((sum, row) => sum + row[period]!, 0));
    };
    // A standard deviation of 52 numbers is right to a tenth.
    expect(Math.abs(deviationOf(totals(fourGeos(50))) / 200 - 1)).toBeLessThan(0.3);
    expect(Math.abs(deviationOf(totals(fourGeos())) / 100 - 1)).toBeLessThan(0.3);
  });

  it("makes a plan's outlook wider where geos miss together", () => {
    const width = (fitted: FittedMediaMix) =>
      deviationOf(Array.from(baselineOutlook(fitted, { periods: 4, draws: 60 }, 1).money));
    expect(width(fourGeos(50))).toBeGreaterThan(1.7 * width(fourGeos()));
  });
});
