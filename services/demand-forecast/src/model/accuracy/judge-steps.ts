import { coverageLevels } from "../../contract.ts";
import type { Quantiles } from "../forecast-model.ts";
import { centreIndex } from "../quantile-rows.ts";

/** What became of each step of one forecast, position by position. */
export interface JudgedSteps {
  /** What came, in units. */
  actual: Float64Array;
  /** The central line. */
  centre: Float64Array;
  /** Pinball loss averaged over all quantiles, in units. */
  pinball: Float64Array;
  /** Bit i is set where the actual lies within the interval of `coverageLevels[i]`, bounds included. */
  inside: Uint8Array;
}

/** A forecast from a past origin with what came. */
export interface JudgedOrigin extends JudgedSteps {
  /** Values known when it was made. */
  origin: number;
}

/**
 * Compares forecast quantiles with what came.
 *
 * @param rows at least as many steps as `actual`, which decides how many are judged.
 * @throws RangeError when the probabilities lack a bound of one of `coverageLevels`.
 */
export function judgeSteps(rows: Quantiles, actual: Float64Array, probabilities: readonly number[]): JudgedSteps {
  const bounds = coverageLevels.map((level) => [
    rows[positionOf((1 - level) / 2, probabilities)]!,
    rows[positionOf((1 + level) / 2, probabilities)]!,
  ]);
  const pinball = new Float64Array(actual.length);
  const inside = new Uint8Array(actual.length);
  for (let h = 0; h < actual.length; h++) {
    const y = actual[h]!;
    probabilities.forEach((p, k) => {
      const error = y - rows[k]![h]!;
      pinball[h]! += (error >= 0 ? p * error : (p - 1) * error) / probabilities.length;
    });
    bounds.forEach(([lower, upper], i) => {
      if (y >= lower![h]! && y <= upper![h]!) inside[h]! |= 1 << i;
    });
  }
  return { actual, centre: rows[centreIndex(probabilities)]!.slice(0, actual.length), pinball, inside };
}

function positionOf(probability: number, probabilities: readonly number[]): number {
  const position = probabilities.findIndex((p) => Math.abs(p - probability) < 1e-9);
  if (position < 0) throw new RangeError(`Quantiles hold ${probability}; got ${probabilities.join(", ")}.`);
  return position;
}
