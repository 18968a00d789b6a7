import { type ControlProblem, fitControl } from "./synthetic-control.ts";

/** Of an interval's end: bisections once it is enclosed, to a millionth of the first step. */
const bisections = 20;
/** Doublings of a step before an end is said not to be found. */
const maxDoublings = 24;

/**
 * How likely so large a sum of residuals in the weeks of the test would be if the supposed effect were the true one: the share of all
 * places in time at which as many neighbouring weeks, round the ends, leave as large a sum.
 *
 * Source: V. Chernozhukov, K. Wüthrich, Y. Zhu, "An exact and robust conformal inference method for counterfactual and synthetic
 * controls", Journal of the American Statistical Association 116 (2021), moving block permutations.
 *
 * @param effect share of the test markets' mean before the test, in every week of it
 */
export function conformalPValue(problem: ControlProblem, effect: number, start?: Float64Array): number {
  return pValueOf(fitControl(problem, effect, start).residuals, problem.weeks - problem.before);
}

function pValueOf(residuals: Float64Array, length: number): number {
  const weeks = residuals.length;
  let sum = 0;
  for (let week = weeks - length; week < weeks; week++) sum += residuals[week]!;
  // What is equal but for rounding counts as equal.
  const observed = Math.abs(sum) * (1 - 1e-9);
  let asLarge = 1;
  for (let shift = 0; shift < weeks - 1; shift++) {
    sum += residuals[shift]! - residuals[(shift + weeks - length) % weeks]!;
    if (Math.abs(sum) >= observed) asLarge++;
  }
  return asLarge / weeks;
}

/**
 * The effects that the data do not rule out: those whose p-value is above 1 − level, from the estimate outwards.
 *
 * @param estimate an effect inside
 * @param step first distance to look at, such as what weeks differ by anyway
 * @returns null where no end is found, since there are too few weeks to rule anything out at this level
 */
export function conformalInterval(
  problem: ControlProblem,
  level: number,
  estimate: number,
  step: number,
): { lower: number; upper: number } | null {
  const isRuledOut = (effect: number) => conformalPValue(problem, effect) <= 1 - level;
  const end = (direction: 1 | -1): number | null => {
    let inside = estimate;
    let distance = step;
    for (let doubling = 0; doubling < maxDoublings; doubling++, distance *= 2) {
      const effect = estimate + direction * distance;
      if (!isRuledOut(effect)) {
        inside = effect;
        continue;
      }
      let outside = effect;
      for (let turn = 0; turn < bisections; turn++) {
        const middle = (inside + outside) / 2;
        if (isRuledOut(middle)) outside = middle;
        else inside = middle;
      }
      return outside;
    }
    return null;
  };
  const [lower, upper] = [end(-1), end(1)];
  return lower === null || upper === null ? null : { lower, upper };
}
