import { seasonalScale } from "../metrics/point.ts";

/** What the naive forecast says from the end of a history, and how large its error was within it. */
export interface NaiveYardstick {
  /** The last season, which repeats; oldest first. */
  season: Float64Array;
  /** Mean absolute seasonal difference, in units: the scale of MASE. 0 where nothing ever changed. */
  scale: number;
}

/**
 * The yardstick of one history.
 *
 * @param seasonality steps; a history that is not longer repeats its last value.
 */
export function naiveYardstick(history: Float64Array, seasonality: number): NaiveYardstick {
  const steps = history.length > seasonality ? seasonality : 1;
  return { season: history.slice(history.length - steps), scale: seasonalScale(history, steps) };
}

/** The naive forecast of the step `h` after the history, 0 the first; 0 without any history. */
export function naiveAt({ season }: Pick<NaiveYardstick, "season">, h: number): number {
  return season[h % season.length] ?? 0;
}
