/** What a plan is judged by over the posterior draws of its outcome. */
export type Objective =
  | { kind: "EXPECTED" }
  /** The outcome that is exceeded with probability 1 − `level`; 0.1 plans for bad luck. `level` lies strictly in 0 … 1. */
  | { kind: "QUANTILE"; level: number };

/** The one number that an objective makes of an outcome's draws. */
export function judged(objective: Objective, draws: Float64Array): number {
  return objective.kind === "EXPECTED" ? meanOf(draws) : quantileOf(draws, objective.level);
}

export function meanOf(draws: Float64Array): number {
  let sum = 0;
  for (const draw of draws) sum += draw;
  return sum / draws.length;
}

/**
 * Quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7): of 1, 2, 3, 4 at 0.5 it is 2.5.
 *
 * @param level 0 … 1
 */
export function quantileOf(draws: Float64Array, level: number): number {
  return quantileOfSorted(Float64Array.from(draws).sort(), level);
}

/** @param sorted ascending */
export function quantileOfSorted(sorted: Float64Array, level: number): number {
  const place = level * (sorted.length - 1);
  const below = Math.floor(place);
  const lower = sorted[below]!;
  return lower + (place - below) * ((sorted[below + 1] ?? lower) - lower);
}

/** A figure and its central interval over the draws. */
export interface Estimate {
  mean: number;
  lower: number;
  upper: number;
}

/** @param level share of draws inside the interval, such as 0.9 */
export function estimateOf(draws: Float64Array, level: number): Estimate {
  const sorted = Float64Array.from(draws).sort();
  return {
    mean: meanOf(draws),
    lower: quantileOfSorted(sorted, (1 - level) / 2),
    upper: quantileOfSorted(sorted, (1 + level) / 2),
  };
}
