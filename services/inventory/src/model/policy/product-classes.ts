import type { AbcClass, ServiceMeasure, XyzClass } from "../../contract.ts";
import { assertNotNegative } from "../parameter-error.ts";

/** Up to where the products of largest value count as A and as B, as shares of all value. */
const [valueOfA, valueOfB] = [0.8, 0.95];
/** Up to which coefficient of variation of a week's demand a product counts as X and as Y. */
const [variationOfX, variationOfY] = [0.5, 1];

/**
 * ABC classes: largest value first, a product is A while the ones before it hold less than 80 % of all value, B below 95 %.
 * What is worth nothing is C.
 *
 * @param values yearly demand in money, one per product. @throws InventoryParameterError where one is negative or not finite.
 */
export function abcClasses(values: readonly number[]): AbcClass[] {
  for (const value of values) assertNotNegative("value", value);
  const total = values.reduce((sum, value) => sum + value, 0);
  const classes = new Array<AbcClass>(values.length).fill("C");
  let before = 0;
  for (const { value, i } of values.map((value, i) => ({ value, i })).sort((a, b) => b.value - a.value || a.i - b.i)) {
    if (value > 0) classes[i] = before < valueOfA * total ? "A" : before < valueOfB * total ? "B" : "C";
    before += value;
  }
  return classes;
}

/** XYZ class by the variation of whole weeks, the last 52. Less than two weeks, or no demand, is Z. */
export function xyzClass(dailyDemand: ArrayLike<number>): XyzClass {
  const weeks: number[] = [];
  for (let end = dailyDemand.length; end >= 7 && weeks.length < 52; end -= 7) {
    let week = 0;
    for (let day = end - 7; day < end; day++) week += dailyDemand[day]!;
    weeks.push(week);
  }
  const mean = weeks.reduce((sum, week) => sum + week, 0) / weeks.length;
  if (weeks.length < 2 || !(mean > 0)) return "Z";
  const variance = weeks.reduce((sum, week) => sum + (week - mean) ** 2, 0) / (weeks.length - 1);
  const variation = Math.sqrt(variance) / mean;
  if (variation <= variationOfX) return "X";
  return variation <= variationOfY ? "Y" : "Z";
}

/** What a class is to achieve where nobody says otherwise. */
export interface ClassTarget {
  measure: ServiceMeasure;
  target: number | null;
}

/** Fill rates by class: high where it is worth most and cheap to reach, lower where demand is rare and wild. */
const usualTargets: Readonly<Record<AbcClass, Readonly<Record<XyzClass, number>>>> = {
  A: { X: 0.99, Y: 0.98, Z: 0.97 },
  B: { X: 0.98, Y: 0.97, Z: 0.95 },
  C: { X: 0.96, Y: 0.94, Z: 0.92 },
};

export function usualTarget(abc: AbcClass, xyz: XyzClass): ClassTarget {
  return { measure: "FILL_RATE", target: usualTargets[abc][xyz] };
}
