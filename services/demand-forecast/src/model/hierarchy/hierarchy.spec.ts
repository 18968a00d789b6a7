import { describe, expect, it } from "@jest/globals";
import { quantileProbabilities } from "../../contract.ts";
import { chooseReconciliation, type PastWindow, reconcile } from "./choose-reconciliation.ts";
import { solveByConjugateGradients } from "./conjugate-gradients.ts";
import { assertHierarchy, type Hierarchy, incoherence, type NodeLines, sumUp } from "./hierarchy.ts";
import { keepNonNegative } from "./keep-non-negative.ts";
import { minTraceLines } from "./min-trace.ts";
import { moveRows } from "./move-rows.ts";
import { shrunkCovariance } from "./shrunk-covariance.ts";

/** Total 0, two products 1 and 2, and their places: 3 and 4 of the first, 5 and 6 of the second. */
const shop: Hierarchy = {
  bottom: [3, 4, 5, 6],
  groups: [
    { node: 0, members: [3, 4, 5, 6] },
    { node: 1, members: [3, 4] },
    { node: 2, members: [5, 6] },
  ],
  levels: ["total", "product", "product", "place", "place", "place", "place"],
};

/** Numbers of a standard normal distribution from a seed (Park & Miller, Box & Muller). */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

const lines = (...values: number[][]): NodeLines => values.map((row) => Float64Array.from(row));

describe("a hierarchy", () => {
  it("adds bottom lines up, and knows where groups say otherwise", () => {
    const given = lines([12], [3], [7], [1], [2], [3], [4]);
    expect([...incoherence(shop, given, 0)]).toEqual([2, 0, 0]);
    expect(sumUp(shop, given).map(([value]) => value)).toEqual([10, 3, 7, 1, 2, 3, 4]);
    expect([...incoherence(shop, given, 0)]).toEqual([0, 0, 0]);
  });
  it("refuses nodes that are missing, members that are no bottom nodes, and counting twice", () => {
    expect(() => assertHierarchy(shop)).not.toThrow();
    expect(() => assertHierarchy({ ...shop, bottom: [3, 4, 5] })).toThrow("each of its 7 nodes once; got 6");
    expect(() => assertHierarchy({ ...shop, groups: [{ node: 0, members: [1, 2] }, ...shop.groups.slice(1)] })).toThrow(
      "1 is none",
    );
    const twice = [...shop.groups.slice(0, 2), { node: 2, members: [5, 5] }];
    expect(() => assertHierarchy({ ...shop, groups: twice })).toThrow("twice");
  });
});

describe("conjugate gradients", () => {
  const matrix = [
    [4, 1, 0],
    [1, 3, 1],
    [0, 1, 2],
  ];
  const times = (vector: Float64Array, result: Float64Array) => {
    matrix.forEach((row, i) => {
      result[i] = row.reduce((sum, value, j) => sum + value * vector[j]!, 0);
    });
  };
  it("solve a system with as many steps as unknowns, from any start", () => {
    for (const start of [null, Float64Array.of(9, -9, 9)]) {
      const [x, y, z] = solveByConjugateGradients(times, Float64Array.of(4, 3, 2), Float64Array.of(6, 10, 8), start);
      expect(x).toBeCloseTo(1, 8);
      expect(y).toBeCloseTo(2, 8);
      expect(z).toBeCloseTo(3, 8);
    }
  });
  it("answer nothing with nothing, whatever the guess", () => {
    const guess = Float64Array.of(9, -9, 9);
    const found = solveByConjugateGradients(times, Float64Array.of(4, 3, 2), new Float64Array(3), guess);
    expect([...found]).toEqual([0, 0, 0]);
  });
  it("say that a system which is not positive definite did not converge", () => {
    const broken = (vector: Float64Array, result: Float64Array) => {
      result[0] = vector[0]! + 2 * vector[1]! + 1e-3;
      result[1] = 2 * vector[0]! + vector[1]!;
    };
    expect(() => solveByConjugateGradients(broken, Float64Array.of(1, 1), Float64Array.of(1, 0))).toThrow("converge");
  });
});

describe("a shrunk covariance", () => {
  it("is all diagonal where errors have nothing to do with each other, and little so where they are the same", () => {
    const random = normals(1);
    const apart = Array.from({ length: 40 }, () => Float64Array.from({ length: 30 }, random));
    expect(shrunkCovariance(apart).intensity).toBeGreaterThan(0.85);
    const common = Float64Array.from({ length: 200 }, random);
    const together = Array.from({ length: 5 }, () => common.map((value) => value + 0.3 * random()));
    expect(shrunkCovariance(together).intensity).toBeLessThan(0.05);
  });
  it("has the intensity of Schäfer and Strimmer's double sum over pairs", () => {
    const random = normals(3);
    const [n, samples] = [6, 12];
    const common = Float64Array.from({ length: samples }, random);
    const errors = Array.from({ length: n }, (_, i) => common.map((value) => value + (i + 1) * random()));
    const scaled = errors.map((row) => {
      const deviation = Math.sqrt(row.reduce((sum, e) => sum + e * e, 0) / samples);
      return row.map((e) => e / deviation);
    });
    let [variances, squares] = [0, 0];
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        if (i === j) continue;
        const products = [...scaled[i]!].map((value, t) => value * scaled[j]![t]!);
        const sum = products.reduce((total, value) => total + value, 0);
        const ofSquares = products.reduce((total, value) => total + value * value, 0);
        variances += (ofSquares - sum ** 2 / samples) / (samples * (samples - 1));
        squares += (sum / samples) ** 2;
      }
    }
    expect(shrunkCovariance(errors).intensity).toBeCloseTo(Math.min(1, variances / squares), 10);
  });
  it("leaves a node without errors a variance, and refuses a single sample", () => {
    const { variances } = shrunkCovariance([new Float64Array(3), Float64Array.of(1, -1, 1)]);
    expect(variances[0]).toBeGreaterThan(0);
    expect(() => shrunkCovariance([Float64Array.of(1)])).toThrow("at least 2 samples");
  });
});

describe("MinT", () => {
  it("shares a gap by the variances: the worked example", () => {
    const pair: Hierarchy = { bottom: [1, 2], groups: [{ node: 0, members: [1, 2] }], levels: ["a", "b", "b"] };
    // Uncorrelated errors of mean squares 2, 1 and 1.
    const errors = lines([2, 0, -2, 0], [0, Math.SQRT2, 0, Math.SQRT2], [0, Math.SQRT2, 0, -Math.SQRT2]);
    const found = minTraceLines(pair, lines([10], [4], [4]), { ...shrunkCovariance(errors), intensity: 1 });
    expect(found[0]![0]).toBeCloseTo(9, 8);
    expect(found[1]![0]).toBeCloseTo(4.5, 8);
    expect(found[2]![0]).toBeCloseTo(4.5, 8);
  });
  it("is the projection (Sᵀ W⁻¹ S)⁻¹ Sᵀ W⁻¹ of the paper: its errors are orthogonal to every bottom node in W⁻¹", () => {
    const random = normals(5);
    const errors = Array.from({ length: 7 }, () => Float64Array.from({ length: 9 }, random));
    const covariance = { ...shrunkCovariance(errors), intensity: 0.4 };
    const base = lines([30], [9], [14], [4], [6], [5], [8]);
    const found = minTraceLines(shop, base, covariance);
    // W x = ŷ − ỹ, solved densely by the same operator's definition.
    const { variances, intensity } = covariance;
    const times = (vector: Float64Array, result: Float64Array) => {
      for (let i = 0; i < 7; i++) {
        let sum = intensity * variances[i]! * vector[i]!;
        for (let t = 0; t < 9; t++) {
          const seen = errors.reduce((total, row, j) => total + row[t]! * vector[j]!, 0);
          sum += ((1 - intensity) / 9) * errors[i]![t]! * seen;
        }
        result[i] = sum;
      }
    };
    const moved = Float64Array.from(base, (line, i) => line[0]! - found[i]![0]!);
    const weighed = solveByConjugateGradients(times, variances, moved);
    for (const node of shop.bottom) {
      const above = shop.groups.filter(({ members }) => members.includes(node));
      expect(weighed[node]! + above.reduce((sum, group) => sum + weighed[group.node]!, 0)).toBeCloseTo(0, 6);
    }
    expect(Math.max(...incoherence(shop, found, 0).map(Math.abs))).toBeLessThan(1e-9);
  });
});

describe("non-negative lines", () => {
  it("keep a family's sum, and make one of negative sum nothing", () => {
    const family = { node: 0, members: [1, 2, 3] };
    const given = lines([4, -1], [3, 1], [2, -1], [-1, -1]);
    keepNonNegative([family], given);
    const column = (h: number) => given.slice(1).map((line) => Math.round(line[h]! * 1e9) / 1e9);
    expect(column(0)).toEqual([2.4, 1.6, 0]);
    expect(column(1)).toEqual([0, 0, 0]);
  });
});

describe("the choice of a reconciliation", () => {
  const truth = (random: () => number): NodeLines => {
    const bottom = Array.from({ length: 4 }, () => Float64Array.from({ length: 14 }, () => 20 + 3 * random()));
    return sumUp(shop, [...Array.from({ length: 3 }, () => new Float64Array(14)), ...bottom]);
  };
  /** Windows where forecasts err by `spread` per level. */
  const windows = (spread: Record<string, number>): PastWindow[] => {
    const random = normals(11);
    return [0, 1, 2].map(() => {
      const actual = truth(random);
      return {
        actual,
        base: actual.map((line, node) => line.map((value) => value + spread[shop.levels[node]!]! * random())),
      };
    });
  };
  it("is MinT where the levels above know more, and bottom-up where the places do", () => {
    const above = chooseReconciliation(shop, windows({ total: 1, product: 1, place: 8 }), [1, 2]);
    expect(above.way).toBe("MIN_TRACE");
    expect(above.relativeError!.MIN_TRACE).toBeLessThan(0.5 * above.relativeError!.BOTTOM_UP);
    expect(above.covariance).not.toBeNull();
    const below = chooseReconciliation(shop, windows({ total: 40, product: 40, place: 0.01 }), [1, 2]);
    expect(below.relativeError!.BOTTOM_UP).toBeLessThan(0.1);
  });
  it("is bottom-up where nothing can be judged", () => {
    const [one] = windows({ total: 1, product: 1, place: 8 });
    const { reconciled, ...choice } = chooseReconciliation(shop, [one!], [1, 2]);
    expect(choice).toEqual({ way: "BOTTOM_UP", relativeError: null, covariance: null });
    expect(reconciled).toEqual([reconcile(shop, one!.base, "BOTTOM_UP", null, [1, 2])]);
  });
  it("leaves nothing negative and nothing where nothing was expected, and refuses MinT without a covariance", () => {
    const { covariance } = chooseReconciliation(shop, windows({ total: 1, product: 1, place: 8 }), [1, 2]);
    const found = reconcile(shop, lines([1], [0.5], [9], [0], [3], [4], [4]), "MIN_TRACE", covariance, [1, 2]);
    expect(found[3]![0]).toBe(0);
    expect(Math.min(...found.map((line) => line[0]!))).toBeGreaterThanOrEqual(0);
    expect(found[0]![0]).toBeCloseTo(found[1]![0]! + found[2]![0]!, 12);
    expect(() => reconcile(shop, found, "MIN_TRACE", null, [1, 2])).toThrow("covariance");
  });
});

describe("rows that follow their central line", () => {
  const rows = (scale: number) => quantileProbabilities.map((p) => Float64Array.of(scale * (1 + p)));
  it("keep their distance in proportion", () => {
    const moved = moveRows(rows(10), Float64Array.of(30), quantileProbabilities);
    expect(moved[0]![0]).toBeCloseTo((10.25 / 15) * 30, 10);
    expect(moved[4]![0]).toBeCloseTo(30, 10);
  });
  it("move as one where nothing was expected", () => {
    const moved = moveRows(rows(0), Float64Array.of(2), quantileProbabilities);
    expect(moved.map(([value]) => value)).toEqual(quantileProbabilities.map(() => 2));
  });
});
