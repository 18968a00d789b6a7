import { describe, expect, it } from "@jest/globals";
import { bisect } from "./bisect.ts";
import { integrate } from "./integrate.ts";
import { minimiseUnimodal } from "./minimise.ts";

describe("numeric methods", () => {
  it("bisect to the last digits", () => {
    expect(bisect((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
    expect(bisect((x) => x ** 3 + 8, -10, 0)).toBeCloseTo(-2, 14);
  });

  it("minimise what falls and then rises", () => {
    const { at, cost } = minimiseUnimodal((x) => 9 / x + x, 0.01, 100);
    expect(at).toBeCloseTo(3, 6);
    expect(cost).toBeCloseTo(6, 12);
    expect(minimiseUnimodal((x) => x, 2, 5).at).toBeCloseTo(2, 6);
  });

  it("integrate smooth functions", () => {
    expect(integrate(Math.exp, 0, 1, 1)).toBeCloseTo(Math.E - 1, 14);
    expect(integrate((x) => x ** 19, -1, 2, 1)).toBeCloseTo((2 ** 20 - 1) / 20, 8);
    expect(integrate(Math.sin, 0, 20, 8)).toBeCloseTo(1 - Math.cos(20), 12);
  });
});
