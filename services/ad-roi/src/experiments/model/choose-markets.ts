import { type GeoPanel, meanOf, totalOf } from "./geo-panel.ts";
import { fitControl, prepareControl } from "./synthetic-control.ts";

/** A set of test markets that could be chosen. */
export interface MarketSet {
  /** Places among the panel's geos. */
  test: number[];
  control: number[];
  /** Of the outcome of all markets, 0 … 1. */
  share: number;
  /** Mean distance from what the others say, week by week, as a share of the set's mean. */
  fitError: number;
}

/** Part of all markets that may be test markets at most: the others have to stand for them. */
const mostPart = 1 / 3;
/** Sizes of sets tried: with many markets, a set more or less says little. */
const mostSizes = 6;

/**
 * Sets of test markets of several sizes: every market with those that moved most like it. Of each size those are told first that the
 * other markets tell best; how well a test in them would do is for `simulatePower` to say.
 *
 * @param mostShare of all sales that test markets may have together
 * @param most sets told
 */
export function chooseMarkets(panel: GeoPanel, { mostShare, most }: { mostShare: number; most: number }): MarketSet[] {
  const geos = [...panel.geos.keys()].filter((geo) => meanOf(panel.outcome[geo]!) > 0);
  const alike = geos.map((geo) => nearest(panel, geo, geos));
  const bySize = sizesFor(geos.length).map((size) => {
    const sets = new Map<string, MarketSet>();
    for (const [at, geo] of geos.entries()) {
      const test = [geo, ...alike[at]!.slice(0, size - 1)].sort((a, b) => a - b);
      const key = test.join(" ");
      if (sets.has(key)) continue;
      const control = geos.filter((other) => !test.includes(other));
      const set = control.length === 0 ? null : chosenMarkets(panel, test, control);
      if (set !== null && set.share <= mostShare) sets.set(key, set);
    }
    return [...sets.values()].sort((a, b) => a.fitError - b.fitError);
  });
  const best = Array.from({ length: most }, (_, rank) => bySize.flatMap((sets) => sets.slice(rank, rank + 1)));
  return best.flat().slice(0, most);
}

/** Test markets with those that stand for them, and how well these do. @param control at least one */
export function chosenMarkets(panel: GeoPanel, test: number[], control: number[]): MarketSet {
  const share = meanOf(totalOf(panel, test)) / meanOf(totalOf(panel, [...test, ...control]));
  const { residuals } = fitControl(prepareControl(panel, test, control, panel.weeks.length), 0);
  return { test, control, share, fitError: meanOf(residuals.map(Math.abs)) };
}

function sizesFor(geos: number): number[] {
  const largest = Math.max(1, Math.floor(geos * mostPart));
  const count = Math.min(largest, mostSizes);
  const sizes = Array.from({ length: count }, (_, at) => Math.round(1 + (at * (largest - 1)) / Math.max(1, count - 1)));
  return [...new Set(sizes)];
}

/** Other markets, those that moved most alike first. */
function nearest(panel: GeoPanel, geo: number, geos: readonly number[]): number[] {
  return geos
    .filter((other) => other !== geo)
    .map((other) => ({ other, likeness: correlation(panel.outcome[geo]!, panel.outcome[other]!) }))
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ other }) => other);
}

/** Pearson's; 0 where one of them never varies. */
function correlation(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  let [product, squareA, squareB] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    product += (a[at]! - meanA) * (b[at]! - meanB);
    squareA += (a[at]! - meanA) ** 2;
    squareB += (b[at]! - meanB) ** 2;
  }
  return squareA > 0 && squareB > 0 ? product / Math.sqrt(squareA * squareB) : 0;
}
