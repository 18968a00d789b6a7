/**
 * Lower Cholesky factor L of a symmetric matrix, L·Lᵀ.
 *
 * @param matrix row after row; its lower half is read
 * @param least squares on L's diagonal are above it
 * @returns row after row, zeros above the diagonal; null where the matrix is not that positive
 */
export function choleskyOf(matrix: Float64Array, size: number, least = 0): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    for (let k = 0; k <= j; k++) {
      let sum = matrix[j * size + k]!;
      for (let m = 0; m < k; m++) sum -= lower[j * size + m]! * lower[k * size + m]!;
      if (k < j) lower[j * size + k] = sum / lower[k * size + k]!;
      else if (sum > least) lower[j * size + j] = Math.sqrt(sum);
      else return null;
    }
  }
  return lower;
}

/**
 * Lower Cholesky factor of a symmetric matrix's inverse.
 *
 * @param least as of `choleskyOf`, of the matrix taken from its last row to its first
 */
export function choleskyOfInverse(matrix: Float64Array, size: number, least = 0): Float64Array | null {
  // With rows and columns in reverse the matrix is R·Rᵀ: R⁻ᵀ, reversed back, is lower and squares to the inverse.
  const reversed = choleskyOf(matrix.slice().reverse(), size, least);
  return reversed === null ? null : transposed(inverseOf(reversed, size), size).reverse();
}

/** Product of two lower triangular matrices. */
export function lowerProduct(one: Float64Array, other: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size);
  for (let j = 0; j < size; j++)
    for (let m = 0; m <= j; m++) {
      const factor = one[j * size + m]!;
      for (let k = 0; k <= m; k++) product[j * size + k]! += factor * other[m * size + k]!;
    }
  return product;
}

function inverseOf(lower: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    for (let j = column; j < size; j++) {
      let sum = j === column ? 1 : 0;
      for (let k = column; k < j; k++) sum -= lower[j * size + k]! * inverse[k * size + column]!;
      inverse[j * size + column] = sum / lower[j * size + j]!;
    }
  }
  return inverse;
}

function transposed(matrix: Float64Array, size: number): Float64Array {
  return matrix.map((_, place) => matrix[(place % size) * size + Math.floor(place / size)]!);
}
