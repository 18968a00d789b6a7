import { describe, expect, it } from "@jest/globals";
import { HistoryPaths, uncensored, WeekDraws } from "./history-paths.ts";

function drawn(values: number[], days: number, paths: number, stockoutDays: number[] = []): number[][] {
  const found = Array.from({ length: paths }, () => new Array<number>(days).fill(Number.NaN));
  const history = new HistoryPaths({ values, stockoutDays }, new WeekDraws(paths, days, 1));
  const row = new Float32Array(paths + 1);
  for (let day = 0; day < days; day++) {
    history.fill(day, row, 1, { from: 0, to: paths });
    for (const [path, one] of found.entries()) one[day] = row[path + 1]!;
  }
  return found;
}

const week = (base: number) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => base + weekday);

describe("history paths", () => {
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

  it("writes some of the paths as they are among all of them", () => {
    const history = new HistoryPaths({ values: weeks, stockoutDays: [] }, new WeekDraws(9, 140, 1));
    const [all, some] = [new Float32Array(9), new Float32Array(4)];
    for (const day of [0, 69, 139]) {
      history.fill(day, all, 0, { from: 0, to: 9 });
      history.fill(day, some, 1, { from: 5, to: 8 });
      expect([...some]).toEqual([0, ...all.subarray(5, 8)]);
    }
  });

  it("draws the same weeks for all series, so that what moves together stays together", () => {
    const twice = weeks.map((units) => 2 * units);
    const [one, other] = [drawn(weeks, 140, 5), drawn(twice, 140, 5)];
    expect(other).toEqual(one.map((path) => path.map((units) => 2 * units)));
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
