import { describe, expect, it } from "@jest/globals";
import { Random } from "./random.ts";

function moments(draw: () => number, count = 40_000): { mean: number; variance: number } {
  const values = Array.from({ length: count }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count };
}

describe("Random", () => {
  it("repeats itself for a seed and label, and differs for close ones", () => {
    const draws = (seed: number, label: string) => {
      const random = new Random(seed, label);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draws(1, "a")).toEqual(draws(1, "a"));
    expect(draws(1, "a")).not.toEqual(draws(2, "a"));
    expect(draws(1, "a")).not.toEqual(draws(1, "b"));
  });

  it("draws uniform numbers of mean 1/2 and variance 1/12", () => {
    const random = new Random(3, "uniform");
    const { mean, variance } = moments(() => random.next());
    expect(mean).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  it.each([0.4, 5, 80])("draws Poisson numbers whose mean and variance are %d", (expected) => {
    const random = new Random(4, "poisson");
    const { mean, variance } = moments(() => random.poisson(expected));
    expect(mean / expected).toBeCloseTo(1, 1);
    expect(variance / expected).toBeCloseTo(1, 1);
  });

  it.each([
    [0.5, 3],
    [2, 10],
  ])("draws gamma numbers of shape %d and mean %d with variance mean² / shape", (shape, expected) => {
    const random = new Random(5, "gamma");
    const { mean, variance } = moments(() => random.gamma(shape, expected));
    expect(mean / expected).toBeCloseTo(1, 1);
    expect(variance / (expected ** 2 / shape)).toBeCloseTo(1, 1);
  });

  it("draws negative binomial numbers of variance mean + mean² / k", () => {
    const random = new Random(6, "negative binomial");
    const { mean, variance } = moments(() => random.negativeBinomial(4, 2));
    expect(mean).toBeCloseTo(4, 0);
    expect(variance / 12).toBeCloseTo(1, 1);
  });

  it("has nothing to pick from nothing", () => {
    expect(() => new Random(1, "x").pick([])).toThrow(RangeError);
  });
});
