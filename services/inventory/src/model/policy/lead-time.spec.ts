import { describe, expect, it } from "@jest/globals";
import { InventoryParameterError } from "../parameter-error.ts";
import { assumedLeadTimeDays, evenLeadTimes, fixedLeadTime, learnLeadTime, scaledLeadTime } from "./lead-time.ts";

const repeated = (days: readonly number[], times: number) => Array.from({ length: times }, () => days).flat();

describe("learnLeadTime", () => {
  it("is the spread around what the supplier states where nothing was observed", () => {
    const { mean, deviation, observations } = learnLeadTime([], 12);
    expect(mean).toBeCloseTo(12, 1);
    expect(deviation).toBeCloseTo(3, 1);
    expect(observations).toBe(0);
  });

  it("moves from the stated time to the observed as observations come in", () => {
    const means = [0, 1, 4, 20, 200].map((times) => learnLeadTime(repeated([20], times), 10).mean);
    expect([...means].sort((one, other) => one - other)).toEqual(means);
    expect(means[1]).toBeCloseTo(10 + 10 / 6, 1);
    expect(means.at(-1)).toBeCloseTo(20, 0);
  });

  it("keeps the observed shape: deliveries that are either quick or slow stay so", () => {
    const { days, probabilities } = learnLeadTime(repeated([3, 30], 100), 10);
    const of = (day: number) => probabilities[days.indexOf(day)] ?? 0;
    expect(of(3)).toBeGreaterThan(0.45);
    expect(of(30)).toBeGreaterThan(0.45);
    expect(probabilities.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
  });

  it("assumes two weeks where nothing is known, and takes delivery at once for what it is", () => {
    expect(learnLeadTime([], null).mean).toBeCloseTo(assumedLeadTimeDays, 1);
    expect(learnLeadTime([], 0)).toMatchObject({ days: [0], probabilities: [1], mean: 0, deviation: 0 });
  });

  it.each([
    ["a negative stated time", [], -1],
    ["a negative observation", [4, -2], 5],
    ["a time that is no number", [Number.NaN], 5],
    ["more than a year", [400], 5],
  ])("refuses %s", (_, observed, stated) => {
    expect(() => learnLeadTime(observed, stated)).toThrow(InventoryParameterError);
    expect(() => learnLeadTime(observed, stated)).toThrow(/lead ?time.*got/i);
  });
});

describe("scaledLeadTime", () => {
  it("moves the mean and keeps the spread in proportion", () => {
    const learned = learnLeadTime(repeated([8, 10, 12, 14], 30), 11);
    const scaled = scaledLeadTime(learned, 2 * learned.mean);
    expect(scaled.mean).toBeCloseTo(2 * learned.mean, 9);
    expect(scaled.deviation).toBeCloseTo(2 * learned.deviation, 1);
    expect(() => scaledLeadTime(learned, -3)).toThrow(/leadTimeDays/);
  });
});

describe("evenLeadTimes", () => {
  it("gives each lead time its share of the draws", () => {
    const drawn = evenLeadTimes({ ...fixedLeadTime(1), days: [2, 9], probabilities: [0.25, 0.75] }, 8);
    expect([...drawn]).toEqual([2, 2, 9, 9, 9, 9, 9, 9]);
  });
});
