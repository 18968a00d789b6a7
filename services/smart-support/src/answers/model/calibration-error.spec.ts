import { describe, expect, it } from "@jest/globals";
import { calibrationErrorOf } from "./calibration-error.ts";

const said = (confidence: number, right: number, wrong: number) => [
  ...new Array(right).fill({ confidence, isRight: true }),
  ...new Array(wrong).fill({ confidence, isRight: false }),
];

describe("calibrationErrorOf", () => {
  it("is 0 where a tenth is right as often as it says", () => {
    expect(calibrationErrorOf([...said(0.75, 3, 1), ...said(0.25, 1, 3)])).toBeCloseTo(0, 12);
    expect(calibrationErrorOf([])).toBe(0);
  });

  it("adds up what tenths say too much and too little", () => {
    // Four of 0.95 of which half are right, and four of 0.25 of which half are.
    expect(calibrationErrorOf([...said(0.95, 2, 2), ...said(0.25, 2, 2)])).toBeCloseTo((0.45 + 0.25) / 2, 12);
  });
});
