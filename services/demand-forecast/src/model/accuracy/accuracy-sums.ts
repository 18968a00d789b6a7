import { coverageLevels } from "../../contract.ts";
import type { JudgedSteps } from "./judge-steps.ts";
import { type NaiveYardstick, naiveAt } from "./naive-yardstick.ts";

/**
 * What judged steps add up to. All of it are sums, so that those of any series, leads and months can be added and divided
 * afterwards: WAPE is absoluteError / actual, MASE scaledError / scaledSteps, bias error / actual.
 */
export interface AccuracySums {
  steps: number;
  /** Units that came. */
  actual: number;
  /** Σ (forecast − actual), units. */
  error: number;
  /** Σ |forecast − actual|, units. */
  absoluteError: number;
  /** The same two of the naive forecast. */
  naiveError: number;
  naiveAbsoluteError: number;
  /** Σ of the mean pinball loss over all quantiles, units. */
  pinball: number;
  /** Steps of series that have a scale; the three below are over these. */
  scaledSteps: number;
  scaledError: number;
  scaledNaiveError: number;
  scaledPinball: number;
  /** Steps within the interval of each of `coverageLevels`. */
  inside: number[];
}

function noSums(): AccuracySums {
  return {
    steps: 0,
    actual: 0,
    error: 0,
    absoluteError: 0,
    naiveError: 0,
    naiveAbsoluteError: 0,
    pinball: 0,
    scaledSteps: 0,
    scaledError: 0,
    scaledNaiveError: 0,
    scaledPinball: 0,
    inside: coverageLevels.map(() => 0),
  };
}

/**
 * Adds judged steps up by group.
 *
 * @param groupOf the group of the step `h`, 0 the first after the origin.
 */
export function sumByGroup(
  judged: JudgedSteps,
  yardstick: NaiveYardstick,
  groupOf: (h: number) => string,
): Map<string, AccuracySums> {
  const groups = new Map<string, AccuracySums>();
  judged.actual.forEach((_, h) => {
    const group = groupOf(h);
    const sums = groups.get(group) ?? noSums();
    groups.set(group, sums);
    addStep(sums, judged, yardstick, h);
  });
  return groups;
}

function addStep(sums: AccuracySums, judged: JudgedSteps, yardstick: NaiveYardstick, h: number): void {
  const actual = judged.actual[h]!;
  const error = judged.centre[h]! - actual;
  const naiveError = naiveAt(yardstick, h) - actual;
  sums.steps += 1;
  sums.actual += actual;
  sums.error += error;
  sums.absoluteError += Math.abs(error);
  sums.naiveError += naiveError;
  sums.naiveAbsoluteError += Math.abs(naiveError);
  sums.pinball += judged.pinball[h]!;
  if (yardstick.scale > 0) {
    sums.scaledSteps += 1;
    sums.scaledError += Math.abs(error) / yardstick.scale;
    sums.scaledNaiveError += Math.abs(naiveError) / yardstick.scale;
    sums.scaledPinball += judged.pinball[h]! / yardstick.scale;
  }
  coverageLevels.forEach((_, i) => {
    if (judged.inside[h]! & (1 << i)) sums.inside[i]! += 1;
  });
}
