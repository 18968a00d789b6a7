import { describe, expect, it } from "@jest/globals";
import { quantileProbabilities } from "../../contract.ts";
import { coldForecast, type OwnSales } from "./cold-forecast.ts";
import { type LaunchPrior, launchCourse, launchPrior, type Sibling } from "./launch-prior.ts";
import { countQuantiles } from "./negative-binomial.ts";

const flat: LaunchPrior = { mean: 2, shape: 1, dispersion: 5, weeks: [1], phases: [1] };
const nothing: OwnSales = { values: new Float64Array(0), idleSteps: 0, startPhase: 0, firstPhase: 0 };
const centreOf = (prior: LaunchPrior, own: OwnSales, horizon = 1) =>
  coldForecast(prior, own, horizon, quantileProbabilities).rows[4]!;

describe("negative binomial quantiles", () => {
  it("follow the worked numbers", () => {
    expect(countQuantiles([0.5, 0.75, 0.95], 1, 1)).toEqual([0, 1, 4]);
  });
  it("widen with variance, are Poisson's for a large shape, and nothing for nothing", () => {
    // Poisson of mean 100: 80 and 120 at 2.5 and 97.5 %.
    const [low, high] = countQuantiles([0.025, 0.975], 100, 1e9) as [number, number];
    expect([low, high]).toEqual([81, 120]);
    const wide = countQuantiles([0.025, 0.975], 100, 2);
    expect(wide[0]!).toBeLessThan(20);
    expect(wide[1]!).toBeGreaterThan(250);
    expect(countQuantiles([0.5, 0.999999999999], 0, 1)).toEqual([0, 0]);
    expect(countQuantiles([1 - 1e-16], 5, 1)[0]).toBeLessThan(1000);
  });
});

describe("the forecast of a new product", () => {
  it("begins with its siblings' level, and its own sales take over as they come", () => {
    expect(centreOf(flat, nothing)[0]).toBe(2);
    // The first sale is left out: six units in the two steps after it, exposure 2.
    const sold = { ...nothing, values: Float64Array.of(9, 2, 4) };
    expect(centreOf(flat, sold)[0]).toBeCloseTo((1 + 6) / (0.5 + 2), 12);
    const long = { ...nothing, values: new Float64Array(60).fill(7) };
    expect(Math.abs(centreOf(flat, long)[0]! - 7)).toBeLessThan(0.1);
  });
  it("falls with every day that it is known and sells nothing", () => {
    const after = (idleSteps: number) => centreOf(flat, { ...nothing, idleSteps })[0]!;
    expect(after(7)).toBeCloseTo(1 / 7.5, 12);
    expect(after(60)).toBeLessThan(0.02);
  });
  it("follows the course of a launch and the days of the week", () => {
    const phases = [0.5, 1, 1, 1, 1, 1, 1.5];
    const centre = centreOf({ ...flat, weeks: [0.5, 1.5], phases }, { ...nothing, startPhase: 6 }, 9);
    expect(centre[0]).toBeCloseTo(2 * 0.5 * 1.5, 12);
    expect(centre[1]).toBeCloseTo(2 * 0.5 * 0.5, 12);
    expect(centre[8]).toBeCloseTo(2 * 1.5 * 0.5, 12);
  });
  it("is wide while nothing is known and narrows, and its days err together", () => {
    const long = { ...nothing, values: new Float64Array(60).fill(2) };
    const [early, late] = [
      coldForecast(flat, nothing, 1, quantileProbabilities),
      coldForecast(flat, long, 1, quantileProbabilities),
    ];
    expect(early.rows[8]![0]!).toBeGreaterThan(late.rows[8]![0]!);
    expect(early.rows[8]![0]!).toBeGreaterThanOrEqual(8);
    expect(early.dependence.persistent).toBeCloseTo(1 / (1 + 0.2 + 0.5), 12);
    expect(late.dependence.persistent).toBeLessThan(0.03);
    for (const { rows } of [early, late]) {
      const column = rows.map((row) => row[0]!);
      expect(column).toEqual([...column].sort((one, other) => one - other));
    }
  });
});

describe("what siblings tell", () => {
  const sibling = (level: number, over: Partial<Sibling> = {}): Sibling => ({
    values: Float64Array.from({ length: 140 }, (_, t) => level * (t < 7 ? 0.5 : 1)),
    tide: new Float64Array(140).fill(1),
    phases: Uint8Array.from({ length: 140 }, (_, t) => t % 7),
    weight: 1,
    ...over,
  });
  it("is their level over eight weeks, and how far they differ", () => {
    const siblings = [2, 4, 6, 8].map((level) => sibling(level));
    const prior = launchPrior(siblings, [1], 7, true);
    expect(prior.mean).toBeCloseTo(5 * (52.5 / 56), 6);
    expect(prior.shape).toBeGreaterThan(0.8);
    expect(prior.shape).toBeLessThan(4);
  });
  it("is the course of launches of any kind: against their first weeks, or against what they settle at", () => {
    const growing = [10, 20, 30].map((level) => {
      const values = Float64Array.from({ length: 182 }, (_, t) => level * Math.min(1, (Math.floor(t / 7) + 1) / 16));
      return { ...sibling(level), values, tide: values.map(() => 1), phases: Uint8Array.from(values, (_, t) => t % 7) };
    });
    const course = launchCourse(growing, 7);
    expect(course).toHaveLength(26);
    expect(Math.abs(course[3]! - 4 / 16)).toBeLessThan(0.03);
    expect(course[25]).toBeCloseTo(1, 6);
    expect(launchPrior(growing, course, 7, false).weeks).toEqual(course);
    const fromLaunch = launchPrior(growing, course, 7, true);
    expect(fromLaunch.weeks.slice(0, 8).reduce((sum, week) => sum + week, 0)).toBeCloseTo(8, 9);
    expect(launchCourse([], 7)).toEqual([1]);
  });
  it.each([
    ["days", 7],
    ["weeks", 1],
  ])(
    "counts the course of a launch once, and its week as of mean 1 (a ramp of sixteen weeks doubled forecasts of %s)",
    (_, week) => {
      const ramp = (t: number): number => Math.min(1, (Math.floor(t / week) + 1) / 16);
      const level = 980 / week;
      const growing = [0.5, 1, 1.5].map((times): Sibling => {
        const values = Float64Array.from({ length: 26 * week }, (_, t) => times * level * ramp(t));
        return { values, tide: values.map(() => 1), phases: Uint8Array.from(values, (_, t) => t % week), weight: 1 };
      });
      const course = launchCourse(growing, week);
      const fromLaunch = launchPrior(growing, course, week, true);
      const settled = growing.map(({ values, ...rest }) => ({
        ...rest,
        values: values.slice(-8 * week),
        phases: rest.phases.slice(-8 * week),
        tide: rest.tide.slice(-8 * week),
      }));
      const fromSettled = launchPrior(settled, course, week, false);
      for (const prior of [fromLaunch, fromSettled]) {
        for (const share of prior.phases) expect(share).toBeCloseTo(1, 2);
        const centre = centreOf(prior, { ...nothing, startPhase: 0 }, 12 * week);
        centre.forEach((value, t) => {
          expect(Math.abs(value / (level * ramp(t)) - 1)).toBeLessThan(0.08);
        });
        // Launches of one course scatter as little around it as can be thought.
        expect(prior.dispersion).toBe(20);
      }
    },
  );
  it("has one phase of 1 for weeks, whatever launches do beside their course", () => {
    const late = [5, 9, 14].map((level) => sibling(level, { phases: new Uint8Array(140) }));
    for (const fromLaunch of [true, false]) {
      expect(launchPrior(late, [1.5, 1, 0.8], 1, fromLaunch).phases).toEqual([1]);
    }
  });
  it("counts those of another price less, and takes the tide of all demand out", () => {
    const priced = launchPrior([sibling(2), sibling(8, { weight: 0.01 }), sibling(2)], [1], 7, false);
    expect(priced.mean).toBeLessThan(2.1);
    const tides = [1, 2, 4].map((tide) => sibling(3 * tide, { tide: new Float64Array(140).fill(tide) }));
    const even = launchPrior(tides, [1], 7, false);
    expect(even.mean).toBeCloseTo(3 * (52.5 / 56), 6);
    expect(even.weeks).toEqual([1]);
  });
  it("knows the week of its siblings", () => {
    const weekly = (level: number) =>
      sibling(level, { values: Float64Array.from({ length: 140 }, (_, t) => (t % 7 === 5 ? 4 * level : level / 2)) });
    const { phases } = launchPrior([weekly(5), weekly(6), weekly(7)], [1], 7, false);
    expect(phases[5]! / phases[0]!).toBeGreaterThan(5);
  });
  it("is very unsure with one sibling, and nothing without any", () => {
    expect(launchPrior([sibling(3)], [1], 7, true).shape).toBeLessThan(0.6);
    expect(() => launchPrior([], [1], 7, true)).toThrow("at least one");
  });
});
