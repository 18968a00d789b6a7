import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { quantileProbabilities } from "../../contract.ts";
import { gaussianRows } from "../quantile-rows.ts";
import { correctRows, fitCorrections, type JudgedWindow, standardisedResiduals } from "./calibration.ts";
import { makePool, widened } from "./margins.ts";

const steps = 14;

/** A window whose forecast claims a deviation of 1 and whose actuals have another, the same for all series of a window. */
function windowOf(random: Random, deviation: number): JudgedWindow {
  return {
    rows: gaussianRows(new Float64Array(steps).fill(100), new Float64Array(steps).fill(1), quantileProbabilities),
    actual: Float64Array.from({ length: steps }, () => 100 + deviation * random.normal()),
  };
}

function coverageOf(margined: boolean, wildness: (window: number) => number): number {
  const random = new Random("margins");
  let inside = 0;
  let all = 0;
  for (let world = 0; world < 70; world++) {
    const wild = [0, 1, 2, 3].map(() => wildness(random.uniform()));
    const series = Array.from({ length: 6 }, () => wild.slice(0, 3).map((deviation) => windowOf(random, deviation)));
    const pool = makePool(series, quantileProbabilities);
    for (const windows of series) {
      const own = standardisedResiduals(windows, quantileProbabilities);
      const corrections = fitCorrections(own, pool.residuals, quantileProbabilities, windows.length);
      const used = margined ? widened(corrections, pool.margins) : corrections;
      const { rows, actual } = windowOf(random, wild[3]!);
      const corrected = correctRows(rows, used, quantileProbabilities, true);
      all += steps;
      for (let h = 0; h < steps; h++)
        if (actual[h]! >= corrected[0]![h]! && actual[h]! <= corrected.at(-1)![h]!) inside++;
    }
  }
  return inside / all;
}

describe("margins", () => {
  it("bring a window to come nearer to 95 % where windows differ in wildness", () => {
    const wildness = (u: number) => 0.4 + 1.2 * u;
    const [plain, margined] = [coverageOf(false, wildness), coverageOf(true, wildness)];
    expect(plain).toBeLessThan(0.93);
    expect(margined).toBeGreaterThan(plain + 0.01);
    expect(margined).toBeGreaterThan(0.93);
    expect(margined).toBeLessThan(0.98);
  });
  it("cost little where windows are alike", () => {
    const margined = coverageOf(true, () => 1);
    expect(margined).toBeGreaterThan(0.94);
    expect(margined).toBeLessThan(0.965);
  });
  it("only widen, and never move the central line", () => {
    const random = new Random(2);
    const { margins } = makePool(
      Array.from({ length: 20 }, () => [0.2, 0.2, 0.2].map((deviation) => windowOf(random, deviation))),
      quantileProbabilities,
    );
    quantileProbabilities.forEach((p, k) => {
      if (p < 0.5) expect(margins[k]).toBeLessThanOrEqual(0);
      if (p > 0.5) expect(margins[k]).toBeGreaterThanOrEqual(0);
      if (p === 0.5) expect(margins[k]).toBe(0);
    });
  });
  it("are none without a window", () => {
    expect(makePool([], quantileProbabilities)).toEqual({
      residuals: [],
      margins: quantileProbabilities.map(() => 0),
    });
  });
});
