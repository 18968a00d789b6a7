import { describe, expect, it } from "@jest/globals";
import { mase, meanAbsoluteError, owa, seasonalScale, smape, wape } from "./point.ts";

describe("point metrics reproduce their worked numbers", () => {
  it("sMAPE", () => expect(smape([100, 200], [110, 180])).toBeCloseTo(10.025063, 6));
  it("MASE", () => expect(mase([1, 3, 2, 4], [5, 5], [4, 4], 1)).toBeCloseTo(0.6, 12));
  it("OWA of M4 weekly Damped", () => {
    expect(owa({ smape: 8.866, mase: 2.404 }, { smape: 9.161, mase: 2.777 })).toBeCloseTo(0.91674, 5);
  });
  it("WAPE", () => expect(wape([0, 4, 6], [1, 4, 4])).toBeCloseTo(0.3, 12));
});

describe("point metrics at their limits", () => {
  it("sMAPE counts a step that is zero in both as no error", () => expect(smape([0, 10], [0, 10])).toBe(0));
  it("MASE does not exist without a scale", () => expect(mase([5, 5, 5], [6], [5], 1)).toBeNull());
  it("WAPE does not exist where nothing was sold", () => expect(wape([0, 0], [1, 1])).toBeNull());
  it("a history no longer than its season has no scale", () => expect(seasonalScale([1, 2, 3], 3)).toBe(0));
  it("refuses a forecast of another length", () => {
    expect(() => meanAbsoluteError([1, 2], [1])).toThrow("got 2 and 1");
    expect(() => meanAbsoluteError([], [])).toThrow(RangeError);
  });
});
