import { logGamma } from "@bellwether/runtime/numeric/gamma-function";

/**
 * Logarithm of the density of one period's misses under multivariate Student's t with covariance of scales diag(own²) + shared²·1·1ᵀ, by
 * elimination in the whole matrix: what the model's short cuts are to come to. The factor π^(−n/2) is left out.
 *
 * @param own [geo]
 */
export function denseStudent(
  misses: readonly number[],
  own: readonly number[],
  shared: number,
  freedom: number,
): number {
  const n = misses.length;
  // [covariance | misses], brought to triangular form.
  const rows = misses.map((miss, row) => [
    ...own.map((scale, column) => shared ** 2 + (row === column ? scale ** 2 : 0)),
    miss,
  ]);
  let [logDeterminant, distance] = [0, 0];
  rows.forEach((row, place) => {
    const pivot = row[place]!;
    logDeterminant += Math.log(pivot);
    distance += row[n]! ** 2 / pivot;
    for (const other of rows.slice(place + 1)) {
      const factor = other[place]! / pivot;
      for (let column = place; column <= n; column++) other[column]! -= factor * row[column]!;
    }
  });
  const shape = logGamma((freedom + n) / 2) - logGamma(freedom / 2) - (n / 2) * Math.log(freedom);
  return shape - logDeterminant / 2 - ((freedom + n) / 2) * Math.log1p(distance / freedom);
}
