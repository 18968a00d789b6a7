import { describe, expect, it } from "@jest/globals";
import { bootstrapHistory, knownLevel, uncensored } from "./history-paths.ts";

function drawn(values: number[], days: number, paths: number, stockoutDays: number[] = []): number[][] {
  const found = Array.from({ length: paths }, () => new Array<number>(days).fill(Number.NaN));
  bootstrapHistory({ values, stockoutDays }, { days, paths, seed: 1 }, (day, path, units) => {
    found[path]![day] = units;
  });
  return found;
}

const week = (base: number) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => base + weekday);

describe("bootstrapHistory", () => {
  const weeks = Array.from({ length: 20 }, (_, i) => week(100 * i)).flat();

  it("draws whole weeks from those around, so that weekdays stay what they are", () => {
    for (const path of drawn(weeks, 140, 30))
      path.forEach((units, day) => {
        expect(units % 100).toBe((day % 7) + 1);
        expect(Math.abs(Math.floor(units / 100) - Math.floor(day / 7))).toBeLessThanOrEqual(2);
      });
  });

  it("differs from path to path, and is the same for the same seed", () => {
    const [one, other] = drawn(weeks, 140, 2);
    expect(one).not.toEqual(other);
    expect(drawn(weeks, 140, 2)).toEqual([one, other]);
  });

  it("goes on beyond a short record with what there is of it", () => {
    for (const path of drawn(week(0), 30, 3)) expect([...new Set(path)].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(() => drawn([1, 2, 3], 7, 1)).toThrow(/at least a week/);
    expect(() => drawn([1, -2, 3, 4, 5, 6, 7], 7, 1)).toThrow(/history/);
  });
});

describe("uncensored", () => {
  it("takes what the weekday usually sells for days without stock, where that is more", () => {
    const values: number[] = Array.from({ length: 21 }, (_, day) => (day % 7 === 0 ? 10 : 2));
    values[7] = 0;
    values[8] = 5;
    const filled = uncensored({ values, stockoutDays: [7, 8] });
    expect([filled[7], filled[8], filled[9]]).toEqual([10, 5, 2]);
  });
});

describe("knownLevel", () => {
  it("knows nothing of its own day, and follows a change by half in six weeks", () => {
    const values = [...new Array<number>(84).fill(1), ...new Array<number>(84).fill(3)];
    const level = knownLevel(values);
    expect(level[84]).toBeLessThan(1.3);
    expect(level[84 + 42]! - level[84]!).toBeCloseTo((3 - level[84]!) / 2, 9);
    expect(knownLevel([0, 0, 7])[2]).toBe(knownLevel([0, 0, 7])[1]! * 0.5 ** (1 / 42));
  });
});
