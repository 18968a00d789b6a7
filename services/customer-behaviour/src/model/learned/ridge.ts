import { cholesky, solveCholesky } from "../numeric/cholesky.ts";
import type { Design } from "./table-encoder.ts";

/** A linear regression with the deviation of what it leaves. */
export interface Ridge {
  intercept: number;
  weights: Float64Array;
  deviation: number;
}

/**
 * Minimises Σ (target − intercept − weights·row)² + penalty·Σ weight²; the intercept is not penalised.
 *
 * @param penalty above 0
 */
export function fitRidge({ rows, width, values }: Design, targets: ArrayLike<number>, penalty: number): Ridge {
  const size = width + 1;
  const gram = new Float64Array(size * size);
  const right = new Float64Array(size);
  const x = new Float64Array(size);
  for (let row = 0; row < rows; row++) {
    x[0] = 1;
    for (let j = 0; j < width; j++) x[j + 1] = values[row * width + j]!;
    for (let a = 0; a < size; a++) {
      if (x[a] === 0) continue;
      right[a]! += x[a]! * targets[row]!;
      for (let b = 0; b <= a; b++) gram[a * size + b]! += x[a]! * x[b]!;
    }
  }
  for (let j = 1; j < size; j++) gram[j * size + j]! += penalty;
  const lower = cholesky(gram, size);
  if (lower === null) throw new RangeError(`A regression needs rows and finite numbers; got ${rows} rows.`);
  const point = solveCholesky(lower, right);
  const fitted = { intercept: point[0]!, weights: point.slice(1), deviation: 0 };
  const squares = ridgeValues(fitted, { rows, width, values }).reduce((sum, value, row) => {
    return sum + (targets[row]! - value) ** 2;
  }, 0);
  return { ...fitted, deviation: Math.sqrt(squares / rows) };
}

export function ridgeValues({ intercept, weights }: Omit<Ridge, "deviation">, { rows, width, values }: Design) {
  return Float64Array.from({ length: rows }, (_, row) => {
    let sum = intercept;
    for (let j = 0, at = row * width; j < width; j++, at++) sum += weights[j]! * values[at]!;
    return sum;
  });
}
