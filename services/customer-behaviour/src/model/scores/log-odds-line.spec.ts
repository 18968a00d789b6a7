import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { sigmoid } from "../numeric/log-odds.ts";
import { fitLogOddsLine, lineVariance } from "./log-odds-line.ts";

/** Outcomes of a model that is too bold by half and too high by 0.7. */
function boldModel(size: number): { told: Float64Array; outcomes: Uint8Array } {
  const random = new Random("bold");
  const told = Float64Array.from({ length: size }, () => 2 * random.normal());
  return { told, outcomes: Uint8Array.from(told, (x) => Number(random.uniform() < sigmoid(0.5 * x - 0.7))) };
}

describe("the line through log odds", () => {
  it("finds how bold and how high a model is, and how surely", () => {
    const { told, outcomes } = boldModel(20_000);
    const line = fitLogOddsLine(told, outcomes);
    expect(Math.abs(line.slope - 0.5)).toBeLessThan(3 * Math.sqrt(line.covariance[1][1]));
    expect(Math.abs(line.intercept + 0.7)).toBeLessThan(3 * Math.sqrt(line.covariance[0][0]));
    expect(Math.sqrt(lineVariance(line, 0))).toBeLessThan(0.03);
  });

  it("changes little where few outcomes are known, and stays finite where all are alike", () => {
    const few = fitLogOddsLine(Float64Array.of(1, -1), [1, 0]);
    expect(Math.abs(few.slope - 1)).toBeLessThan(0.2);
    const alike = fitLogOddsLine(
      Float64Array.from({ length: 500 }, (_, i) => i / 250 - 1),
      new Uint8Array(500).fill(1),
    );
    expect(Number.isFinite(alike.intercept)).toBe(true);
    expect(sigmoid(alike.intercept)).toBeGreaterThan(0.9);
  });

  it("tells all alike, and how many, where outcomes run against what was told", () => {
    const { told, outcomes } = boldModel(2_000);
    const line = fitLogOddsLine(
      told.map((x) => -x),
      outcomes,
    );
    expect(line.slope).toBe(0);
    const share = outcomes.reduce((sum, came) => sum + came, 0) / outcomes.length;
    // The line that changes nothing, which tells of one in two, weighs as much as four of them.
    expect(Math.abs(sigmoid(line.intercept) - share)).toBeLessThan(2e-3);
    const error = Math.sqrt(lineVariance(line, 0));
    expect(error * Math.sqrt(2_000 * share * (1 - share))).toBeCloseTo(1, 1);
  });
});
