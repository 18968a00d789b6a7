import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { adida, bucketSums, meanInterval } from "./adida.ts";
import { projectTheta, runTheta } from "./dynamic-theta.ts";
import { ets } from "./ets.ts";
import { type EtsForm, fitForm } from "./ets-form.ts";
import { smooth } from "./exponential-smoothing.ts";
import { projectMultiplicative, smoothMultiplicative } from "./multiplicative-smoothing.ts";
import { fitSimple, regressionLine } from "./theta.ts";

const noSeason = new Float64Array(0);
const start = { level: 10, slope: 0, season: noSeason };

describe("multiplicative smoothing", () => {
  it("runs the worked number", () => {
    const run = smoothMultiplicative(Float64Array.of(12, 11), { alpha: 0.5, beta: 0, gamma: 0, phi: 0 }, start);
    expect(run.squaredErrors).toBeCloseTo(0.04, 12);
    expect(run.state.level).toBeCloseTo(11, 12);
    expect(start.level).toBe(10);
  });
  it("has no likelihood where the level would not stay positive", () => {
    const run = smoothMultiplicative(
      Float64Array.of(1),
      { alpha: 0.5, beta: 0, gamma: 0, phi: 0 },
      { ...start, level: -1 },
    );
    expect(run.squaredErrors).toBe(Number.POSITIVE_INFINITY);
  });
  it("carries a season on as shares of the level", () => {
    const state = { level: 10, slope: 1, season: Float64Array.of(2, 0.5) };
    expect([...projectMultiplicative(state, 1, 3)]).toEqual([22, 6, 26]);
  });
});

describe("the exponential smoothing family", () => {
  const random = new Random("family");
  const growing = Float64Array.from(
    { length: 96 },
    (_, t) => (100 + 3 * t) * [0.6, 0.8, 1, 1.6][t % 4]! * (1 + 0.03 * random.normal()),
  );
  const form = (over: Partial<EtsForm>): EtsForm => ({ scale: "additive", trend: "none", seasonality: 1, ...over });

  it("prefers a multiplicative season with a trend where swings grow with the level", () => {
    const wanted = fitForm(growing, form({ scale: "multiplicative", trend: "straight", seasonality: 4 }))!;
    for (const other of [
      form({ seasonality: 4, trend: "straight" }),
      form({ scale: "multiplicative", seasonality: 1 }),
      form({ scale: "multiplicative", seasonality: 4 }),
    ]) {
      expect(wanted.aicc).toBeLessThan(fitForm(growing, other)!.aicc);
    }
  });
  it("continues it within 5 %", () => {
    const centre = ets.fit(growing, { seasonality: 4, periods: [4] }).predict(8, [0.5])[0]!;
    centre.forEach((value, h) => {
      const truth = (100 + 3 * (96 + h)) * [0.6, 0.8, 1, 1.6][h % 4]!;
      expect(Math.abs(value / truth - 1)).toBeLessThan(0.05);
    });
  });
  it("finds the smoothing constant that made a series", () => {
    const noise = new Random("level");
    let level = 50;
    const made = Float64Array.from({ length: 2000 }, () => {
      const error = noise.normal();
      const value = level + error;
      level += 0.3 * error;
      return value;
    });
    expect(Math.abs(fitSimple(made).alpha - 0.3)).toBeLessThan(0.05);
    expect(Math.abs(fitForm(made, form({}))!.parameters.alpha - 0.3)).toBeLessThan(0.05);
  });
  it("does not exist multiplicatively where a value is zero", () => {
    const zeros = Float64Array.from({ length: 24 }, (_, t) => (t % 4 === 0 ? 0 : 5));
    expect(fitForm(zeros, form({ scale: "multiplicative", seasonality: 4 }))).toBeNull();
  });
});

describe("Theta", () => {
  it("has the regression line of 1, 3, 5 and of a single value", () => {
    expect(regressionLine([1, 3, 5])).toEqual({ intercept: 1, slope: 2 });
    expect(regressionLine([4])).toEqual({ intercept: 4, slope: 0 });
  });
  it("is simple exponential smoothing at θ = 1", () => {
    const values = Float64Array.of(12, 10, 13, 9, 14);
    const simple = smooth(values, { alpha: 0.5, beta: 0, gamma: 0, phi: 0 }, start);
    const run = runTheta(values, { alpha: 0.5, theta: 1, level: 10 });
    expect(run.state.level).toBeCloseTo(simple.state.level, 12);
    expect([...projectTheta(run.state, { alpha: 0.5, theta: 1, level: 10 }, 2)]).toEqual([
      expect.closeTo(run.state.level, 12),
      expect.closeTo(run.state.level, 12),
    ]);
  });
  it("keeps the regression line of all values so far while it runs", () => {
    const values = Float64Array.of(3, 7, 4, 9, 6, 12);
    const { state } = runTheta(values, { alpha: 0.4, theta: 2, level: 1 });
    const line = regressionLine(values);
    expect(state.slope).toBeCloseTo(line.slope, 12);
    // Its time counts from 1.
    expect(state.intercept).toBeCloseTo(line.intercept - line.slope, 12);
  });
  it("follows a straight line with half its slope at θ = 2, and with all of it as θ grows", () => {
    const values = Float64Array.from({ length: 200 }, (_, t) => 5 + 2 * t);
    const slopeAt = (theta: number) => {
      const parameters = { alpha: 0.3, theta, level: 5 };
      const [one, two] = projectTheta(runTheta(values, parameters).state, parameters, 2);
      return two! - one!;
    };
    expect(slopeAt(1e6)).toBeGreaterThan(1.9);
    expect(slopeAt(2)).toBeGreaterThan(0.5);
    expect(slopeAt(2)).toBeLessThan(1.5);
  });
});

describe("ADIDA", () => {
  it("sums buckets from the end and knows the mean interval", () => {
    expect([...bucketSums(Float64Array.of(9, 1, 0, 2, 3), 2)]).toEqual([1, 5]);
    expect(meanInterval(Float64Array.of(0, 4, 0, 4, 0, 4))).toBe(2);
    expect(meanInterval(new Float64Array(5))).toBe(5);
  });
  it("spreads the smoothed bucket evenly", () => {
    const rows = adida.fit(Float64Array.of(0, 4, 0, 4, 0, 4), { seasonality: 1, periods: [] }).predict(2, [0.5]);
    expect([...rows[0]!]).toEqual([expect.closeTo(2, 6), expect.closeTo(2, 6)]);
  });
});
