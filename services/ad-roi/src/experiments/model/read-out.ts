import { conformalInterval, conformalPValue } from "./conformal.ts";
import { type GeoPanel, meanOf } from "./geo-panel.ts";
import { estimateEffect, prepareControl } from "./synthetic-control.ts";

/** A number with what the data do not rule out. */
export interface Range {
  value: number;
  lower: number;
  upper: number;
}

/** What a test did to the test markets. Week by week it tells of all weeks, those before the test first. */
export interface ReadOut {
  weeks: string[];
  /** Weeks before the test. */
  before: number;
  /** Test markets together, in the outcome's unit. */
  actual: number[];
  /** What they would have sold without the test. */
  expected: number[];
  /** Outcome beyond what would have been, over all weeks of the test; below 0 where less was sold. */
  effect: Range;
  /** The same as a share of what would have been. */
  lift: Range;
  /** Of the effect's total: its interval's half width by that of a normal one. */
  standardError: number;
  /** How likely as much would be if the test had done nothing. */
  pValue: number;
  /** Markets compared with that have a weight, the largest first; weights add up to 1. */
  controls: { geo: string; weight: number }[];
  /** Mean distance of the weeks before the test from what was expected, as a share of their mean. */
  fitError: number;
}

/** Why there is no read-out. */
export type ReadOutRefusal =
  | { outcome: "refused"; why: "no-controls" | "nothing-sold" }
  | { outcome: "refused"; why: "too-few-weeks"; weeks: number; needed: number };

/** Of the normal distribution, by level: what a half width is divided by. */
const normalPoints: Record<number, number> = { 0.8: 1.2816, 0.9: 1.6449, 0.95: 1.96 };

/** Weeks, those of the test too, below which nothing can be ruled out: each week is one place to look at. */
export function weeksNeeded(level: number): number {
  return Math.max(12, Math.ceil(1 / (1 - level) - 1e-9) + 2);
}

/**
 * Reads a geo-lift test: the test markets against a synthetic control of others, with a conformal interval.
 *
 * Source: A. Abadie, A. Diamond, J. Hainmueller, "Synthetic control methods for comparative case studies", JASA 105 (2010); and
 * `conformalPValue`.
 *
 * @param before weeks before the test
 * @param level of the intervals: 0.8, 0.9 or 0.95
 */
export function readOut(
  panel: GeoPanel,
  test: readonly number[],
  control: readonly number[],
  before: number,
  level: number,
): ReadOut | ReadOutRefusal {
  const weeks = panel.weeks.length;
  const needed = weeksNeeded(level);
  if (weeks < needed) return { outcome: "refused", why: "too-few-weeks", weeks, needed };
  const sold = control.filter((geo) => meanOf(panel.outcome[geo]!) > 0);
  if (sold.length === 0) return { outcome: "refused", why: "no-controls" };
  const problem = prepareControl(panel, test, sold, before);
  if (!(problem.treatedLevel > 0)) return { outcome: "refused", why: "nothing-sold" };
  const { effect, fit } = estimateEffect(problem);
  const fitError = meanOf(fit.residuals.subarray(0, before).map(Math.abs));
  const interval = conformalInterval(problem, level, effect, Math.max(fitError, 1e-6));
  if (interval === null) return { outcome: "refused", why: "too-few-weeks", weeks, needed: needed + 1 };
  const actual = problem.treated.map((share) => share * problem.treatedLevel);
  const expected = actual.map(
    (value, week) => value - problem.treatedLevel * (fit.residuals[week]! + (week >= before ? effect : 0)),
  );
  const perShare = problem.treatedLevel * (weeks - before);
  const wouldHaveBeen = meanOf(expected, before) * (weeks - before);
  const ranged = (scale: number): Range => ({
    value: effect * scale,
    lower: interval.lower * scale,
    upper: interval.upper * scale,
  });
  return {
    weeks: [...panel.weeks],
    before,
    actual: [...actual],
    expected: [...expected],
    effect: ranged(perShare),
    lift: ranged(perShare / wouldHaveBeen),
    standardError: ((interval.upper - interval.lower) * perShare) / (2 * normalPoints[level]!),
    pValue: conformalPValue(problem, 0, fit.weights),
    controls: sold
      .map((geo, at) => ({ geo: panel.geos[geo]!, weight: fit.weights[at]! }))
      .filter(({ weight }) => weight > 1e-6)
      .sort((a, b) => b.weight - a.weight),
    fitError,
  };
}
