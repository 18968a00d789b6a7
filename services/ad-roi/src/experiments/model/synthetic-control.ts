import { type GeoPanel, meanOf, totalOf } from "./geo-panel.ts";
import { simplexWeights } from "./simplex-weights.ts";

/** Test markets and what they are compared with, prepared for fits that differ in the effect that is supposed. */
export interface ControlProblem {
  weeks: number;
  /** Weeks before the test. */
  before: number;
  /** Test markets together, as shares of their mean before the test. */
  treated: Float64Array;
  /** Mean of the test markets before the test, in the outcome's unit. */
  treatedLevel: number;
  /** [control][week], as shares of each market's own mean, around 0. */
  controls: Float64Array[];
  /** Products of controls: size × size. */
  gram: Float64Array;
  /** Products of each control with the test markets, and with the weeks of the test. */
  withTreated: Float64Array;
  withTest: Float64Array;
}

/** A synthetic control: what the test markets would have sold, by markets that sold alike. */
export interface ControlFit {
  /** Of each control; not negative, 1 together. */
  weights: Float64Array;
  /** Week by week, what is left of the test markets, as shares of their mean before the test. */
  residuals: Float64Array;
}

/**
 * Prepares test markets, taken together, against controls. Every market is taken by its own mean, so that small markets can stand for
 * large ones, and levels are set apart from shapes (B. Ferman, C. Pinto, "Synthetic controls with imperfect pretreatment fit",
 * Quantitative Economics 12 (2021)). Controls that sold nothing have no shape and are to be left out before.
 *
 * @param before weeks before the test; those after it are the test
 */
export function prepareControl(
  panel: GeoPanel,
  test: readonly number[],
  control: readonly number[],
  before: number,
): ControlProblem {
  const weeks = panel.weeks.length;
  const total = totalOf(panel, test);
  const treatedLevel = meanOf(total, 0, before);
  const treated = total.map((value) => value / treatedLevel);
  const controls = control.map((geo) => {
    const mean = meanOf(panel.outcome[geo]!);
    return Float64Array.from(panel.outcome[geo]!, (value) => value / mean - 1);
  });
  const size = controls.length;
  const gram = new Float64Array(size * size);
  const withTreated = new Float64Array(size);
  const withTest = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) gram[i * size + j] = gram[j * size + i] = dot(controls[i]!, controls[j]!);
    withTreated[i] = dot(controls[i]!, treated);
    withTest[i] = (weeks - before) * meanOf(controls[i]!, before, weeks);
  }
  return { weeks, before, treated, treatedLevel, controls, gram, withTreated, withTest };
}

/**
 * Fits weights to all weeks as if the test had added `effect` in each of its weeks.
 *
 * @param effect share of the test markets' mean before the test
 * @param start weights of a fit nearly the same
 */
export function fitControl(problem: ControlProblem, effect: number, start?: Float64Array): ControlFit {
  const { weeks, before, treated, controls, gram, withTreated, withTest } = problem;
  const linear = withTreated.map((value, control) => value - effect * withTest[control]!);
  const weights = simplexWeights(gram, linear, start);
  const residuals = treated.map((value, week) => value - (week >= before ? effect : 0));
  for (const [control, weight] of weights.entries()) {
    if (weight === 0) continue;
    for (let week = 0; week < weeks; week++) residuals[week]! -= weight * controls[control]![week]!;
  }
  const level = meanOf(residuals);
  return { weights, residuals: residuals.map((value) => value - level) };
}

/** Half-width of the first range in which the effect is looked for, as a share of the mean before the test. */
const firstRange = 0.5;
const precision = 1e-9;

/**
 * The effect, the same in every week of the test, that fits best together with the weights: where the residuals of the test's weeks add up
 * to nothing, since their sum is the slope of a convex function of the effect.
 *
 * @returns share of the test markets' mean before the test, and the fit with it taken off
 */
export function estimateEffect(problem: ControlProblem): { effect: number; fit: ControlFit } {
  let fit = fitControl(problem, 0);
  const leftAt = (effect: number): number => {
    fit = fitControl(problem, effect, fit.weights);
    let sum = 0;
    for (let week = problem.before; week < problem.weeks; week++) sum += fit.residuals[week]!;
    return sum;
  };
  let [lower, upper] = [-firstRange, firstRange];
  while (leftAt(lower) < 0) lower *= 2;
  while (leftAt(upper) > 0) upper *= 2;
  while (upper - lower > precision) {
    const middle = (lower + upper) / 2;
    if (leftAt(middle) > 0) lower = middle;
    else upper = middle;
  }
  const effect = (lower + upper) / 2;
  return { effect, fit: fitControl(problem, effect, fit.weights) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
