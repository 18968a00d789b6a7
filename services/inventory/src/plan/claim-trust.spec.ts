import { describe, expect, it } from "@jest/globals";
import type { PolicyPerformance } from "../contract.ts";
import { claimTrust } from "./claim-trust.ts";

const any = { mean: 0, lower: 0, upper: 0 };

function replayed(mean: number, lower: number, upper: number): PolicyPerformance {
  const proposed = { fillRate: { mean, lower, upper }, stockValue: any, stockUnits: null, orders: any, cost: any };
  return { paths: 100, days: 309, current: null, proposed };
}

const told = (fillRate: number, performance: PolicyPerformance, orderUpTo = 10) =>
  claimTrust({ fillRate, orderUpTo, performance }).map(({ code, facts }) => ({ code, ...facts }));

describe("claimTrust", () => {
  it("says nothing where replayed years hold the claim, or differ by little", () => {
    expect(told(0.96, replayed(0.9, 0.8, 0.97))).toEqual([]);
    expect(told(0.96, replayed(0.975, 0.97, 0.98))).toEqual([]);
  });

  it("says what the last year would have given where that is another story", () => {
    expect(told(0.9611, replayed(0.705, 0.65, 0.76))).toEqual([
      { code: "inventory.claim-unconfirmed", fillRate: 0.961, replayed: 0.705, days: 309 },
    ]);
    expect(told(0.8, replayed(0.99, 0.98, 1))).toHaveLength(1);
  });

  it("says that no year tells where there was none, and nothing where nothing is kept", () => {
    const never = { paths: 100, days: 0, current: null, proposed: null };
    expect(told(0.96, never)).toEqual([{ code: "inventory.claim-untested", fillRate: 0.96 }]);
    expect(told(1, never, 0)).toEqual([]);
  });
});
