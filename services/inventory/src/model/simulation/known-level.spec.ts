import { describe, expect, it } from "@jest/globals";
import { knownLevel, levelDays } from "./known-level.ts";

describe("knownLevel", () => {
  it("knows nothing of its own day, and follows a change by half in four weeks", () => {
    const values = [...new Array<number>(84).fill(1), ...new Array<number>(84).fill(3)];
    const level = knownLevel(values);
    expect(level[84]).toBeLessThan(1.3);
    expect(level[84 + 28]! - level[84]!).toBeCloseTo((3 - level[84]!) / 2, 9);
    expect(knownLevel([0, 0, 7])[2]).toBe(knownLevel([0, 0, 7])[1]! * 0.5 ** (1 / 28));
  });

  it("is as steady as a plain average of twelve weeks", () => {
    // Σw² of the weights w = (1 − f)·fⁱ is (1 − f)/(1 + f).
    const weights = Array.from({ length: 2_000 }, (_, i) => (1 - 0.5 ** (1 / 28)) * 0.5 ** (i / 28));
    expect(levelDays).toBeCloseTo(1 / weights.reduce((sum, weight) => sum + weight * weight, 0), 6);
  });
});
