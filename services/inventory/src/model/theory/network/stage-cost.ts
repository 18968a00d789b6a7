import { latticeOf } from "../../distribution/convolve.ts";
import type { DiscreteDistribution } from "../../distribution/discrete.ts";

/** Cost of a stage and those below it by its echelon position: values from `lowest` on, and a line of this slope before. */
export interface StageCost {
  /** Position of the first value. */
  lowest: number;
  values: Float64Array;
  /** Money per step below `lowest`; negative. */
  slope: number;
}

/** Cost at any position: between two points by interpolation, beyond the last as at the last. */
export function costAt({ lowest, values, slope }: StageCost, position: number): number {
  const at = position - lowest;
  if (at <= 0) return values[0]! + slope * at;
  const left = Math.min(Math.floor(at), values.length - 1);
  const right = Math.min(left + 1, values.length - 1);
  return values[left]! + (at - left) * (values[right]! - values[left]!);
}

/**
 * C(y) = E[h(y − D) + C̲(y − D)], where C̲(x) is the cost below at min(level, x). Computed from where it is still a line up to
 * `wanted`, or without it until it rises.
 *
 * @param below cost of the stages below, and the level the next of them keeps.
 * @param holdingCost money per step and period.
 * @param demand of the stage's lead time, in steps.
 */
export function expectedStageCost(
  below: { cost: StageCost; level: number },
  holdingCost: number,
  demand: DiscreteDistribution,
  wanted: number | null,
): StageCost {
  const probabilities = latticeOf(demand);
  const slope = holdingCost + below.cost.slope;
  // Before this point the cost below is a line, so what lies there is summed up by the loss function.
  const start = Math.min(below.cost.lowest, Math.floor(below.level));
  const lowest = start + demand.lowest;
  const delivered: number[] = [];
  const values: number[] = [];
  const isDone = (): boolean => {
    const last = lowest + values.length - 1;
    if (wanted !== null) return values.length > 0 && last > wanted;
    return values.length > 2 && values[values.length - 1]! > values[values.length - 2]!;
  };
  while (!isDone()) {
    const reach = values.length;
    const position = start + reach;
    delivered.push(holdingCost * position + costAt(below.cost, Math.min(below.level, position)));
    const beyond = position + demand.lowest - start;
    let total = delivered[0]! * (1 - demand.cdf(beyond)) - slope * demand.loss(beyond);
    const farthest = Math.min(reach, probabilities.length - 1);
    for (let k = 0; k <= farthest; k++) total += probabilities[k]! * delivered[reach - k]!;
    values.push(total);
  }
  return { lowest, values: Float64Array.from(values), slope };
}

/** The first position of least cost; on a fine lattice the lowest point of the parabola through it and its neighbours. */
export function cheapestPosition({ lowest, values }: StageCost, isFine: boolean): number {
  const least = values.reduce((best, value, i) => (value < values[best]! ? i : best), 0);
  if (!isFine || least === 0 || least === values.length - 1) return lowest + least;
  const [left, middle, right] = [values[least - 1]!, values[least]!, values[least + 1]!];
  const curvature = left - 2 * middle + right;
  return lowest + least + (curvature > 0 ? (left - right) / (2 * curvature) : 0);
}
