/** Where and how far a simplex search goes. */
export interface SimplexSearch {
  start: readonly number[];
  /** Edge of the first simplex, in the units of each coordinate. */
  step: number;
  maxEvaluations: number;
  /** Stop when the simplex's best and worst values differ by less than this share of the best. */
  tolerance: number;
}

interface Vertex {
  point: number[];
  value: number;
}

/**
 * Minimises `objective` without derivatives by the simplex method of Nelder & Mead (1965, The Computer Journal 7),
 * with reflection 1, expansion 2, contraction 1/2, shrinkage 1/2. Deterministic.
 */
export function nelderMead(objective: (point: readonly number[]) => number, search: SimplexSearch): Vertex {
  let evaluations = 0;
  const evaluate = (point: number[]): Vertex => {
    evaluations++;
    const value = objective(point);
    return { point, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
  };
  const simplex = [evaluate([...search.start])];
  for (let i = 0; i < search.start.length; i++) {
    simplex.push(evaluate(search.start.map((x, j) => (i === j ? x + search.step : x))));
  }
  const byValue = (x: Vertex, y: Vertex): number => x.value - y.value;
  simplex.sort(byValue);
  const last = simplex.length - 1;
  while (evaluations < search.maxEvaluations) {
    const best = simplex[0]!;
    const worst = simplex[last]!;
    if (worst.value - best.value <= search.tolerance * Math.abs(best.value)) break;
    const centroid = best.point.map((_, j) => simplex.slice(0, last).reduce((sum, v) => sum + v.point[j]!, 0) / last);
    const along = (factor: number): Vertex => evaluate(centroid.map((x, j) => x + factor * (worst.point[j]! - x)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      simplex[last] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < simplex[last - 1]!.value) {
      simplex[last] = reflected;
    } else {
      const contracted = reflected.value < worst.value ? along(-0.5) : along(0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) simplex[last] = contracted;
      else for (let i = 1; i <= last; i++) simplex[i] = evaluate(towards(best.point, simplex[i]!.point));
    }
    simplex.sort(byValue);
  }
  return simplex[0]!;
}

function towards(best: readonly number[], point: readonly number[]): number[] {
  return point.map((x, j) => best[j]! + 0.5 * (x - best[j]!));
}
