/** Keeps the normal equations solvable where columns repeat each other; far below any coefficient that is shown. */
const ridge = 1e-9;

/**
 * Coefficients c that minimise Σₕ (yₕ − Σᵢ cᵢ xᵢₕ)², by Cholesky decomposition of the normal equations.
 *
 * @param columns xᵢ, each as long as `target`. Worked: x = [1, 1, 1], [0, 1, 2], y = [1, 3, 5] → 1, 2.
 */
export function leastSquares(columns: readonly ArrayLike<number>[], target: ArrayLike<number>): number[] {
  const k = columns.length;
  const gram = columns.map((x, i) =>
    columns.map((y, j) => dot(x, y) * (i === j ? 1 + ridge : 1) + (i === j ? ridge : 0)),
  );
  const lower = gram.map((row) => row.map(() => 0));
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = gram[i]![j]!;
      for (let l = 0; l < j; l++) sum -= lower[i]![l]! * lower[j]![l]!;
      lower[i]![j] = i === j ? Math.sqrt(Math.max(sum, ridge)) : sum / lower[j]![j]!;
    }
  }
  const forward: number[] = [];
  for (let i = 0; i < k; i++) {
    let sum = dot(columns[i]!, target);
    for (let l = 0; l < i; l++) sum -= lower[i]![l]! * forward[l]!;
    forward.push(sum / lower[i]![i]!);
  }
  const solution = new Array<number>(k).fill(0);
  for (let i = k - 1; i >= 0; i--) {
    let sum = forward[i]!;
    for (let l = i + 1; l < k; l++) sum -= lower[l]![i]! * solution[l]!;
    solution[i] = sum / lower[i]![i]!;
  }
  return solution;
}

function dot(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0;
  for (let h = 0; h < x.length; h++) sum += x[h]! * y[h]!;
  return sum;
}
