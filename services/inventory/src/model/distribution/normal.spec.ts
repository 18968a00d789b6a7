import { describe, expect, it } from "@jest/globals";
import { relativeError } from "../../testing/relative-error.ts";
import { complementaryLoss } from "./distribution.ts";
import {
  normal,
  standardNormalCdf,
  standardNormalLoss,
  standardNormalPdf,
  standardNormalQuantile,
  standardNormalSecondLoss,
} from "./normal.ts";

// Expected values: mpmath with 40 digits.
describe("standard normal distribution", () => {
  it.each([
    [-30, 4.906713927148187e-198],
    [-8, 6.220960574271784e-16],
    [-3.7, 0.00010779973347738826],
    [-1, 0.15865525393145705],
    [-0.3, 0.3820885778110474],
    [0.2, 0.579259709439103],
    [2.5, 0.9937903346742238],
    [6, 0.9999999990134123],
  ])("Φ(%p) to 12 digits", (z, expected) => expect(relativeError(standardNormalCdf(z), expected)).toBeLessThan(1e-12));

  it.each([
    [1e-12, -7.034483825301132],
    [0.001, -3.0902323061678136],
    [0.2, -0.8416212335729142],
    [0.975, 1.9599639845400543],
    [0.999999, 4.753424308822899],
  ])("quantile of %p to 11 digits", (p, expected) =>
    expect(relativeError(standardNormalQuantile(p), expected)).toBeLessThan(1e-11),
  );

  it("has the median exactly at zero, and no quantile outside 0 … 1", () => {
    expect(standardNormalQuantile(0.5)).toBe(0);
    for (const p of [0, 1, -0.1, Number.NaN])
      expect(() => standardNormalQuantile(p)).toThrow("strictly between 0 and 1");
  });

  it.each([
    [-3.7, 3.7000259212566844],
    [0.2, 0.3068946358632765],
    [2.5, 0.0020041371791281993],
    [6, 1.5635697959709664e-10],
  ])("loss at %p", (z, expected) => expect(relativeError(standardNormalLoss(z), expected)).toBeLessThan(1e-11));

  it("has a second-order loss that is the integral of the first", () => {
    const step = 1e-3;
    let integral = 0;
    for (let z = 0.5 + step / 2; z < 9; z += step) integral += standardNormalLoss(z) * step;
    expect(relativeError(standardNormalSecondLoss(0.5), integral)).toBeLessThan(1e-6);
  });
});

describe("normal demand", () => {
  const demand = normal(50, 8);

  it("scales density, probability, quantile and loss", () => {
    expect(relativeError(demand.pdf(58), standardNormalPdf(1) / 8)).toBeLessThan(1e-14);
    expect(relativeError(demand.cdf(58), 0.8413447460685429)).toBeLessThan(1e-14);
    expect(relativeError(demand.quantile(0.2), 50 - 8 * 0.8416212335729142)).toBeLessThan(1e-12);
    expect(relativeError(demand.loss(70), 8 * 0.0020041371791281993)).toBeLessThan(1e-10);
    expect(relativeError(complementaryLoss(demand, 70), 20 + 8 * 0.0020041371791281993)).toBeLessThan(1e-12);
  });

  it("refuses a deviation that is not positive", () => {
    for (const deviation of [0, -1, Number.NaN]) expect(() => normal(50, deviation)).toThrow("standardDeviation is");
  });
});
