import { describe, expect, it } from "@jest/globals";
import { laneTime, oneAfterOther } from "./lane-time.ts";
import { nextShippingDay, shippingWaits } from "./shipping-calendar.ts";

const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], closed: [] };
/** Thursday, 1 January 1970. */
const thursday = 0;
const week = { from: thursday, weeks: 1 };

describe("days on which goods leave", () => {
  it("are today, or the next of the week that nothing closes", () => {
    expect(nextShippingDay(everyDay, thursday)).toBe(0);
    expect(nextShippingDay({ weekdays: [1, 5], closed: [] }, thursday)).toBe(1);
    expect(nextShippingDay({ weekdays: [1, 5], closed: [[1, 3]] }, thursday)).toBe(4);
    expect(nextShippingDay({ weekdays: [3], closed: [] }, -1)).toBe(-1);
  });

  it("are taken to be every day where the calendar has none in a year", () => {
    expect(nextShippingDay({ weekdays: [4], closed: [[0, 10_000]] }, 12)).toBe(12);
  });

  it("are waited for as long as the week says, asked on any day alike", () => {
    const waits = shippingWaits({ weekdays: [1, 5], closed: [] }, week);
    expect(waits.map((chance) => Math.round(chance * 7))).toEqual([2, 2, 2, 1]);
    expect(() => shippingWaits({ weekdays: [], closed: [] }, week)).toThrow(/weekdays/);
  });
});

describe("the time of a lane", () => {
  it("is longer before a closure: goods that are asked for while it lasts wait until it is over", () => {
    const calendar = { ...everyDay, closed: [[3, 12]] as const };
    // Asked on day 0, 1 or 2 they leave at once, from day 3 to 6 on day 13.
    expect(laneTime({ days: 2, deviation: 0 }, calendar, week)).toMatchObject({
      days: [2, 9, 10, 11, 12],
      probabilities: [3, 1, 1, 1, 1].map((days) => expect.closeTo(days / 7)),
    });
    const after = laneTime({ days: 2, deviation: 0 }, calendar, { from: 13, weeks: 2 });
    expect(after).toMatchObject({ days: [2], probabilities: [1] });
  });

  it("is its days where goods leave every day, and longer by the wait where they do not", () => {
    expect(laneTime({ days: 2, deviation: 0 }, everyDay, week)).toMatchObject({
      days: [2],
      probabilities: [1],
      mean: 2,
    });
    const weekly = laneTime({ days: 2, deviation: 0 }, { weekdays: [2], closed: [] }, week);
    expect(weekly.mean).toBeCloseTo(2 + 3, 9);
    expect(weekly.days).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });

  it("spreads by its deviation, and adds up with the wait for goods", () => {
    const way = laneTime({ days: 6, deviation: 1.5 }, everyDay, week);
    expect(way.mean).toBeCloseTo(6, 2);
    expect(way.deviation).toBeCloseTo(Math.sqrt(1.5 ** 2 + 1 / 12), 1);
    const both = oneAfterOther(way, way);
    expect(both.mean).toBeCloseTo(2 * way.mean, 9);
    expect(both.deviation).toBeCloseTo(Math.SQRT2 * way.deviation, 9);
  });

  it("is never negative", () => {
    expect(() => laneTime({ days: -1, deviation: 0 }, everyDay, week)).toThrow(/lane\.days.*-1/);
    expect(() => laneTime({ days: 1, deviation: Number.NaN }, everyDay, week)).toThrow(/lane\.deviation.*NaN/);
  });
});
