import { describe, expect, it } from "@jest/globals";
import { digamma, logGamma } from "./gamma-function.ts";

describe("the digamma function", () => {
  it.each([
    [1, -0.5772156649015329],
    [0.5, -1.9635100260214235],
    [1 / 3, -3.1320337800208065],
    [10, 2.251752589066721],
    [1e-3, -1000.5755719318103],
    [1e6, 13.815510057964191],
  ])("of %d", (x, expected) => expect(digamma(x) / expected).toBeCloseTo(1, 12));

  it("is the slope of ln Γ", () => {
    for (const x of [0.2, 1.7, 7.99, 8.01, 42]) {
      expect(digamma(x)).toBeCloseTo((logGamma(x + 1e-5) - logGamma(x - 1e-5)) / 2e-5, 7);
    }
  });
});
