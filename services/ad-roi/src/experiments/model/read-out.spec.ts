import { describe, expect, it } from "@jest/globals";
import { simulateMarkets, withLift } from "../testing/simulated-markets.ts";
import { conformalPValue } from "./conformal.ts";
import { type ReadOut, readOut, weeksNeeded } from "./read-out.ts";
import { simplexWeights } from "./simplex-weights.ts";
import { prepareControl } from "./synthetic-control.ts";

const before = 44;
const weeks = 50;
const test = [0, 1, 2];
const control = [3, 4, 5, 6, 7, 8, 9, 10, 11];
const read = (lift: number, seed: number, level = 0.9): ReadOut => {
  const panel = withLift(simulateMarkets({ geos: 12, weeks, noise: 0.03, seed }), test, before, lift);
  const found = readOut(panel, test, control, before, level);
  if ("outcome" in found) throw new Error(found.why);
  return found;
};

describe("simplexWeights", () => {
  it("finds the nearest point of the simplex", () => {
    const found = simplexWeights(Float64Array.of(1, 0, 0, 1), Float64Array.of(0.9, 0.3));
    expect([...found]).toEqual([expect.closeTo(0.8, 7), expect.closeTo(0.2, 7)]);
  });

  it("leaves no better weights on a fine grid", () => {
    const gram = Float64Array.of(2, 1.9, 0.3, 1.9, 2, 0.1, 0.3, 0.1, 1);
    const linear = Float64Array.of(1.2, 1.1, 0.4);
    const objective = (w: readonly number[]) =>
      w.reduce((sum, a, i) => sum - linear[i]! * a + w.reduce((s, b, j) => s + 0.5 * a * b * gram[i * 3 + j]!, 0), 0);
    const found = [...simplexWeights(gram, linear)];
    expect(found.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    let least = Number.POSITIVE_INFINITY;
    for (let a = 0; a <= 200; a++)
      for (let b = 0; a + b <= 200; b++) least = Math.min(least, objective([a / 200, b / 200, (200 - a - b) / 200]));
    expect(objective(found)).toBeLessThanOrEqual(least + 1e-8);
  });
});

describe("readOut", () => {
  it("finds a known lift, in its unit and as a share", () => {
    const found = read(0.2, 1);
    expect(found.lift.lower).toBeLessThan(found.lift.value);
    expect(found.lift.upper).toBeGreaterThan(found.lift.value);
    expect(Math.abs(found.lift.value - 0.2)).toBeLessThan(0.05);
    const sold = found.actual.slice(before).reduce((sum, value) => sum + value, 0);
    const expected = found.expected.slice(before).reduce((sum, value) => sum + value, 0);
    expect(sold - expected).toBeCloseTo(found.effect.value, 3);
    expect(found.effect.value / expected).toBeCloseTo(found.lift.value, 9);
    expect(found.pValue).toBeLessThanOrEqual(0.1);
    expect(found.standardError).toBeCloseTo((found.effect.upper - found.effect.lower) / (2 * 1.6449), 6);
    expect(found.controls.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 4);
  });

  it("covers the truth as often as its level says, and raises few false alarms", () => {
    const trials = 120;
    const found = Array.from({ length: trials }, (_, seed) => [read(0, seed), read(-0.1, 1_000 + seed)]);
    const covered = found.map(([none, less]) => [
      none!.lift.lower <= 0 && 0 <= none!.lift.upper,
      less!.lift.lower <= -0.1 && -0.1 <= less!.lift.upper,
    ]);
    const count = (at: number) => covered.filter((one) => one[at]).length;
    // Within three standard deviations, 8, of 108; dependence in time costs a little.
    expect(count(0)).toBeGreaterThanOrEqual(100);
    expect(count(1)).toBeGreaterThanOrEqual(100);
    expect(count(0)).toBeLessThan(trials);
    const alarms = found.filter(([none]) => none!.pValue <= 0.1).length;
    expect(alarms).toBeLessThanOrEqual(20);
    // And it does find a tenth less.
    expect(found.filter(([, less]) => less!.lift.upper < 0).length).toBeGreaterThan(0.9 * trials);
  });

  it("is certain of what is copied without noise", () => {
    const plain = simulateMarkets({ geos: 4, weeks, noise: 0.05, seed: 3 });
    const twin = { ...plain, outcome: [plain.outcome[1]!.map((value) => 3 * value), ...plain.outcome.slice(1)] };
    const found = readOut(withLift(twin, [0], before, 0.1), [0], [1, 2, 3], before, 0.9) as ReadOut;
    expect(found.controls[0]).toEqual({ geo: "market-01", weight: expect.closeTo(1, 2) });
    expect(found.lift.value).toBeCloseTo(0.1, 2);
  });

  it("says what it lacks", () => {
    const panel = simulateMarkets({ geos: 3, weeks: 11, noise: 0.1, seed: 4 });
    expect(readOut(panel, [0], [1, 2], 8, 0.9)).toEqual({
      outcome: "refused",
      why: "too-few-weeks",
      weeks: 11,
      needed: weeksNeeded(0.9),
    });
    const silent = simulateMarkets({ geos: 3, weeks, noise: 0.1, seed: 4 });
    const nothing = {
      ...silent,
      outcome: silent.outcome.map((series, geo) => (geo === 0 ? series : series.map(() => 0))),
    };
    expect(readOut(nothing, [0], [1, 2], before, 0.9)).toMatchObject({ why: "no-controls" });
    expect(readOut(nothing, [1], [0], before, 0.9)).toMatchObject({ why: "nothing-sold" });
  });
});

describe("conformalPValue", () => {
  it("is the share of places where as many weeks differ as much", () => {
    // One control that never moves leaves the test markets' own weeks: only the last two differ.
    const flat = {
      geos: ["a", "b"],
      weeks: new Array(10).fill("2026-01-05"),
      outcome: [Float64Array.of(10, 11, 9, 10, 11, 9, 10, 10, 15, 15), new Float64Array(10).fill(7)],
    };
    const problem = prepareControl(flat, [0], [1], 8);
    expect(conformalPValue(problem, 0)).toBeCloseTo(1 / 10, 12);
    expect(conformalPValue(problem, 0.5)).toBeGreaterThan(0.4);
  });
});
