import { describe, expect, it } from "@jest/globals";
import { inventedMediaMix } from "../../testing/invented-media-mix.ts";
import { channelOutlooks } from "./media-outlook.ts";
import { meanOf, type Objective } from "./objective.ts";
import { type PeriodRoom, planByPeriod } from "./plan-by-period.ts";

const expected: Objective = { kind: "EXPECTED" };
const free = { lower: 0, upper: 1_000 };
const flat = new Array<number>(52).fill(0);

const fitted = inventedMediaMix([
  {
    channel: "search",
    spend: flat.map((_, week) => 20 + (week % 5)),
    retention: 0.1,
    half: 1,
    slope: 1,
    scale: 50,
    coefficient: 200,
  },
  {
    channel: "television",
    spend: [...flat.slice(4), 30, 20, 10, 0],
    retention: 0.5,
    half: 1,
    slope: 3,
    scale: 80,
    coefficient: 600,
  },
]);

function roomsOf(periods: number, starts: readonly number[]): PeriodRoom[] {
  return channelOutlooks(fitted, { periods, draws: 20 }).map((outlook, index) => ({
    outlook,
    total: free,
    each: free,
    start: starts[index]!,
  }));
}

const sum = (amounts: Float64Array) => amounts.reduce((total, amount) => total + amount, 0);

describe("planByPeriod", () => {
  it("is as good as the best of a grid over two channels and two periods", () => {
    const rooms = roomsOf(2, [100, 100]);
    const plan = planByPeriod(rooms, 2, free, expected)!;
    let best = 0;
    for (let a = 0; a <= 200; a += 10)
      for (let b = 0; a + b <= 200; b += 10)
        for (let c = 0; a + b + c <= 200; c += 10) {
          const value =
            meanOf(rooms[0]!.outlook.respond(Float64Array.of(a, b))) +
            meanOf(rooms[1]!.outlook.respond(Float64Array.of(c, 200 - a - b - c)));
          best = Math.max(best, value);
        }
    expect(plan.choice.value).toBeGreaterThanOrEqual(best * (1 - 1e-3));
    expect(sum(plan.choice.amounts)).toBeCloseTo(200, 6);
  });

  it("spends in bursts where the curve rewards them, and evenly where it does not", () => {
    const rooms = roomsOf(6, [180, 180]).map((room) => ({ ...room, total: { lower: 180, upper: 180 } }));
    const [search, television] = planByPeriod(rooms, 6, free, expected)!.amounts;
    expect(Math.max(...television!)).toBeGreaterThan(2 * (sum(television!) / 6));
    expect(Math.max(...search!)).toBeLessThan(1.5 * (sum(search!) / 6));
  });

  it("holds what may be spent in each period, by channel and together", () => {
    const rooms = roomsOf(4, [100, 140]).map((room) => ({ ...room, each: { lower: 5, upper: 60 } }));
    const plan = planByPeriod(rooms, 4, { lower: 0, upper: 65 }, expected)!;
    for (const period of [0, 1, 2, 3]) {
      const together = plan.amounts[0]![period]! + plan.amounts[1]![period]!;
      expect(together).toBeLessThanOrEqual(65 + 1e-9);
      for (const amounts of plan.amounts) expect(amounts[period]).toBeGreaterThanOrEqual(5 - 1e-9);
    }
  });

  it("has no plan where the periods cannot hold the money", () => {
    expect(planByPeriod(roomsOf(2, [100, 100]), 2, { lower: 0, upper: 60 }, expected)).toBeNull();
  });
});
