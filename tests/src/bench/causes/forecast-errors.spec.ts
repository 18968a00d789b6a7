import { describe, expect, it } from "@jest/globals";
import { ForecastErrors } from "./forecast-errors.ts";

describe("forecast errors", () => {
  it("lets days of a product make up for one another in its total, and products not", () => {
    const errors = new ForecastErrors();
    errors.add(Float64Array.of(2, 0), Float64Array.of(1, 1));
    errors.add(Float64Array.of(3, 3), Float64Array.of(2, 1));
    errors.add(Float64Array.of(0, 2), Float64Array.of(2, 3));
    expect(errors.asked).toBe(10);
    expect(errors.wape).toBeCloseTo(8 / 10);
    expect(errors.totalError).toBeCloseTo((0 + 3 + 3) / 10);
    expect(errors.bias).toBeCloseTo(0);
  });

  it("counts only the days that are judged", () => {
    const errors = new ForecastErrors();
    errors.add(Float64Array.of(9, 1), Float64Array.of(0, 4), (day) => day === 1);
    expect([errors.asked, errors.wape, errors.totalError, errors.bias]).toEqual([4, 0.75, 0.75, -0.75]);
  });
});
