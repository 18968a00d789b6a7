import { describe, expect, it } from "@jest/globals";
import { adstockWeights, carriedOver, saturation, saturationSlope } from "./media-curves.ts";

describe("Curves of media", () => {
  it("give adstock weights that add up to 1 and have the shape of their family", () => {
    const geometric = adstockWeights("geometric", [0.5], 3);
    [4 / 7, 2 / 7, 1 / 7].forEach((weight, lag) => {
      expect(geometric[lag]).toBeCloseTo(weight, 12);
    });
    const delayed = adstockWeights("delayed", [0.6, 2], 6);
    expect(delayed.indexOf(Math.max(...delayed))).toBe(2);
    const weibull = adstockWeights("weibull", [2.5, 4], 12);
    expect(weibull.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    // The density is highest at scale × ((shape − 1) / shape)^(1 / shape) = 3.26 periods, in the middle of the fourth.
    expect(weibull.indexOf(Math.max(...weibull))).toBe(3);
    expect(adstockWeights("weibull", [0.7, 2], 8)[0]).toBeGreaterThan(0.4);
  });

  it("leave a steady exposure as it is once carry-over has settled, and keep what one exposure is worth", () => {
    const weights = adstockWeights("geometric", [0.4], 4);
    const steady = carriedOver([2, 2, 2, 2, 2, 2], weights);
    expect(steady[0]).toBeLessThan(2);
    expect(steady[5]).toBeCloseTo(2, 12);
    const once = carriedOver([0, 3, 0, 0, 0, 0], weights);
    expect(once.reduce((sum, value) => sum + value, 0)).toBeCloseTo(3, 12);
    expect(once[0]).toBe(0);
  });

  it("saturate from 0 towards 1, the half where the parameters say", () => {
    expect(saturation("logistic", [4], 0)).toBe(0);
    // (1 − e^{−2}) / (1 + e^{−2})
    expect(saturation("logistic", [4], 0.5)).toBeCloseTo((1 - Math.exp(-2)) / (1 + Math.exp(-2)), 12);
    expect(saturation("hill", [2, 3], 2)).toBeCloseTo(0.5, 12);
    expect(saturation("hill", [2, 3], 0)).toBe(0);
    expect(saturation("hill", [2, 3], 1e6)).toBeCloseTo(1, 9);
  });

  it.each([
    ["logistic", [2.5]],
    ["hill", [1.5, 0.8]],
    ["hill", [1.5, 2.4]],
  ] as const)("have the slope of a difference quotient: %s %j", (kind, parameters) => {
    for (const at of [0.1, 1, 3]) {
      const quotient = (saturation(kind, parameters, at + 1e-6) - saturation(kind, parameters, at - 1e-6)) / 2e-6;
      expect(saturationSlope(kind, parameters, at)).toBeCloseTo(quotient, 6);
    }
  });

  it("tell the slope at no exposure: none of an S-shaped curve", () => {
    expect(saturationSlope("logistic", [3], 0)).toBe(1.5);
    expect(saturationSlope("hill", [2, 2], 0)).toBe(0);
    expect(saturationSlope("hill", [2, 1], 0)).toBe(0.5);
    expect(saturationSlope("hill", [2, 0.5], 0)).toBe(Number.POSITIVE_INFINITY);
  });
});
