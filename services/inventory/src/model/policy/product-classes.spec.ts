import { describe, expect, it } from "@jest/globals";
import type { DemandPaths } from "../demand/demand-paths.ts";
import { jointCycleDays } from "./joint-cycle.ts";
import { fixedLeadTime } from "./lead-time.ts";
import { roundUpToTerms, usualOrderQuantity } from "./order-quantity.ts";
import { abcClasses, usualTarget, xyzClass } from "./product-classes.ts";
import { highestSellableLevel } from "./shelf-life.ts";

describe("classes", () => {
  it("are A for the largest 80 % of value, B up to 95 %, C for the rest and for what is worth nothing", () => {
    expect(abcClasses([5, 60, 25, 0, 10])).toEqual(["C", "A", "A", "C", "B"]);
    expect(abcClasses([0, 0])).toEqual(["C", "C"]);
    expect(() => abcClasses([1, -1])).toThrow(/value/);
  });

  it("are X, Y and Z by the variation of weeks", () => {
    const weeks = (...totals: number[]) => totals.flatMap((total) => [total, 0, 0, 0, 0, 0, 0]);
    expect(xyzClass(weeks(10, 11, 9, 10))).toBe("X");
    expect(xyzClass(weeks(10, 2, 20, 6))).toBe("Y");
    expect(xyzClass(weeks(0, 0, 40, 0))).toBe("Z");
    expect(xyzClass([1, 2, 3])).toBe("Z");
    expect(xyzClass(weeks(0, 0, 0))).toBe("Z");
  });

  it("ask most of what is worth most and varies least", () => {
    expect(usualTarget("A", "X").target).toBeGreaterThan(usualTarget("A", "Z").target!);
    expect(usualTarget("A", "Z").target).toBeGreaterThan(usualTarget("C", "Z").target!);
  });
});

describe("order quantities", () => {
  it("are the economic order quantity in whole cases", () => {
    // √(2 · 8 · 1300/365 / (0.225/365)) = 304.05 (Snyder & Shen 2019, example 3.1).
    const perDay = 1300 / 365;
    const cycleDays = jointCycleDays(8, [{ perDay, holdingCostPerDay: 0.225 / 365, minimum: 1 }]);
    const daily = { cycleDays, reviewPeriodDays: 1 };
    expect(usualOrderQuantity(perDay, daily, { minimum: 1, multiple: 1 })).toBe(305);
    expect(usualOrderQuantity(perDay, daily, { minimum: 24, multiple: 24 })).toBe(312);
    expect(usualOrderQuantity(perDay, { cycleDays, reviewPeriodDays: 120 }, { minimum: 1, multiple: 1 })).toBe(428);
  });

  it("are no less than the least order, and exact in cases of a fraction", () => {
    expect(roundUpToTerms(3, { minimum: 10, multiple: 5 })).toBe(10);
    expect(roundUpToTerms(0.3, { minimum: 0.1, multiple: 0.1 })).toBe(0.3);
    expect(() => roundUpToTerms(1, { minimum: 1, multiple: 0 })).toThrow(/multiple/);
  });
});

describe("highestSellableLevel", () => {
  const steady: DemandPaths = { paths: 10, days: 20, values: new Float32Array(200).fill(2) };

  it("is what lead time and shelf life sell", () => {
    expect(highestSellableLevel(steady, fixedLeadTime(4), 10)).toBe(28);
    expect(highestSellableLevel(steady, fixedLeadTime(4), 96)).toBe(200);
    expect(() => highestSellableLevel(steady, fixedLeadTime(4), 0)).toThrow(/shelfLifeDays/);
  });
});
