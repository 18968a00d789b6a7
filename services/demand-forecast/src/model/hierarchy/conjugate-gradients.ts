/** Relative size of the residual at which a solution is good enough: far below the decimals that are stored. */
const tolerance = 1e-9;

/**
 * Solves A x = b for a symmetric positive definite A that is known only by what it does to a vector, by conjugate gradients
 * with the diagonal as preconditioner (Hestenes & Stiefel 1952; Golub & Van Loan, Matrix Computations, 11.5).
 *
 * @param times writes A v into its second argument. @param diagonal of A, > 0.
 * @param start a guess, such as the solution of a neighbouring problem; zeros without.
 * @throws RangeError when it has not converged after twice as many iterations as unknowns: A is then not positive definite.
 */
export function solveByConjugateGradients(
  times: (vector: Float64Array, result: Float64Array) => void,
  diagonal: Float64Array,
  target: Float64Array,
  start: Float64Array | null = null,
): Float64Array {
  const n = target.length;
  if (target.every((value) => value === 0)) return new Float64Array(n);
  const solution = start === null ? new Float64Array(n) : start.slice();
  const product = new Float64Array(n);
  times(solution, product);
  const residual = target.map((value, i) => value - product[i]!);
  const limit = (tolerance * norm(target)) ** 2;
  const direction = residual.map((value, i) => value / diagonal[i]!);
  let weighed = dot(residual, direction);
  const most = 2 * n + 20;
  for (let iteration = 0; dot(residual, residual) > limit; iteration++) {
    if (iteration === most) throw new RangeError(`A system of ${n} unknowns did not converge in ${most} iterations.`);
    times(direction, product);
    const step = weighed / dot(direction, product);
    for (let i = 0; i < n; i++) {
      solution[i]! += step * direction[i]!;
      residual[i]! -= step * product[i]!;
    }
    const before = weighed;
    weighed = 0;
    for (let i = 0; i < n; i++) weighed += residual[i]! ** 2 / diagonal[i]!;
    for (let i = 0; i < n; i++) direction[i] = residual[i]! / diagonal[i]! + (weighed / before) * direction[i]!;
  }
  return solution;
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}

function norm(x: Float64Array): number {
  return Math.sqrt(dot(x, x));
}
