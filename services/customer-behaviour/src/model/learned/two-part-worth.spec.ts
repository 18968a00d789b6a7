import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { fitRidge, ridgeValues } from "./ridge.ts";
import { twoPartWorth } from "./two-part-worth.ts";

describe("worth in two parts", () => {
  it("has the mean and the median of who may not come, and then spends by a log-normal law", () => {
    const random = new Random("worth");
    const drawn = Float64Array.from({ length: 60_000 }, () =>
      random.uniform() < 0.7 ? Math.expm1(3 + 0.6 * random.normal()) : 0,
    ).sort();
    const { mean, median } = twoPartWorth(0.7, 3, 0.6);
    expect(mean / (drawn.reduce((sum, x) => sum + x, 0) / drawn.length)).toBeCloseTo(1, 1);
    expect(median / drawn[30_000]!).toBeCloseTo(1, 1);
    expect(twoPartWorth(0.4, 3, 0.6).median).toBe(0);
    expect(twoPartWorth(0, 3, 0.6).mean).toBe(0);
  });
});

describe("ridge regression", () => {
  it("finds a line and what it leaves, and refuses rows that are none", () => {
    const design = { rows: 4, width: 1, values: Float32Array.of(0, 1, 2, 3) };
    const fitted = fitRidge(design, [1.1, 2.9, 5.1, 6.9], 1e-9);
    expect(fitted.weights[0]).toBeCloseTo(1.96, 6);
    expect(fitted.intercept).toBeCloseTo(1.06, 6);
    expect(fitted.deviation).toBeCloseTo(Math.sqrt(0.032 / 4), 6);
    expect(ridgeValues(fitted, design)[3]).toBeCloseTo(6.94, 6);
    expect(() => fitRidge({ rows: 0, width: 1, values: new Float32Array(0) }, [], 1)).toThrow("got 0 rows");
  });
});
