import type { DensityEvaluator } from "./log-density.ts";
import { fromStandard, type Metric, slopesByStandard } from "./metric.ts";

/** In units of the metric's standard deviations: differences of less drown in single precision, of more reach where the density curves otherwise. */
const reach = 0.1;

/**
 * How fast the slopes of a log density fall, on average over the places of all chains: its negative second derivatives by z, with position = L·z,
 * from central differences. Were the density normal and the metric its covariance, they were the identity. Costs two evaluations of all chains
 * for each parameter, where a covariance of draws takes many trajectories to tell directions from noise.
 *
 * @param positions [chain][parameter]
 * @returns [parameter · parameter], symmetric and finite; not always positive
 */
export async function meanCurvature(
  evaluator: Pick<DensityEvaluator, "size" | "at">,
  positions: readonly Float64Array[],
  metric: Metric,
): Promise<Float64Array> {
  const { size } = evaluator;
  const curvature = new Float64Array(size * size);
  const z = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    const offset = fromStandard(metric, z.fill(0).fill(reach, j, j + 1));
    const ahead = await evaluator.at(positions.map((position) => position.map((value, k) => value + offset[k]!)));
    const behind = await evaluator.at(positions.map((position) => position.map((value, k) => value - offset[k]!)));
    const fallen = new Float64Array(size);
    behind.gradients.forEach((gradient, chain) => {
      const next = ahead.gradients[chain]!;
      for (let k = 0; k < size; k++) {
        const difference = (gradient[k]! - next[k]!) / (2 * reach * positions.length);
        // Beyond the edge of what a density can be computed of, nothing is known of how it curves.
        if (Number.isFinite(difference)) fallen[k]! += difference;
      }
    });
    // Both triangles tell the same number, each with its own rounding: their mean is kept.
    slopesByStandard(metric, fallen).forEach((value, k) => {
      curvature[k * size + j]! += value / 2;
      curvature[j * size + k]! += value / 2;
    });
  }
  return curvature;
}
