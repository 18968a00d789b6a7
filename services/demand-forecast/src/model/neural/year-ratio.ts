/** Days of the year before that meet the same weekdays. */
export const yearDays = 364;

/** Half the days over which a day of last year is smoothed: three weeks hold a promotion down without hiding Christmas. */
const halfWindow = 10;

/** The weeks before the origin that the starting forecast averages, a year earlier. */
const referenceDays = 56;

/** A year that moved further than this says more of itself than of this one. */
const bounds = { lowest: 0.4, highest: 2.5 };

/**
 * How demand of the whole organisation moved a year ago from the weeks before this origin to each step after it: what a
 * single sparse series cannot show of its own year. 1 where last year is not known.
 *
 * @param total daily demand over all series.
 * @param origin position in `total` of the first step forecast; only values a year before are read.
 */
export function yearRatios(total: Float64Array, origin: number, horizon: number): Float64Array {
  const lastYear = origin - yearDays;
  if (lastYear < referenceDays || horizon + halfWindow > yearDays) return new Float64Array(horizon).fill(1);
  const before = mean(total, lastYear - referenceDays, lastYear);
  return Float64Array.from({ length: horizon }, (_, h) => {
    const then = mean(total, lastYear + h - halfWindow, lastYear + h + halfWindow + 1);
    return before > 0 ? Math.min(bounds.highest, Math.max(bounds.lowest, then / before)) : 1;
  });
}

function mean(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let t = from; t < to; t++) sum += values[t]!;
  return sum / (to - from);
}
