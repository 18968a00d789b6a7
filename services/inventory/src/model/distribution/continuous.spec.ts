import { logGamma } from "@bellwether/runtime/numeric/gamma-function";
import { describe, expect, it } from "@jest/globals";
import { relativeError } from "../../testing/relative-error.ts";
import { exponential, gamma, logNormal, uniform } from "./continuous.ts";
import { normal } from "./normal.ts";

const all = [
  ["uniform", uniform(2, 11)],
  ["exponential", exponential(4)],
  ["gamma", gamma(2.5, 3)],
  ["gamma of a shape below 1", gamma(0.6, 5)],
  ["log-normal", logNormal(2, 0.5)],
  ["normal", normal(20, 3)],
] as const;

describe.each(all)("%s demand", (_, demand) => {
  it("has a density that adds up to its probabilities, mean and deviation", () => {
    const low = demand.quantile(1e-9);
    const high = demand.quantile(1 - 1e-12);
    // Equal steps of √(x − low) resolve a density that is steep at its lower end.
    const steps = 200_000;
    let mass = 0;
    let mean = 0;
    let square = 0;
    for (let i = 0; i < steps; i++) {
      const u = (i + 0.5) / steps;
      const x = low + (high - low) * u ** 4;
      const weight = (demand.pdf(x) * 4 * u ** 3 * (high - low)) / steps;
      mass += weight;
      mean += weight * x;
      square += weight * (x - demand.mean) ** 2;
    }
    expect(relativeError(mass, 1)).toBeLessThan(1e-6);
    expect(relativeError(mean, demand.mean)).toBeLessThan(1e-6);
    expect(relativeError(Math.sqrt(square), demand.standardDeviation)).toBeLessThan(1e-5);
  });

  it("has quantiles that undo its probabilities", () => {
    for (const p of [0.001, 0.1, 0.5, 0.9, 0.999])
      expect(relativeError(demand.cdf(demand.quantile(p)), p)).toBeLessThan(1e-11);
    expect(() => demand.quantile(1)).toThrow("strictly between");
  });

  it("has a loss whose slope is minus the probability above", () => {
    const step = 1e-4;
    for (const x of [demand.quantile(0.2), demand.mean, demand.quantile(0.97)]) {
      const slope = (demand.loss(x + step) - demand.loss(x - step)) / (2 * step);
      expect(slope).toBeCloseTo(demand.cdf(x) - 1, 6);
    }
    expect(relativeError(demand.loss(-100), demand.mean + 100)).toBeLessThan(1e-12);
    expect(demand.loss(1e6)).toBeCloseTo(0, 9);
  });
});

// Expected values: mpmath and scipy.stats.
describe("against printed values", () => {
  it("gamma of shape 2.5 and scale 3", () => {
    const demand = gamma(2.5, 3);
    expect(relativeError(demand.cdf(1), 0.015252120981490966)).toBeLessThan(1e-12);
    expect(relativeError(demand.cdf(30), 0.9987502694369687)).toBeLessThan(1e-12);
    expect(relativeError(demand.quantile(0.9), 13.854535349671686)).toBeLessThan(1e-12);
    expect(relativeError(demand.loss(7.5), 1.8306228202408108)).toBeLessThan(1e-12);
    expect(relativeError(demand.loss(30), 0.004280706156150523)).toBeLessThan(1e-9);
  });

  it("log-normal of 2 and 0.5", () => {
    const demand = logNormal(2, 0.5);
    expect(relativeError(demand.cdf(9), 0.653375270437936)).toBeLessThan(1e-12);
    expect(relativeError(demand.quantile(0.9), 14.024079027613482)).toBeLessThan(1e-12);
    expect(relativeError(demand.loss(9), 1.4187443907085744)).toBeLessThan(1e-12);
  });

  it("ln Γ", () => {
    expect(relativeError(logGamma(0.5), 0.5723649429247001)).toBeLessThan(1e-13);
    expect(relativeError(logGamma(123.4), 469.3360974421906)).toBeLessThan(1e-13);
  });
});

describe("bad parameters", () => {
  it.each([
    ["high", () => uniform(3, 3)],
    ["low", () => uniform(Number.NaN, 3)],
    ["mean", () => exponential(0)],
    ["shape", () => gamma(-1, 1)],
    ["scale", () => gamma(1, 0)],
    ["logDeviation", () => logNormal(1, 0)],
  ])("%s is named", (parameter, make) => expect(make).toThrow(parameter));
});
