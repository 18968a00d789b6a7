import type { CampaignPacing } from "../../contract.ts";

/**
 * A budget shared out over days, in the smallest unit of money, so that the days add up to it exactly.
 *
 * EVEN gives each day the same; FRONT_LOADED falls in a straight line from the first day, which gets almost twice the mean; AS_FAST_AS_POSSIBLE
 * plans all of it for the first day, which is when it may be spent.
 *
 * @param budgetMinor whole cents, 0 or more
 * @param days 1 or more
 * @example budgetByDay(100, 3, "EVEN") // [33, 34, 33]
 */
export function budgetByDay(budgetMinor: number, days: number, pacing: CampaignPacing): number[] {
  if (!Number.isSafeInteger(budgetMinor) || budgetMinor < 0)
    throw new RangeError(`A budget is a whole number of cents, 0 or more; got ${budgetMinor}.`);
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`A campaign has 1 day or more; got ${days}.`);
  const planned: number[] = [];
  let before = 0;
  for (let day = 1; day <= days; day += 1) {
    const until = Math.round(budgetMinor * shareUntil(day, days, pacing));
    planned.push(until - before);
    before = until;
  }
  return planned;
}

/** Of the whole, what is planned until the end of a day, counted from 1. */
function shareUntil(day: number, days: number, pacing: CampaignPacing): number {
  switch (pacing) {
    case "EVEN":
      return day / days;
    case "FRONT_LOADED":
      // Weights days, days − 1, …, 1, summed.
      return (day * (2 * days - day + 1)) / (days * (days + 1));
    case "AS_FAST_AS_POSSIBLE":
      return 1;
  }
}
