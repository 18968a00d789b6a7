import { describe, expect, it } from "@jest/globals";
import { relativeError } from "../../testing/relative-error.ts";
import { sumOf, sumOverPeriods } from "./convolve.ts";
import { binomial, discreteUniform, geometric, negativeBinomial, poisson } from "./counts.ts";
import { DiscreteDistribution } from "./discrete.ts";
import { complementaryLoss } from "./distribution.ts";

describe("DiscreteDistribution", () => {
  const demand = DiscreteDistribution.of([7, 2, 4, 2], [0.2, 0.1, 0.5, 0.2]);

  it("sorts values and adds equal ones up", () => {
    expect([...demand.values]).toEqual([2, 4, 7]);
    expect(demand.pmf(2)).toBeCloseTo(0.3, 15);
    expect(demand.pmf(3)).toBe(0);
    expect(demand.mean).toBeCloseTo(4, 15);
    expect(demand.standardDeviation).toBeCloseTo(Math.sqrt(0.3 * 4 + 0.2 * 9), 14);
  });

  it("gives probabilities, quantiles and losses between its values", () => {
    expect([1, 2, 3.9, 4, 7, 9].map((x) => demand.cdf(x))).toEqual([
      0, 0.30000000000000004, 0.30000000000000004, 0.8, 1, 1,
    ]);
    expect([0.3, 0.31, 0.8, 0.81].map((p) => demand.quantile(p))).toEqual([2, 4, 4, 7]);
    expect(demand.loss(5)).toBeCloseTo(0.4, 14);
    expect(demand.loss(-1)).toBeCloseTo(5, 14);
    expect(complementaryLoss(demand, 5)).toBeCloseTo(0.3 * 3 + 0.5 * 1, 14);
  });

  it("finds the right order statistic of samples where 1 / n adds up with rounding", () => {
    const samples = DiscreteDistribution.empirical([5, 3, 9, 1, 7, 2, 8, 4, 10, 6]);
    expect([0.1, 0.3, 0.7, 0.8, 0.9].map((p) => samples.quantile(p))).toEqual([1, 3, 7, 8, 9]);
  });

  it.each([
    ["lie between 0 and 1", () => DiscreteDistribution.of([1, 2], [1.5, -0.5])],
    ["sum to 1; got 0.9", () => DiscreteDistribution.of([1, 2], [0.5, 0.4])],
    ["one for each of 2 values", () => DiscreteDistribution.of([1, 2], [1])],
    ["at least one value", () => DiscreteDistribution.empirical([])],
    ["finite numbers; got NaN", () => DiscreteDistribution.empirical([1, Number.NaN])],
  ])("refuses what does not %s", (message, make) => expect(make).toThrow(message));
});

// Expected values: scipy.stats.
describe("counts", () => {
  it("Poisson, at small and large means", () => {
    expect(relativeError(poisson(6).cdf(8), 0.8472374939845612)).toBeLessThan(1e-13);
    expect(relativeError(poisson(6).pmf(3), 0.08923507835998894)).toBeLessThan(1e-13);
    expect(relativeError(poisson(6).loss(8), 0.3140213891541882)).toBeLessThan(1e-12);
    const large = poisson(12_000);
    expect(relativeError(large.cdf(12_100), 0.8206063954339184)).toBeLessThan(1e-11);
    expect(relativeError(large.pmf(11_000), 9.117973240049575e-22)).toBeLessThan(1e-9);
    expect(large.quantile(0.99)).toBe(12_256);
    expect(relativeError(large.standardDeviation, Math.sqrt(12_000))).toBeLessThan(1e-12);
    expect(relativeError(poisson(0.01).cdf(0), Math.exp(-0.01))).toBeLessThan(1e-14);
  });

  it("binomial", () => {
    const demand = binomial(20, 0.3);
    expect(relativeError(demand.cdf(5), 0.4163708294474809)).toBeLessThan(1e-13);
    expect(relativeError(demand.pmf(6), 0.19163898275344254)).toBeLessThan(1e-13);
    expect(demand.quantile(0.95)).toBe(9);
    expect(relativeError(demand.mean, 6)).toBeLessThan(1e-13);
  });

  it("negative binomial by mean and variance", () => {
    const demand = negativeBinomial(10, 25);
    expect(relativeError(demand.cdf(8), 0.4298595941163791)).toBeLessThan(1e-12);
    expect(relativeError(demand.pmf(0), 0.0022236509115145494)).toBeLessThan(1e-12);
    expect(relativeError(demand.standardDeviation, 5)).toBeLessThan(1e-10);
    expect(relativeError(negativeBinomial(0.2, 2).mean, 0.2)).toBeLessThan(1e-10);
  });

  it("geometric and uniform", () => {
    expect(relativeError(geometric(0.25).mean, 3)).toBeLessThan(1e-12);
    expect(relativeError(geometric(0.25).pmf(2), 0.25 * 0.75 ** 2)).toBeLessThan(1e-13);
    expect(discreteUniform(5, 10).mean).toBeCloseTo(7.5, 14);
    expect(discreteUniform(5, 10).quantile(0.5)).toBe(7);
  });

  it.each([
    ["mean", () => poisson(0)],
    ["variance", () => negativeBinomial(10, 10)],
    ["trials", () => binomial(1.5, 0.5)],
    ["probability", () => binomial(3, 1)],
    ["success", () => geometric(0)],
    ["high", () => discreteUniform(3, 2)],
  ])("name %s where it is out of range", (parameter, make) => expect(make).toThrow(parameter));
});

describe("sums", () => {
  it("of two dice", () => {
    const die = discreteUniform(1, 6);
    const two = sumOf(die, die);
    expect(two.lowest).toBe(2);
    expect(two.pmf(7)).toBeCloseTo(6 / 36, 14);
    expect(two.pmf(12)).toBeCloseTo(1 / 36, 14);
  });

  it("over periods equal the known law, and no period sums to zero", () => {
    const five = sumOverPeriods(poisson(3), 5);
    for (const k of [5, 15, 30]) expect(relativeError(five.pmf(k), poisson(15).pmf(k))).toBeLessThan(1e-10);
    expect(sumOverPeriods(poisson(3), 0).quantile(0.99)).toBe(0);
  });

  it("refuse to spread over more values than can be kept", () => {
    const far = DiscreteDistribution.of([0, 1e12], [0.5, 0.5]);
    expect(() => sumOf(far, far)).toThrow("demand spreads over at most 10000000 whole values");
    expect(() => discreteUniform(0, 1e12)).toThrow("demand spreads over");
  });

  it("need whole values and whole periods", () => {
    const half = DiscreteDistribution.of([0.5, 1], [0.5, 0.5]);
    expect(() => sumOf(half, half)).toThrow("whole values only");
    expect(() => sumOverPeriods(poisson(3), 1.5)).toThrow("periods is a whole number");
  });
});
