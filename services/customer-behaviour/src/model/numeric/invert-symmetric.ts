import { rowDots, tile } from "./row-dots.ts";

/** Rows that are kept near while the others pass: of 4,000 numbers each they fill 1.5 MB. A multiple of the tile. */
const block = 48;

/** The next size that can be inverted; what is added is the unit matrix's. */
export function invertibleSize(size: number): number {
  return Math.ceil(size / tile) * tile;
}

/**
 * Inverts a symmetric positive definite matrix in place by Cholesky: A = L·Lᵀ, U = L⁻ᵀ, A⁻¹ = U·Uᵀ. All three are made of dot products
 * of rows, which lie together in memory; about size³ operations, and no memory beside the matrix.
 *
 * @param matrix row after row; the lower triangle is read, the whole inverse written
 * @param size rows, a multiple of four: see `invertibleSize`
 * @param onProgress called after every few rows; what it throws ends the work
 * @throws RangeError where the matrix is not positive definite
 */
export function invertSymmetric(
  matrix: Float64Array,
  size: number,
  onProgress: (fraction: number) => void = () => undefined,
): void {
  if (size % tile !== 0) throw new RangeError(`The size is a multiple of ${tile}; got ${size}`);
  const sums = new Float64Array(tile * tile);
  const diagonal = new Float64Array(size);
  for (let start = 0; start < size; start += block) {
    factoriseBlock(matrix, size, start, diagonal, sums);
    onProgress(start / size / 3);
  }
  for (let start = 0; start < size; start += block) {
    invertBlock(matrix, size, start, diagonal, sums);
    onProgress((1 + start / size) / 3);
  }
  for (let start = 0; start < size; start += block) {
    multiplyBlock(matrix, size, start, sums);
    onProgress((2 + start / size) / 3);
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) matrix[j * size + i] = matrix[i * size + j]!;
}

/** Columns of L from `start` on, below the diagonal, which is kept beside. */
function factoriseBlock(
  matrix: Float64Array,
  size: number,
  start: number,
  diagonal: Float64Array,
  sums: Float64Array,
): void {
  const end = Math.min(size, start + block);
  for (let i = start; i < size; i += tile) {
    for (let j = start; j < end && j <= i; j += tile) {
      rowDots(matrix, { left: i * size, right: j * size, width: size, from: 0, to: start }, sums);
      for (let k = 0; k < sums.length; k++) {
        const at = (i + (k >> 2)) * size + j + (k & 3);
        matrix[at] = matrix[at]! - sums[k]!;
      }
    }
  }
  for (let j = start; j < end; j++) {
    for (let i = j; i < size; i++) {
      let sum = matrix[i * size + j]!;
      for (let t = start; t < j; t++) sum -= matrix[i * size + t]! * matrix[j * size + t]!;
      if (i > j) matrix[i * size + j] = sum / diagonal[j]!;
      else if (sum > 0) diagonal[j] = Math.sqrt(sum);
      else throw new RangeError(`The matrix is not positive definite: row ${j} leaves ${sum}`);
    }
  }
}

/** Columns of U = L⁻ᵀ from `start` on, on and above the diagonal. */
function invertBlock(
  matrix: Float64Array,
  size: number,
  start: number,
  diagonal: Float64Array,
  sums: Float64Array,
): void {
  const end = Math.min(size, start + block);
  for (let j = 0; j < start; j += tile) {
    for (let i = start; i < end; i += tile) {
      rowDots(matrix, { left: j * size, right: i * size, width: size, from: j + tile, to: start }, sums);
      for (let k = 0; k < sums.length; k++) {
        const [row, column] = [j + (k >> 2), i + (k & 3)];
        let sum = sums[k]!;
        // Before its diagonal, a row of U is still one of L.
        for (let t = row; t < j + tile; t++) sum += matrix[column * size + t]! * matrix[row * size + t]!;
        matrix[row * size + column] = sum;
      }
    }
  }
  for (let i = start; i < end; i++) {
    for (let j = 0; j < i; j++) {
      let sum = j < start ? matrix[j * size + i]! : 0;
      for (let t = Math.max(j, start); t < i; t++) sum += matrix[i * size + t]! * matrix[j * size + t]!;
      matrix[j * size + i] = -sum / diagonal[i]!;
    }
    matrix[i * size + i] = 1 / diagonal[i]!;
  }
}

/** Rows of U·Uᵀ from `start` on, on and below the diagonal. A diagonal of U is written over once nothing needs it. */
function multiplyBlock(matrix: Float64Array, size: number, start: number, sums: Float64Array): void {
  const end = Math.min(size, start + block);
  for (let j = 0; j < end; j += tile) {
    for (let i = Math.max(start, j); i < end; i += tile) {
      rowDots(matrix, { left: i * size, right: j * size, width: size, from: i + tile, to: size }, sums);
      for (let k = 0; k < sums.length; k++) {
        const [row, column] = [i + (k >> 2), j + (k & 3)];
        let sum = sums[k]!;
        for (let t = Math.max(row, column); t < i + tile; t++)
          sum += matrix[row * size + t]! * matrix[column * size + t]!;
        sums[k] = sum;
      }
      for (let k = 0; k < sums.length; k++) {
        const [row, column] = [i + (k >> 2), j + (k & 3)];
        if (column <= row) matrix[row * size + column] = sums[k]!;
      }
    }
  }
}
