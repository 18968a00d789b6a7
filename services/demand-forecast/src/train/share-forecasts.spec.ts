import { describe, expect, it } from "@jest/globals";
import { quantileProbabilities } from "../contract.ts";
import type { ForecastedSeries } from "../model/backtest/judge-series.ts";
import { shareAt, shareForecast } from "./share-forecasts.ts";

const plan = {
  probabilities: quantileProbabilities,
  quietSteps: 365,
  backtest: { horizon: 2, windows: 1, stride: 2, minimumHistory: 4 },
};
const line = (...values: number[]) => Float64Array.from(values);

function product(values: Float64Array, ahead: number[], past: { origin: number; line: number[] }) {
  const quantiles = quantileProbabilities.map((p) => Float64Array.from(ahead, (value) => value * (0.5 + p)));
  const forecast = { quantiles, accuracy: { dependence: null } } as unknown as ForecastedSeries;
  return { values, forecast, past: { origins: [past.origin], lines: [Float64Array.from(past.line)] } };
}

describe("the share of a place in its product", () => {
  it("is that of the last steps, and nothing where the product sold nothing", () => {
    expect(shareAt(line(5, 1, 1), line(9, 9, 9, 4, 4), 3, 2)).toBe(0.25);
    expect(shareAt(line(5, 1, 1), line(9, 9, 9, 4, 4), 1, 1)).toBe(5 / 9);
    expect(shareAt(line(0, 0), line(0, 0), 2, 2)).toBe(0);
  });
});

describe("a forecast by share", () => {
  // Young by two steps: the product's sixth value is the place's fourth.
  const place = line(0, 2, 0, 2, 2, 0);
  const whole = product(line(4, 4, 4, 4, 4, 4, 4, 4), [8, 12], { origin: 6, line: [4, 8] });

  it("is the product's line by the share, as wide as the place's own sales vary", () => {
    const { forecast } = shareForecast(place, whole, plan, 4);
    expect(forecast.method).toBe("PRODUCT_SHARE");
    expect([...forecast.quantiles[4]!]).toEqual([2, 3]);
    // Sales of 0, 2, 2 and 0 around their mean of 1: from nothing to twice.
    expect([...forecast.quantiles[0]!]).toEqual([0, 0]);
    expect([...forecast.quantiles[8]!]).toEqual([4, 6]);
  });
  it("is judged in the product's windows with the share that was known then", () => {
    const { forecast, past } = shareForecast(place, whole, plan, 4);
    expect(past.origins).toEqual([4]);
    expect([...past.lines[0]!]).toEqual([1, 2]);
    expect(forecast.accuracy).toMatchObject({ windows: 1, wape: 1.5, coverage95: 1, mase: null });
  });
  it("has no window before the place's first sale, and expects nothing where nothing was sold", () => {
    const { past, forecast } = shareForecast(line(0), whole, plan, 4);
    expect(past).toEqual({ origins: [], lines: [] });
    expect(forecast.quantiles.every((row) => row.every((value) => value === 0))).toBe(true);
    expect(forecast.kind).toBe("none");
  });
});
