/** A function's value with its gradient there. */
export interface Slope {
  value: number;
  gradient: number[];
}

export interface Maximum {
  point: number[];
  value: number;
  /** Inverse of the negative Hessian at the point, rows first; null where it is no maximum in all directions. */
  covariance: number[][] | null;
  /** Whether the gradient vanished before the steps ran out. */
  converged: boolean;
}

const mostSteps = 200;
/** Of the gradient's largest part, relative to 1 + |value|. */
const tolerance = 1e-9;
/** Three steps in a row that gain less end the search. */
const smallestGain = 1e-11;

/**
 * Maximises a smooth function by BFGS with a backtracking line search (Nocedal & Wright 2006, algorithm 6.1). Deterministic.
 *
 * @param slopeAt NaN or −∞ where the function does not exist; steps there are shortened.
 */
export function maximise(slopeAt: (point: readonly number[]) => Slope, start: readonly number[]): Maximum {
  const size = start.length;
  let inverse = identity(size);
  let point = [...start];
  let here = slopeAt(point);
  let converged = false;
  let standing = 0;
  for (let step = 0; step < mostSteps; step++) {
    const steepest = Math.max(...here.gradient.map(Math.abs));
    converged = steepest <= tolerance * (1 + Math.abs(here.value));
    if (converged) break;
    let direction = times(inverse, here.gradient);
    if (!(dot(direction, here.gradient) > 0)) {
      inverse = identity(size);
      direction = [...here.gradient];
    }
    const longest = Math.max(...direction.map(Math.abs));
    // In logarithms of parameters a step of 2 is a factor of 7.
    let length = Math.min(1, 2 / longest);
    let next: Slope | undefined;
    let there = point;
    for (let halving = 0; halving < 50; halving++, length /= 2) {
      there = point.map((x, i) => x + length * direction[i]!);
      next = slopeAt(there);
      if (next.value >= here.value + 1e-4 * length * dot(direction, here.gradient)) break;
      next = undefined;
    }
    if (next === undefined) break;
    inverse = updated(inverse, minus(there, point), minus(here.gradient, next.gradient));
    // Where the data do not tell the parameters, the slope has no end, and nothing is gained any more.
    standing = next.value - here.value <= smallestGain * (1 + Math.abs(next.value)) ? standing + 1 : 0;
    [point, here] = [there, next];
    if (standing === 3) break;
  }
  return { point, value: here.value, covariance: covarianceAt(slopeAt, point), converged: converged || isFlat(here) };
}

/** The line search ends early where rounding hides any gain. */
function isFlat({ gradient, value }: Slope): boolean {
  return Math.max(...gradient.map(Math.abs)) <= 1e-5 * (1 + Math.abs(value));
}

/** @param change of the point. @param fall of the gradient, positive along a maximum's curvature */
function updated(inverse: number[][], change: number[], fall: number[]): number[][] {
  const curvature = dot(change, fall);
  if (!(curvature > 1e-12)) return inverse;
  const moved = times(inverse, fall);
  const scale = (1 + dot(fall, moved) / curvature) / curvature;
  return inverse.map((row, i) =>
    row.map(
      (x, j) => x + scale * change[i]! * change[j]! - (moved[i]! * change[j]! + change[i]! * moved[j]!) / curvature,
    ),
  );
}

function covarianceAt(slopeAt: (point: readonly number[]) => Slope, point: readonly number[]): number[][] | null {
  const step = 1e-4;
  const columns = point.map((_, j) => {
    const along = (side: number) => slopeAt(point.map((x, i) => (i === j ? x + side * step : x))).gradient;
    return minus(along(-1), along(1)).map((fall) => fall / (2 * step));
  });
  const information = columns.map((_, i) => columns.map((column, j) => (column[i]! + columns[i]![j]!) / 2));
  return inverted(information);
}

/** Inverse of a symmetric positive definite matrix; null where it is none. */
function inverted(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...identity(size)[i]!]);
  for (let i = 0; i < size; i++) {
    const pivot = rows[i]![i]!;
    if (!(pivot > 0)) return null;
    rows[i] = rows[i]!.map((x) => x / pivot);
    for (let k = 0; k < size; k++) {
      if (k === i) continue;
      const factor = rows[k]![i]!;
      rows[k] = rows[k]!.map((x, j) => x - factor * rows[i]![j]!);
    }
  }
  return rows.map((row) => row.slice(size));
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => Number(i === j)));
}

function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, x, i) => sum + x * other[i]!, 0);
}

function minus(one: readonly number[], other: readonly number[]): number[] {
  return one.map((x, i) => x - other[i]!);
}
