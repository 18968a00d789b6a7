import { describe, expect, it } from "@jest/globals";
import { constantRate, cosineRate } from "./learning-rate.ts";

describe("learning rates", () => {
  it("stays constant", () => {
    expect(constantRate(0.1)({ step: 5, steps: 10 })).toBe(0.1);
  });

  it("rises to its peak and falls along a cosine to its floor", () => {
    const rate = cosineRate(0.1, { warmupFraction: 0.1, floorFraction: 0.01 });
    const at = (step: number) => rate({ step, steps: 100 });
    expect(at(0)).toBeCloseTo(0.01, 10);
    expect(at(9)).toBeCloseTo(0.1, 10);
    expect(at(10)).toBeCloseTo(0.1, 10);
    expect(at(55)).toBeCloseTo((0.1 + 0.001) / 2, 10);
    expect(at(100)).toBeCloseTo(0.001, 10);
    expect(at(1000)).toBeCloseTo(0.001, 10);
  });
});
