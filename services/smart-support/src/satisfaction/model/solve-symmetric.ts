/** Added to the diagonal where rounding leaves a pivot without a value. */
const least = 1e-10;

/** Solves A · x = b for a symmetric positive definite A by its Cholesky factor. @param matrix [n][n] */
export function solveSymmetric(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const size = values.length;
  const factor = Array.from({ length: size }, () => new Float64Array(size));
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row]![column]!;
      for (let k = 0; k < column; k++) rest -= factor[row]![k]! * factor[column]![k]!;
      factor[row]![column] = row === column ? Math.sqrt(Math.max(rest, least)) : rest / factor[column]![column]!;
    }
  const between = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let rest = values[row]!;
    for (let k = 0; k < row; k++) rest -= factor[row]![k]! * between[k]!;
    between[row] = rest / factor[row]![row]!;
  }
  const solved = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = between[row]!;
    for (let k = row + 1; k < size; k++) rest -= factor[k]![row]! * solved[k]!;
    solved[row] = rest / factor[row]![row]!;
  }
  return solved;
}
