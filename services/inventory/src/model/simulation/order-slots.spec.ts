import { describe, expect, it } from "@jest/globals";
import { slotsNeeded } from "./order-slots.ts";

const batch = {
  positions: 1,
  days: 2,
  leadTimes: Uint16Array.from([20, 30]),
  scale: Float32Array.from([1, 1]),
  policies: [{ reorderPoint: 60, orderUpTo: 100, reviewPeriodDays: 1, orderMultiple: 1, orderMinimum: 1 }],
  unmet: "LOST" as const,
};

describe("slotsNeeded", () => {
  it("is one for each gap between the levels, with one to spare, where demand is lost", () => {
    expect(slotsNeeded(batch)).toBe(4);
  });

  it("is one for each review within the lead time where demand waits, or where each order is small", () => {
    expect(slotsNeeded({ ...batch, unmet: "BACKORDERED" })).toBe(31);
    expect(slotsNeeded({ ...batch, policies: [{ ...batch.policies[0]!, reorderPoint: 99 }] })).toBe(31);
    expect(
      slotsNeeded({ ...batch, policies: [{ ...batch.policies[0]!, reorderPoint: 99, reviewPeriodDays: 7 }] }),
    ).toBe(5);
  });

  it("is that of the position that needs most, at the time when orders are smallest", () => {
    const policies = [batch.policies[0]!, { ...batch.policies[0]!, reorderPoint: 80 }];
    expect(slotsNeeded({ ...batch, positions: 2, policies, scale: Float32Array.from([1, 1, 1, 0.5]) })).toBe(12);
  });
});
