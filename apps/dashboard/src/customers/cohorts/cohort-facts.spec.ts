import { describe, expect, it } from "@jest/globals";
import { meanAfter, strengths } from "./cohort-facts.ts";

const cohorts = [
  { start: "2026-01-01", customers: 30, values: [1, 0.4, 0.2] },
  { start: "2026-02-01", customers: 10, values: [1, 0.8] },
  { start: "2026-03-01", customers: 99, values: [1] },
];

describe("what cohorts come to", () => {
  it("weighs each by its customers, and leaves out the period that is not over", () => {
    expect(meanAfter(cohorts, 1)).toBeCloseTo(0.4, 12);
    expect(meanAfter(cohorts, 0)).toBe(1);
    expect(meanAfter(cohorts, 2)).toBeNull();
  });

  it("colours against the largest later period", () => {
    expect(strengths(cohorts)(0.4)).toBeCloseTo(0.5, 12);
    expect(strengths(cohorts)(1)).toBe(1);
    expect(strengths([])(0.3)).toBe(0);
  });
});
