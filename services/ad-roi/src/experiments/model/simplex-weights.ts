/** Of the objective at the start: what the answer may be above the least. */
const tolerance = 1e-9;
const maxSteps = 20_000;

/**
 * Weights w ≥ 0, Σ w = 1, of the least ½ wᵀGw − bᵀw: the constrained least squares of a synthetic control, with G = XᵀX and b = Xᵀy.
 *
 * Moves weight from the member with the steepest slope to the one with the least, as far as pays, until the duality gap
 * gᵀw − min g, which bounds the distance to the least objective, is nothing (pairwise Frank–Wolfe; S. Lacoste-Julien, M. Jaggi, "On the
 * global linear convergence of Frank–Wolfe optimization variants", NeurIPS 2015).
 *
 * Worked: G = I₂, b = (0.9, 0.3) → w = (0.8, 0.2), the nearest point of the simplex to b.
 *
 * @param gram size × size, rows one after another
 * @param start weights to begin at, such as those of a question nearly the same; even ones when left out
 */
export function simplexWeights(gram: Float64Array, linear: Float64Array, start?: Float64Array): Float64Array {
  const size = linear.length;
  const weights = start === undefined ? new Float64Array(size).fill(1 / size) : start.slice();
  const slope = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = -linear[i]!;
    for (let j = 0; j < size; j++) sum += gram[i * size + j]! * weights[j]!;
    slope[i] = sum;
  }
  let scale = 0;
  for (let i = 0; i < size; i++) scale = Math.max(scale, Math.abs(linear[i]!), gram[i * size + i]!);
  for (let step = 0; step < maxSteps; step++) {
    let [to, from, gap] = [0, -1, 0];
    for (let i = 0; i < size; i++) {
      if (slope[i]! < slope[to]!) to = i;
      if (weights[i]! > 0 && (from < 0 || slope[i]! > slope[from]!)) from = i;
      gap += slope[i]! * weights[i]!;
    }
    if (gap - slope[to]! <= tolerance * scale || from === to) break;
    const curvature = gram[to * size + to]! + gram[from * size + from]! - 2 * gram[to * size + from]!;
    const wanted = curvature > 0 ? (slope[from]! - slope[to]!) / curvature : Number.POSITIVE_INFINITY;
    const moved = Math.min(weights[from]!, wanted);
    weights[to]! += moved;
    weights[from] = moved === weights[from] ? 0 : weights[from]! - moved;
    for (let i = 0; i < size; i++) slope[i]! += moved * (gram[i * size + to]! - gram[i * size + from]!);
  }
  return weights;
}
