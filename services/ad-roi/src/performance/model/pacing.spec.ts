import { describe, expect, it } from "@jest/globals";
import { paceOf } from "./pacing.ts";

const half = { budget: 1_000, elapsedDays: 10, totalDays: 20 };

describe("the pace of a campaign", () => {
  it("compares what was spent with even spending", () => {
    expect(paceOf({ ...half, spent: 600 })).toEqual({
      timeElapsed: 0.5,
      budgetSpent: 0.6,
      pace: 1.2,
      projectedSpend: 1_200,
      state: "AHEAD",
    });
  });

  it("is on track within a tenth, behind below it, and overspent beyond the budget whenever that happens", () => {
    expect([500, 545, 455, 440, 1_001].map((spent) => paceOf({ ...half, spent })?.state)).toEqual([
      "ON_TRACK",
      "ON_TRACK",
      "ON_TRACK",
      "BEHIND",
      "OVERSPENT",
    ]);
  });

  it("of a campaign that is over is what was spent", () => {
    expect(paceOf({ budget: 1_000, spent: 800, elapsedDays: 35, totalDays: 20 })).toMatchObject({
      timeElapsed: 1,
      projectedSpend: 800,
      state: "BEHIND",
    });
  });

  it("is nothing before the first day and without a budget", () => {
    expect(paceOf({ ...half, spent: 0, elapsedDays: 0 })).toBeNull();
    expect(paceOf({ ...half, spent: 1, budget: 0 })).toBeNull();
  });
});
