import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { meanCurvature } from "./curvature.ts";
import { choleskyOf, choleskyOfInverse } from "./lower-triangular.ts";
import { evenedOut, fittedTo, fromStandard, type Metric, slopesByStandard, toStandard, unitMetric } from "./metric.ts";

/** Deviations 0.01, 1 and 1, and correlations of up to 0.99. */
const factor: Metric = { size: 3, lower: Float64Array.of(0.01, 0, 0, 0.99, 0.141, 0, 0.5, 0.8, 0.332) };
const covariance = squareOf(factor);
const precision = squareOfRows(choleskyOfInverse(covariance, 3)!, 3);

function squareOf({ lower, size }: Metric): Float64Array {
  return squareOfRows(lower, size);
}

/** Rows times rows: L·Lᵀ. */
function squareOfRows(lower: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, place) => {
    const [j, k] = [Math.floor(place / size), place % size];
    return Array.from({ length: size }, (_, m) => lower[j * size + m]! * lower[k * size + m]!).reduce((a, b) => a + b);
  });
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  return vector.map((_, j) => vector.reduce((sum, value, k) => sum + matrix[j * vector.length + k]! * value, 0));
}

function expectAlike(found: Float64Array, expected: Float64Array, closeness: number): void {
  const size = Math.sqrt(expected.length);
  expected.forEach((value, place) => {
    const [j, k] = [Math.floor(place / size), place % size];
    const unit = Math.sqrt(expected[j * size + j]! * expected[k * size + k]!);
    expect(Math.abs(found[place]! - value) / unit).toBeLessThan(closeness);
  });
}

describe("Factors of matrices", () => {
  it("square to the matrix and to its inverse, and there are none where it is not positive", () => {
    // [[4, 2], [2, 5]] = [[2, 0], [1, 2]]·[[2, 1], [0, 2]]; its inverse is [[5, −2], [−2, 4]]/16.
    expect(Array.from(choleskyOf(Float64Array.of(4, 2, 2, 5), 2)!)).toEqual([2, 0, 1, 2]);
    const inverse = squareOfRows(choleskyOfInverse(Float64Array.of(4, 2, 2, 5), 2)!, 2);
    expectAlike(inverse, Float64Array.of(5 / 16, -2 / 16, -2 / 16, 4 / 16), 1e-12);
    expect(choleskyOf(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
    expect(choleskyOf(Float64Array.of(1, 0, 0, 0.1), 2, 0.2)).toBeNull();
  });
});

describe("A metric", () => {
  it("goes to z and back, and turns slopes", () => {
    const position = Float64Array.of(0.3, -2, 7);
    expect(Array.from(fromStandard(factor, toStandard(factor, position)))).toEqual(
      Array.from(position, (value) => expect.closeTo(value, 9)),
    );
    // The slope along the first column of L.
    const slopes = slopesByStandard(factor, Float64Array.of(1, 2, 3));
    expect(slopes[0]).toBeCloseTo(0.01 + 2 * 0.99 + 3 * 0.5, 9);
  });

  it("follows the curvature of a normal density at once, whatever its sizes and correlations", async () => {
    const evaluator = {
      size: 3,
      at: async (positions: readonly Float64Array[]) => ({
        values: new Float64Array(positions.length),
        gradients: positions.map((position) => times(precision, position).map((value) => -value)),
      }),
    };
    let metric = unitMetric(3, 0.1);
    const places = [Float64Array.of(0.001, 0.2, -0.1), Float64Array.of(-0.004, 0.1, 0.3)];
    for (let round = 0; round < 4; round++) metric = evenedOut(metric, await meanCurvature(evaluator, places, metric));
    expectAlike(squareOf(metric), covariance, 0.001);
  });

  it("stays a metric where a density is flat or rises away from a place, and still meets what is steep", () => {
    const { lower } = evenedOut(unitMetric(3), Float64Array.of(10_000, 0, 0, 0, 0, 0, 0, 0, -0.4));
    expect(lower.every(Number.isFinite)).toBe(true);
    // λ is 1.6, the first that outweighs 0.4 twice: √(2.6 / 10,001.6) where it is steep, for a deviation of 0.01.
    expect(lower[0]).toBeCloseTo(0.0161, 4);
    expect(lower[4]).toBeCloseTo(Math.sqrt(2.6 / 1.6), 9);
    expect(lower[8]).toBeCloseTo(Math.sqrt(2.6 / 1.2), 9);
  });

  it("is drawn to what many draws say, and keeps to itself where there are few", () => {
    const random = new Random("draws");
    const drawn = (count: number) =>
      Array.from({ length: count }, () =>
        fromStandard(factor, Float64Array.of(2 * random.normal(), random.normal(), random.normal())),
      );
    const doubled = fittedTo(factor, drawn(20_000), 20_000);
    expect(doubled.lower[0]! / factor.lower[0]!).toBeCloseTo(2, 1);
    expect(doubled.lower[8]! / factor.lower[8]!).toBeCloseTo(1, 1);
    const hardly = fittedTo(factor, drawn(2), 0.01);
    expectAlike(squareOf(hardly), covariance, 0.05);
  });
});
