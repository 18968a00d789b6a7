import { describe, expect, it } from "@jest/globals";
import { Random } from "../chance/random.ts";
import { adChannels, channelLift } from "./ad-channels.ts";
import { formatDay, parseDay, weekday, yesterday } from "./day.ts";
import { holidayEffect, holidays } from "./holidays.ts";
import { simulateStock } from "./stock.ts";
import { buildWorld } from "./world.ts";

describe("holidays", () => {
  const date = (name: string, year: number) => formatDay(holidays.find((one) => one.name === name)?.date(year) ?? 0);

  it("lie on their dates", () => {
    expect(date("black-friday", 2024)).toBe("2024-11-29");
    expect(date("black-friday", 2025)).toBe("2025-11-28");
    expect(date("chinese-new-year", 2026)).toBe("2026-02-17");
  });

  it("move gifts more than other goods, and common days not at all", () => {
    const eve = parseDay("2024-12-20");
    expect(holidayEffect(eve, true)).toBeGreaterThan(holidayEffect(eve, false));
    expect(holidayEffect(parseDay("2024-08-14"), true)).toBe(1);
  });
});

describe("day", () => {
  it("knows the days of the week", () => {
    expect(weekday(parseDay("2024-07-01"))).toBe(0);
    expect(weekday(parseDay("2024-07-07"))).toBe(6);
  });

  it("names the last whole day in UTC", () => {
    expect(yesterday(new Date("2025-01-01T00:30:00Z"))).toBe("2024-12-31");
  });
});

describe("channelLift", () => {
  it("reaches half its greatest effect at the half-saturation adstock", () => {
    const channel = { ...adChannels[0]!, carryOver: 0.5, halfSaturationMinor: 150, hillSlope: 2, maxLift: 0.2 };
    // Adstock: 100, then 100 + 0.5 · 100 = 150.
    const lift = channelLift(channel, Float64Array.of(100, 100));
    expect(lift[0]).toBeCloseTo((0.2 * 100 ** 2) / (100 ** 2 + 150 ** 2), 12);
    expect(lift[1]).toBeCloseTo(0.1, 12);
  });
});

describe("simulateStock", () => {
  const policy = { leadTimeDays: { mean: 3, deviation: 0 }, reorderDays: 4, orderUpToDays: 10 };

  it("sells what is there and loses the rest", () => {
    const demand = Uint16Array.of(5, 100, 5);
    const expected = Float64Array.of(5, 5, 5);
    const { sold, lost, onHand } = simulateStock(demand, expected, policy, new Random(1, "x"));
    expect([...sold]).toEqual([5, 45, 0]);
    expect([...lost]).toEqual([0, 55, 5]);
    expect([...onHand]).toEqual([45, 0, 0]);
  });

  it("is filled again after the lead time", () => {
    const demand = new Uint16Array(30).fill(5);
    const { lost } = simulateStock(demand, new Float64Array(30).fill(5), policy, new Random(1, "x"));
    expect(lost.reduce((sum, units) => sum + units, 0)).toBe(0);
  });
});

describe("buildWorld", () => {
  it("sells the wanted number of units on a plain day, in every kind of life", () => {
    const world = buildWorld({
      seed: 2,
      endDate: "2025-06-30",
      days: 730,
      products: 200,
      customers: 10,
      unitsPerDay: 300,
    });
    const steady = world.products.filter(({ kind }) => kind !== "intermittent");
    expect(steady.reduce((sum, { basePerDay }) => sum + basePerDay, 0) / 300).toBeCloseTo(1, 1);
    expect(new Set(world.products.map(({ kind }) => kind)).size).toBe(4);
    expect(new Set(world.products.map(({ name }) => name)).size).toBe(200);
    expect(world.shelves).toHaveLength(200 * 3);
  });
});
