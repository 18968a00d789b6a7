import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { invertibleSize, invertSymmetric } from "./invert-symmetric.ts";

/** B·Bᵀ + I of random B: positive definite. */
function positiveDefinite(size: number): Float64Array {
  const random = new Random(7);
  const root = Float64Array.from({ length: size * size }, () => random.normal());
  return Float64Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    let sum = i === j ? 1 : 0;
    for (let t = 0; t < size; t++) sum += root[i * size + t]! * root[j * size + t]!;
    return sum;
  });
}

describe("invertSymmetric", () => {
  it("inverts by hand: [[4, 2], [2, 3]] within the unit matrix", () => {
    const matrix = Float64Array.from([4, 0, 0, 0, 2, 3, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
    invertSymmetric(matrix, 4);
    const expected = [0.375, -0.25, 0, 0, -0.25, 0.5, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
    for (const [at, value] of expected.entries()) expect(matrix[at]).toBeCloseTo(value, 12);
  });

  it.each([48, 100, 148])("times the matrix gives the unit matrix, at %d rows", (size) => {
    const matrix = positiveDefinite(size);
    const inverse = matrix.slice();
    invertSymmetric(inverse, size);
    let worst = 0;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        let sum = i === j ? -1 : 0;
        for (let t = 0; t < size; t++) sum += matrix[i * size + t]! * inverse[t * size + j]!;
        worst = Math.max(worst, Math.abs(sum));
      }
    }
    expect(worst).toBeLessThan(1e-9);
  });

  it("refuses what is not positive definite, and a size that is no multiple of four", () => {
    expect(() => invertSymmetric(Float64Array.from([1, 0, 0, 0, 2, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]), 4)).toThrow(
      "The matrix is not positive definite: row 1 leaves -3",
    );
    expect(() => invertSymmetric(new Float64Array(9), 3)).toThrow("The size is a multiple of 4; got 3");
    expect([1, 4, 5].map(invertibleSize)).toEqual([4, 4, 8]);
  });
});
