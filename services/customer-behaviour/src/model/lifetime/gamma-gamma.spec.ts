import { describe, expect, it } from "@jest/globals";
import { simulateBuyers } from "../../testing/simulated-buyers.ts";
import { fitWorth } from "./fit-lifetime.ts";
import { expectedWorth, gammaGammaLikelihood } from "./gamma-gamma.ts";

const truth = [6.25, 3.74, 15.44] as const;
const { histories } = simulateBuyers(20_000, { r: 0.8, alpha: 6, a: 0.7, b: 2.5, worth: truth }, 0, 3);

describe("Gamma–Gamma", () => {
  it("has the slopes that its likelihood has", () => {
    const likelihood = gammaGammaLikelihood(histories);
    const at = [5, 4, 20].map(Math.log);
    likelihood(at).gradient.forEach((slope, j) => {
      const along = (side: number) => likelihood(at.map((x, i) => (i === j ? x + side * 1e-5 : x))).value;
      expect(slope / ((along(1) - along(-1)) / 2e-5)).toBeCloseTo(1, 4);
    });
  });

  it("finds what purchases were made with, as far off as its standard errors say", () => {
    const { values, standardErrors } = fitWorth(histories)!;
    truth.forEach((value, i) => {
      expect(Math.abs(values[i]! - value)).toBeLessThan(3.5 * standardErrors![i]!);
    });
  });

  it("expects less of a single large purchase than it was worth, and nearly all of many", () => {
    // Of the note by Fader & Hardie: everybody's mean is pγ / (q − 1), 35.2 dollars.
    expect(expectedWorth(truth, 0, Number.NaN)).toBeCloseTo(35.22, 2);
    expect(expectedWorth(truth, 1, 200)).toBeLessThan(170);
    expect(expectedWorth(truth, 1_000, 200)).toBeCloseTo(200, 0);
    expect(expectedWorth([6, 0.9, 15], 0, Number.NaN)).toBeNaN();
    expect(expectedWorth([0.1, 0.5, 15], 2, 40)).toBeNaN();
  });

  it("learns nothing of purchases worth nothing, or of two customers", () => {
    const few = {
      repeats: Float64Array.of(1, 2, 3),
      recency: Float64Array.of(1, 1, 1),
      age: Float64Array.of(2, 2, 2),
      spend: Float64Array.of(0, 5, 7),
    };
    expect(fitWorth(few)).toBeNull();
  });
});
