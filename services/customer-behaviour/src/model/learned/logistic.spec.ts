import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { binsOfEqualWidth, calibrationError } from "../calibration/classification-scores.ts";
import { sigmoid } from "../numeric/log-odds.ts";
import { fitLogOddsLine } from "../scores/log-odds-line.ts";
import { calibrated } from "./cross-fit.ts";
import { fitLogistic, logisticErrors, logisticLogOdds } from "./logistic.ts";

describe("logistic regression", () => {
  // A two-by-two table: 30 of 40 with x = 1, 20 of 60 with x = 0.
  const x = Float32Array.from({ length: 100 }, (_, row) => Number(row < 40));
  const labels = Uint8Array.from({ length: 100 }, (_, row) => Number(row < 30 || (row >= 40 && row < 60)));
  const design = { rows: 100, width: 1, values: x };

  it("finds the log-odds ratio of a two-by-two table, and Woolf's standard error", () => {
    const fitted = fitLogistic(design, labels, 1e-9);
    expect(fitted.intercept).toBeCloseTo(Math.log(20 / 40), 6);
    expect(fitted.weights[0]).toBeCloseTo(Math.log(30 / 10) - Math.log(20 / 40), 6);
    const errors = logisticErrors(fitted, design);
    expect(errors[0]).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 10), 6);
    expect(errors[99]).toBeCloseTo(Math.sqrt(1 / 20 + 1 / 40), 6);
  });

  it("stays finite where a number parts the labels, and gives way with the penalty", () => {
    const parted = Uint8Array.from(x);
    const [loose, tight] = [0.1, 10].map((penalty) => fitLogistic(design, parted, penalty).weights[0]!);
    expect(loose).toBeGreaterThan(tight!);
    expect(Number.isFinite(loose)).toBe(true);
  });

  it("is where the penalised likelihood has no slope", () => {
    const random = new Random("slope");
    const values = Float32Array.from({ length: 600 }, () => random.normal());
    const drawn = Uint8Array.from({ length: 200 }, (_, row) => Number(random.uniform() < sigmoid(values[3 * row]!)));
    const wide = { rows: 200, width: 3, values };
    const fitted = fitLogistic(wide, drawn, 2);
    const scores = logisticLogOdds(fitted, wide);
    for (let j = 0; j < 3; j++) {
      const pull = scores.reduce((sum, s, row) => sum + (drawn[row]! - sigmoid(s)) * values[3 * row + j]!, 0);
      expect(pull).toBeCloseTo(2 * fitted.weights[j]!, 5);
    }
  });
});

describe("the line over log-odds", () => {
  it("takes back a confidence that is twice too large", () => {
    const random = new Random("line");
    const truth = Float64Array.from({ length: 20_000 }, () => random.normal() - 1);
    const labels = Uint8Array.from(truth, (logOdds) => Number(random.uniform() < sigmoid(logOdds)));
    const told = truth.map((logOdds) => 2 * logOdds + 1);
    const line = fitLogOddsLine(told, labels);
    expect(line.slope).toBeCloseTo(0.5, 1);
    expect(line.intercept).toBeCloseTo(-0.5, 1);
    const probabilities = calibrated(line, told);
    expect(calibrationError(binsOfEqualWidth(probabilities, labels))).toBeLessThan(0.015);
    expect(calibrationError(binsOfEqualWidth(told.map(sigmoid), labels))).toBeGreaterThan(0.05);
  });
});
