import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { quantileProbabilities } from "../../contract.ts";
import { type LocalMethod, localModels } from "../backtest/candidates.ts";
import { multiplicativeIndices } from "./classical-decomposition.ts";
import { errorSpread, smooth } from "./exponential-smoothing.ts";
import { crostonRun, tsbRun } from "./intermittent.ts";
import { naive2 } from "./naive2.ts";
import { nelderMead } from "./nelder-mead.ts";
import { isSeasonal } from "./seasonality-test.ts";

const shape = { seasonality: 7, periods: [7] };
const weekly = Float64Array.from({ length: 140 }, (_, t) => 20 + 0.05 * t + [0, 1, 2, 3, 4, 8, -3][t % 7]!);
const noisy = weekly.map((value, t) => value + new Random(t).normal());

describe("worked numbers", () => {
  it("classical decomposition finds [0.5, 1, 1.5]", () => {
    expect([...multiplicativeIndices([1, 2, 3, 1, 2, 3, 1, 2, 3], 3)!]).toEqual(
      [0.5, 1, 1.5].map((x) => expect.closeTo(x, 12)),
    );
  });
  it("classical decomposition gives up on zeros", () => {
    expect(multiplicativeIndices([0, 0, 0, 0, 0, 0, 0, 0, 0], 3)).toBeNull();
  });
  it("simple exponential smoothing", () => {
    const start = { level: 10, slope: 0, season: new Float64Array(0) };
    const run = smooth(Float64Array.of(12, 10), { alpha: 0.5, beta: 0, gamma: 0, phi: 0 }, start);
    expect(run.squaredErrors).toBe(5);
    expect(run.state.level).toBe(10.5);
    expect(start.level).toBe(10);
  });
  it("error of three steps", () => {
    const spread = errorSpread({ alpha: 0.5, beta: 0, gamma: 0, phi: 0 }, 1, 2, 3);
    expect(spread[2]).toBeCloseTo(2.44949, 5);
  });
  it("Croston with the Syntetos–Boylan correction", () => {
    expect(crostonRun(Float64Array.of(2, 0, 0, 4), 0.1).rate).toBeCloseTo(1.741667, 6);
  });
  it("Teunter–Syntetos–Babai", () => {
    expect(tsbRun(Float64Array.of(0, 4), 0.1, 0.2, { p: 0.5, z: 2 }).rate).toBeCloseTo(1.144, 12);
  });
  it("Nelder–Mead finds the minimum of Rosenbrock's valley", () => {
    const valley = ([x, y]: readonly number[]) => (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2;
    const found = nelderMead(valley, { start: [-1.2, 1], step: 0.5, maxEvaluations: 500, tolerance: 1e-12 });
    expect(found.point).toEqual([expect.closeTo(1, 3), expect.closeTo(1, 3)]);
  });
});

describe("seasonality", () => {
  it("is found where it is, and not in noise", () => {
    expect(isSeasonal(noisy, 7)).toBe(true);
    const noise = Float64Array.from({ length: 140 }, (_, t) => new Random(t).normal());
    expect(isSeasonal(noise, 7)).toBe(false);
  });
  it("is never claimed for less than three seasons, without a season, or for a constant", () => {
    expect(isSeasonal(noisy.slice(0, 20), 7)).toBe(false);
    expect(isSeasonal(noisy, 1)).toBe(false);
    expect(isSeasonal(new Float64Array(50).fill(3), 7)).toBe(false);
  });
  it("Naive2 repeats the last value where there is none, and the rhythm where there is", () => {
    expect([...naive2(Float64Array.of(3, 1, 2), 1, 2)]).toEqual([2, 2]);
    const forecast = naive2(noisy, 7, 7);
    expect(Math.max(...forecast)).toBe(forecast[(5 - (140 % 7) + 7) % 7]);
  });
});

describe.each(Object.keys(localModels) as LocalMethod[])("%s", (method) => {
  const model = localModels[method];
  const histories: [string, Float64Array][] = [
    ["a seasonal series", noisy],
    ["one value", Float64Array.of(4)],
    ["less than a season", Float64Array.of(4, 0, 2)],
    ["zeros", new Float64Array(60)],
    ["a constant", new Float64Array(60).fill(5)],
    ["rare sales", Float64Array.from({ length: 90 }, (_, t) => (t % 11 === 0 ? 3 : 0))],
  ];

  it.each(histories)("forecasts %s with finite rows that do not cross and are not negative", (_, history) => {
    const rows = model.fit(history, shape).predict(14, quantileProbabilities);
    expect(rows).toHaveLength(quantileProbabilities.length);
    rows.forEach((row, k) => {
      expect(row).toHaveLength(14);
      row.forEach((value, h) => {
        expect(Number.isFinite(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(k === 0 ? 0 : rows[k - 1]![h]!);
      });
    });
  });

  it("does not change its history", () => {
    const history = noisy.slice();
    model.fit(history, shape).predict(7, quantileProbabilities);
    expect(history).toEqual(noisy);
  });

  if (method !== "ZERO") {
    it("refuses an empty history and values that are no numbers, naming the position", () => {
      expect(() => model.fit(new Float64Array(0), shape)).toThrow("at least one value");
      expect(() => model.fit(Float64Array.of(1, Number.NaN), shape)).toThrow("NaN at position 1");
    });
  }
});

describe("what the models are for", () => {
  const centre = (method: keyof typeof localModels, history: Float64Array, horizon: number) =>
    localModels[method].fit(history, shape).predict(horizon, [0.5])[0]!;

  it("seasonal naive repeats the last season", () => {
    expect([...centre("SEASONAL_NAIVE", weekly, 9)]).toEqual([...weekly.slice(-7), ...weekly.slice(-7, -5)]);
  });
  // Theta's season is multiplicative, so an additive one fits it less well.
  it.each([
    ["ETS", 1],
    ["MSTL", 1],
    ["THETA", 1.5],
    ["DYNAMIC_THETA", 1.5],
  ] as const)("%s continues rhythm and trend of noise-free demand within %d", (method, tolerance) => {
    const forecast = centre(method, weekly, 14);
    for (let h = 0; h < 14; h++) {
      const truth = 20 + 0.05 * (140 + h) + [0, 1, 2, 3, 4, 8, -3][(140 + h) % 7]!;
      expect(Math.abs(forecast[h]! - truth)).toBeLessThan(tolerance);
    }
  });
  it("MSTL takes a season that multiplies apart by ratios, and stays positive", () => {
    const growing = Float64Array.from(
      { length: 140 },
      (_, t) => (20 + 0.5 * t) * [0.2, 0.5, 1, 1, 1.5, 2, 0.3][t % 7]!,
    );
    const rows = localModels.MSTL.fit(growing, shape).predict(7, [0.025, 0.5, 0.975]);
    rows[1]!.forEach((value, h) => {
      const truth = (20 + 0.5 * (140 + h)) * [0.2, 0.5, 1, 1, 1.5, 2, 0.3][(140 + h) % 7]!;
      expect(Math.abs(value / truth - 1)).toBeLessThan(0.1);
    });
    expect(Math.min(...rows[0]!)).toBeGreaterThan(0);
  });
  it("TSB forgets what stopped selling, Croston does not", () => {
    const stopped = Float64Array.from({ length: 200 }, (_, t) => (t < 100 && t % 4 === 0 ? 2 : 0));
    expect(centre("TSB", stopped, 1)[0]).toBeLessThan(0.2 * centre("CROSTON", stopped, 1)[0]!);
  });
});
