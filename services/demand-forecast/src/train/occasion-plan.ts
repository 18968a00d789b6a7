import type { Granularity } from "../contract.ts";
import { type DayNumber, firstDayOf, stepOf, toDayNumber } from "../job/calendar.ts";

/** Known days ahead and behind that move demand, and by how much over all series. Plain data: it is stored with the model. */
export interface OccasionPlan {
  /** First day, YYYY-MM-DD. */
  startDate: string;
  /** Logarithm of the factor per day, 0 on plain days. */
  logs: number[];
  /** Position in `occasions` per day, −1 on plain days. */
  occasion: number[];
  /** The occasions that were found to move demand; `gain` is the share of error that foretelling them saves. */
  occasions: { rule: string; gain: number }[];
}

/** Factors beyond these are no demand to plan with, and dividing by less would make noise of a shut shop's single sales. */
const bounds = [0.25, 6] as const;

/**
 * Factors on demand per step; of a week, the mean of its days. Steps beyond the plan are plain.
 *
 * @param sensitivities how much of each occasion's effect is felt, in their order.
 */
export function occasionFactors(
  plan: OccasionPlan,
  sensitivities: readonly number[],
  startDate: string,
  steps: number,
  granularity: Granularity,
): Float64Array {
  const first = toDayNumber(plan.startDate);
  const factorOn = (day: DayNumber): number => {
    const log = plan.logs[day - first] ?? 0;
    if (log === 0) return 1;
    return Math.max(bounds[0], Math.min(bounds[1], Math.exp(log * sensitivities[plan.occasion[day - first]!]!)));
  };
  const start = stepOf(toDayNumber(startDate), granularity);
  return Float64Array.from({ length: steps }, (_, h) => {
    const day = firstDayOf(start + h, granularity);
    if (granularity === "DAY") return factorOn(day);
    let sum = 0;
    for (let weekday = 0; weekday < 7; weekday++) sum += factorOn(day + weekday);
    return sum / 7;
  });
}
