import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { type Dependence, quantileProbabilities } from "../../contract.ts";
import type { JudgedWindow } from "../backtest/calibration.ts";
import { empiricalQuantile, gaussianRows } from "../quantile-rows.ts";
import { addProducts, fitDependence, scoreProducts } from "./dependence.ts";
import { PathNoise } from "./path-noise.ts";
import { scoreAt, stepDistribution, valueAt } from "./quantile-function.ts";
import { type PathSource, samplePaths } from "./sample-paths.ts";

const horizon = 14;
const phi = 0.8;
const independent: Dependence = { persistent: 0, fading: 0, decay: 0 };

/** A forecast of an autoregressive series of mean 50 and unit noise from its exact distribution, and what came. */
function windowOf(random: Random): JudgedWindow {
  let value = 50;
  const step = () => {
    value = 50 + phi * (value - 50) + random.normal();
    return value;
  };
  for (let t = 0; t < 40; t++) step();
  const last = value;
  const centre = Float64Array.from({ length: horizon }, (_, h) => 50 + phi ** (h + 1) * (last - 50));
  const spread = centre.map((_, h) => Math.sqrt((1 - phi ** (2 * (h + 1))) / (1 - phi * phi)));
  const rows = gaussianRows(centre, spread, quantileProbabilities);
  return { rows, actual: Float64Array.from({ length: horizon }, step) };
}

const sourceOf = (window: JudgedWindow, dependence: Dependence): PathSource => ({
  quantiles: window.rows,
  probabilities: quantileProbabilities,
  dependence,
  centreIsMean: false,
  nonNegative: true,
  isWhole: false,
  id: "one",
  shared: [],
});

/** By path: [path][step]. */
function drawPaths(source: PathSource, count: number, seed: number): Float64Array[] {
  const steps = samplePaths(source, new PathNoise(count, source.quantiles[0]!.length, seed));
  return Array.from({ length: count }, (_, path) => Float64Array.from(steps, (step) => step[path]!));
}

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

describe("quantile functions", () => {
  const distribution = {
    probabilities: Float64Array.of(0.1587, 0.5, 0.8413),
    scores: Float64Array.of(-1, 0, 1),
    values: Float64Array.of(8, 10, 12),
  };
  it("go on beyond their ends, and back", () => {
    expect(valueAt(distribution, 2)).toBe(14);
    expect(valueAt(distribution, -0.5)).toBe(9);
    for (const value of [5, 8, 9.5, 12, 13])
      expect(valueAt(distribution, scoreAt(distribution, value, 0.5))).toBeCloseTo(value, 12);
  });
  it("place a value that many scores share where they are told, and leave the mean of intermittent demand out", () => {
    const rows = quantileProbabilities.map((p) => Float64Array.of(p === 0.5 ? 0.2 : p > 0.8 ? 1 : 0));
    const zeros = stepDistribution(rows, quantileProbabilities, 0, true);
    expect(zeros.values).toHaveLength(quantileProbabilities.length - 1);
    expect(scoreAt(zeros, 0, 0.9)).toBeGreaterThan(scoreAt(zeros, 0, 0.1));
    expect(scoreAt(zeros, 0, 1)).toBeCloseTo(0.6745, 3);
  });
});

describe("sample paths", () => {
  const random = new Random("paths");
  const learnt = addProducts(
    Array.from({ length: 150 }, () => scoreProducts([windowOf(random)], quantileProbabilities, false)),
  );
  const dependence = fitDependence(learnt, learnt);

  it("learn that neighbouring errors keep together, and forget with distance", () => {
    const at = (d: number) => dependence.persistent + dependence.fading * dependence.decay ** d;
    expect(at(1)).toBeGreaterThan(0.6);
    expect(at(1)).toBeLessThan(0.95);
    expect(at(10)).toBeLessThan(0.5 * at(1));
  });

  it("have sums over a lead time that cover what they claim on autoregressive demand, where independent draws do not", () => {
    const coverageOf = (used: Dependence): number => {
      const fresh = new Random("fresh");
      let inside = 0;
      const trials = 250;
      for (let trial = 0; trial < trials; trial++) {
        const window = windowOf(fresh);
        const sums = Float64Array.from(drawPaths(sourceOf(window, used), 200, trial), (path) =>
          sum(path.slice(0, 10)),
        ).sort();
        const actual = sum(window.actual.slice(0, 10));
        if (actual >= empiricalQuantile(sums, 0.05) && actual <= empiricalQuantile(sums, 0.95)) inside++;
      }
      return inside / trials;
    };
    const [together, apart] = [coverageOf(dependence), coverageOf(independent)];
    expect(together).toBeGreaterThan(0.84);
    expect(together).toBeLessThan(0.95);
    expect(apart).toBeLessThan(0.7);
  });

  it("have the calibrated quantiles at every step", () => {
    const window = windowOf(new Random(7));
    const paths = drawPaths(sourceOf(window, dependence), 1000, 1);
    for (const h of [0, 6, 13]) {
      const values = Float64Array.from(paths, (path) => path[h]!).sort();
      quantileProbabilities.forEach((p, k) => {
        const width = window.rows.at(-1)![h]! - window.rows[0]![h]!;
        expect(Math.abs(empiricalQuantile(values, p) - window.rows[k]![h]!)).toBeLessThan(0.01 * width);
      });
    }
  });

  it("of intermittent demand are never negative and keep its mean", () => {
    const rows = quantileProbabilities.map((p) =>
      new Float64Array(5).fill(p === 0.5 ? 0.4 : p > 0.7 ? 4 * (p - 0.7) : 0),
    );
    const paths = drawPaths(
      { ...sourceOf({ rows, actual: new Float64Array(5) }, dependence), centreIsMean: true },
      500,
      1,
    );
    expect(Math.min(...paths.map((path) => Math.min(...path)))).toBeGreaterThanOrEqual(0);
    expect(sum(paths.map((path) => path[2]!)) / 500).toBeCloseTo(0.4, 9);
  });

  it("are the same for the same seed, and others for another", () => {
    const source = sourceOf(windowOf(new Random(9)), dependence);
    expect(drawPaths(source, 20, 5)).toEqual(drawPaths(source, 20, 5));
    expect(drawPaths(source, 20, 6)).not.toEqual(drawPaths(source, 20, 5));
    expect(() => drawPaths(source, 0, 5)).toThrow("from 1; got 0");
  });

  it("learn that days of rare demand are independent where they are: zeros that many scores share tell nothing", () => {
    const chance = 0.22;
    const rows = quantileProbabilities.map((p) =>
      new Float64Array(28).fill(p === 0.5 ? 1.5 * chance : p < 1 - chance ? 0 : (p - 1 + chance) / (chance / 2)),
    );
    const rare = (fresh: Random) => (fresh.uniform() < chance ? 2 * fresh.uniform() : 0);
    const fresh = new Random("rare");
    const windows = Array.from({ length: 200 }, () => ({
      rows,
      actual: Float64Array.from({ length: 28 }, () => rare(fresh)),
    }));
    const products = scoreProducts(windows, quantileProbabilities, true);
    const { persistent, fading } = fitDependence(products, products);
    expect(persistent + fading).toBeLessThan(0.05);
  });

  it("take errors for independent where nothing is known", () => {
    const nothing = scoreProducts([], quantileProbabilities, false);
    expect(fitDependence(nothing, nothing)).toMatchObject({ persistent: 0, fading: 0 });
  });
});
