import { describe, expect, it } from "@jest/globals";
import { shapleyValues } from "./shapley.ts";

describe("Shapley values", () => {
  it("share a product evenly between its factors", () => {
    const of = (mask: number) => (mask & 1 ? 2 : 0) * (mask & 2 ? 3 : 0);
    expect([...shapleyValues(2, of)]).toEqual([3, 3]);
  });

  it("add up to the difference, and give nothing to what changes nothing", () => {
    const of = (mask: number) => Math.exp((mask & 1 ? 1.3 : 0) + (mask & 2 ? -0.4 : 0)) * (mask & 8 ? 7 : 2);
    const parts = shapleyValues(4, of);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(of(15) - of(0), 12);
    expect(parts[2]).toBe(0);
  });
});
