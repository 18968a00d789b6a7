/** Rows whose dot products are taken together: sixteen sums stay in registers, and each number read serves four. */
export const tile = 4;

/**
 * Dot products of four rows with four others.
 *
 * @param left first number of the first row of the four, and `right` of the others; rows are `width` apart
 * @param from first term, and `to` the one after the last
 * @param sums sixteen, written; `sums[4 * i + j]` is of row i of the left with row j of the right
 */
export function rowDots(
  matrix: Float64Array,
  { left, right, width, from, to }: { left: number; right: number; width: number; from: number; to: number },
  sums: Float64Array,
): void {
  const [a1, a2, a3] = [left + width, left + 2 * width, left + 3 * width];
  const [b1, b2, b3] = [right + width, right + 2 * width, right + 3 * width];
  let [s00, s01, s02, s03] = [0, 0, 0, 0];
  let [s10, s11, s12, s13] = [0, 0, 0, 0];
  let [s20, s21, s22, s23] = [0, 0, 0, 0];
  let [s30, s31, s32, s33] = [0, 0, 0, 0];
  for (let t = from; t < to; t++) {
    const x0 = matrix[left + t]!;
    const x1 = matrix[a1 + t]!;
    const x2 = matrix[a2 + t]!;
    const x3 = matrix[a3 + t]!;
    const y0 = matrix[right + t]!;
    const y1 = matrix[b1 + t]!;
    const y2 = matrix[b2 + t]!;
    const y3 = matrix[b3 + t]!;
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s03 += x0 * y3;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s13 += x1 * y3;
    s20 += x2 * y0;
    s21 += x2 * y1;
    s22 += x2 * y2;
    s23 += x2 * y3;
    s30 += x3 * y0;
    s31 += x3 * y1;
    s32 += x3 * y2;
    s33 += x3 * y3;
  }
  sums.set([s00, s01, s02, s03, s10, s11, s12, s13, s20, s21, s22, s23, s30, s31, s32, s33]);
}
