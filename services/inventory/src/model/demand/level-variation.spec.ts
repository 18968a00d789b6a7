import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { poisson } from "../distribution/counts.ts";
import { standardNormalQuantile } from "../distribution/normal.ts";
import { occurrenceMargin, quantileMargin } from "./demand-margin.ts";
import { drawDemandPaths } from "./demand-paths.ts";
import { levelErrors, levelVariation, persistentShare, usualLevelVariation } from "./level-variation.ts";
import { ScoreTable } from "./score-table.ts";

/** Rare sales of one or two units, whose level is drawn anew every four weeks. */
function history(variation: number, seed: string, days = 420): Float64Array {
  const random = new Random(seed);
  let level = 0;
  return Float64Array.from({ length: days }, (_, day) => {
    if (day % 28 === 0) level = 0.3 * Math.max(0.05, 1 + variation * random.normal());
    return random.uniform() < level ? 1 + random.integer(2) : 0;
  });
}

const many = (variation: number) =>
  levelVariation(Array.from({ length: 1_000 }, (_, i) => levelErrors(history(variation, `${i}`))));

describe("level variation", () => {
  it("is next to nothing where the level never changes, however rare and wild the sales", () => {
    expect(many(0)).toBeLessThan(0.08);
  });

  it("grows with how much the level changes between what is known and what comes", () => {
    const [some, much] = [many(0.3), many(0.6)];
    expect(some).toBeGreaterThan(0.2);
    expect(some).toBeLessThan(0.4);
    expect(much).toBeGreaterThan(1.5 * some);
  });

  it("is a usual one where no history is long enough, and none of a product that never sold", () => {
    expect(levelVariation([])).toBe(usualLevelVariation);
    expect(levelVariation([levelErrors(new Float64Array(60))])).toBe(usualLevelVariation);
    expect(levelErrors(new Float64Array(400))).toEqual({ excess: 0, weight: 0 });
  });
});

describe("the persistent share", () => {
  const known = new Float64Array(100_000).fill(10);

  it("is (c·E[X]/E[X·Z])²: a quarter for mean 10, deviation 4 and a variation of 20 %", () => {
    const probabilities = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
    const quantiles = probabilities.map((p) => 10 + 4 * standardNormalQuantile(p));
    const margin = quantileMargin({ probabilities, quantiles, horizon: 1 }, false);
    // A steady history leaves no doubt about the level besides its variation.
    expect(persistentShare(margin, { days: 1, variation: 0.2, history: known })).toBeCloseTo(0.25, 1);
  });

  it("lets sums vary as their level does, of rare demand too", () => {
    const sizes = Float64Array.of(1, 1, 2);
    const margin = occurrenceMargin([0.4], sizes);
    const sold = new Float64Array(20_000).map((_, day) => (day % 3 === 0 ? sizes[day % 2]! : 0));
    const variation = 0.5;
    const persistent = persistentShare(margin, { days: 14, variation, history: sold });
    const dependence = { persistent, fading: 0, decay: 0 };
    const { paths, days, values } = drawDemandPaths({ margin, dependence }, new ScoreTable(20_000, 1), "a", 14);
    const sums = Array.from({ length: paths }, (_, path) =>
      values.subarray(path * days, (path + 1) * days).reduce((sum, units) => sum + units, 0),
    );
    const mean = sums.reduce((sum, value) => sum + value, 0) / paths;
    const variance = sums.reduce((sum, value) => sum + (value - mean) ** 2, 0) / paths;
    // Independent days of P = 0.3 and mean size 4/3, E[size²] = 2; and the level's own variance.
    const independent = 14 * (0.3 * 2 - 0.4 ** 2);
    expect(mean).toBeCloseTo(14 * 0.4, 0);
    expect(Math.abs(variance / (independent + (variation * 5.6) ** 2) - 1)).toBeLessThan(0.15);
  });

  it("is none where nothing is expected, and never all", () => {
    expect(persistentShare({ valueAt: () => 0 }, { days: 3, variation: 0.3, history: new Float64Array(9) })).toBe(0);
    const day = poisson(50);
    const steady = { valueAt: (score: number) => day.quantile(0.5) + score / 100 };
    expect(persistentShare(steady, { days: 3, variation: 0.3, history: known })).toBe(0.9);
  });
});
