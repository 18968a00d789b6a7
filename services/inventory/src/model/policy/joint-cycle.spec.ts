import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { type CycleMember, joinPointOf, jointCycleDays } from "./joint-cycle.ts";
import { orderWaits } from "./order-waits.ts";

const member = (more: Partial<CycleMember> = {}): CycleMember => ({
  perDay: 0.5,
  holdingCostPerDay: 0.01,
  minimum: 0,
  ...more,
});

describe("jointCycleDays", () => {
  it("is √(2K / Σ hλ): one order for four products is worth going half as far between two", () => {
    expect(jointCycleDays(18, [member()])).toBeCloseTo(Math.sqrt(36 / 0.005), 9);
    expect(jointCycleDays(18, [member(), member(), member(), member()])).toBeCloseTo(42.426, 3);
  });

  it("leaves out what lasts longer than the cycle, in whatever order they come", () => {
    const lasting = member({ minimum: 60 });
    expect(jointCycleDays(18, [lasting, member(), member()])).toBe(jointCycleDays(18, [member(), member()]));
    expect(jointCycleDays(18, [member(), member({ perDay: 0 })])).toBe(jointCycleDays(18, [member()]));
  });

  it("costs no more than any other cycle of products without a least quantity", () => {
    const rate = fc.double({ min: 0.01, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(rate, rate), { minLength: 1, maxLength: 8 }), rate, (rates, factor) => {
        const members = rates.map(([perDay, holding]) => member({ perDay, holdingCostPerDay: holding }));
        const keeping = members.reduce((sum, { perDay, holdingCostPerDay }) => sum + perDay * holdingCostPerDay, 0);
        const cost = (days: number) => 18 / days + (keeping * days) / 2;
        const best = jointCycleDays(18, members);
        expect(cost(best)).toBeLessThanOrEqual(cost(best * factor) * (1 + 1e-12));
      }),
    );
  });

  it("never ends where nothing is sold, and refuses costs that are none", () => {
    expect(jointCycleDays(18, [])).toBe(Number.POSITIVE_INFINITY);
    expect(() => jointCycleDays(-1, [member()])).toThrow(/orderingCost/);
    expect(() => jointCycleDays(1, [member({ holdingCostPerDay: 0 })])).toThrow(/holdingCostPerDay/);
  });
});

describe("joinPointOf", () => {
  const levels = { reorderPoint: 10, orderUpTo: 30 };
  const { all: waits } = orderWaits([{ quantity: 20, perDay: 1, deviation: 1 }]);

  it("lies a share of the way from the reorder point to the top", () => {
    expect(joinPointOf(levels, { waits, share: 0.7, minimum: 1 })).toBeCloseTo(24, 9);
  });

  it("leaves room for the least line, and is the reorder point where that fills the gap or nobody orders", () => {
    expect(joinPointOf(levels, { waits, share: 0.7, minimum: 12 })).toBe(18);
    expect(joinPointOf(levels, { waits, share: 0.7, minimum: 25 })).toBe(10);
    expect(joinPointOf(levels, null)).toBe(10);
  });
});
