import { quantileProbabilities } from "@bellwether/demand-forecast/contract";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { normalScore } from "./normal-score.ts";
import { bandEnds, quantileWeights } from "./quantile-weights.ts";

const grid = [...quantileProbabilities];
const quantile = (values: readonly number[], p: number) =>
  quantileWeights(grid, p).reduce((sum, { index, weight }) => sum + (values[index] as number) * weight, 0);

describe("normalScore", () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963985],
    [0.95, 1.644853627],
    [0.001, -3.090232306],
  ])("of %p is %p, as in the tables", (p, z) => {
    expect(normalScore(p)).toBeCloseTo(z, 8);
  });
});

describe("quantileWeights", () => {
  it("takes a stored quantile as it is, rounding of levels included", () => {
    const { lower, upper } = bandEnds(0.9);
    expect(quantileWeights(grid, lower)).toEqual([{ index: 1, weight: 1 }]);
    expect(quantileWeights(grid, upper)).toEqual([{ index: 7, weight: 1 }]);
  });

  it("meets a normal distribution exactly, between stored quantiles and beyond them", () => {
    const normal = grid.map((p) => 100 + 15 * normalScore(p));
    for (const p of [0.001, 0.03, 0.2, 0.4, 0.6, 0.93, 0.96, 0.9995])
      expect(quantile(normal, p)).toBeCloseTo(100 + 15 * normalScore(p), 6);
  });

  it("grows with the probability for any quantiles that do not cross", () => {
    const probability = fc.double({ min: 0.0001, max: 0.9999, noNaN: true });
    const quantiles = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
      minLength: grid.length,
      maxLength: grid.length,
    });
    fc.assert(
      fc.property(quantiles, probability, probability, (values, p, q) => {
        const sorted = [...values].sort((a, b) => a - b);
        expect(quantile(sorted, Math.max(p, q))).toBeGreaterThanOrEqual(quantile(sorted, Math.min(p, q)) - 1e-6);
      }),
    );
  });

  it("refuses a grid without a median", () => {
    expect(() => quantileWeights([0.1, 0.9], 0.3)).toThrow("holds the median");
  });
});
