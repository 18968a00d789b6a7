import { Random } from "@bellwether/runtime/tensor/random";
import { cumulativeDemand, type DemandPaths } from "../demand/demand-paths.ts";
import { InventoryParameterError } from "../parameter-error.ts";
import { evenLeadTimes, fixedLeadTime, type LeadTime, leadTimeOf } from "../policy/lead-time.ts";
import type { StockPolicy } from "../policy/stock-policy.ts";

/**
 * Days that units asked for at a place wait until it has them, first come first served.
 *
 * What is asked for on a day is there x days later if everything asked for since the order that has arrived by then fits into the
 * position y that this order left: D(last L + U − x days) ≤ y, L the order's lead time and U the days since a review. So the wait of a unit is
 * read off the sample paths, without a model of the demand; y lies evenly between the levels, and each unit counts once.
 *
 * Source: Axsäter, Inventory Control (2006), ch. 5 (single-echelon with first come first served) and ch. 10 on METRIC (Sherbrooke 1968), which
 * takes the mean of this; here it is the whole distribution. Exact where demand has independent days and y is independent of them.
 *
 * @param asked what the place is asked for, of places that it supplies and of its own customers.
 * @param seed the same seed gives the same waits.
 * @throws InventoryParameterError where the paths are shorter than lead time and review period.
 */
export function sourceDelay(
  asked: DemandPaths,
  leadTime: LeadTime,
  { reorderPoint, orderUpTo }: StockPolicy,
  reviewPeriodDays: number,
  seed: number | string,
): LeadTime {
  const { paths, days, values } = asked;
  const longest = leadTime.days.at(-1)! + reviewPeriodDays;
  if (days < longest) throw new InventoryParameterError("asked", `covers at least ${longest} days`, days);
  const sums = cumulativeDemand(asked);
  const random = new Random(`${seed}/delay`);
  const order = random.permutation(paths);
  const leadTimes = evenLeadTimes(leadTime, paths);
  const isWhole = Number.isInteger(reorderPoint) && Number.isInteger(orderUpTo) && values.every(Number.isInteger);
  const chances = new Map<number, number>();
  for (let path = 0; path < paths; path++) {
    // From the review after which an order brought what is there, to the day asked about, both counted.
    const span = leadTimes[order[path]!]! + random.integer(reviewPeriodDays);
    const below = random.uniform() * (orderUpTo - reorderPoint);
    const position = orderUpTo - (isWhole ? Math.floor(below) : below);
    const from = path * (days + 1);
    const last = Math.max(0, span - 1);
    const units = values[path * days + last]!;
    if (units === 0) continue;
    // The unit asked about is any of its day's.
    const after = random.uniform() * units;
    const until = sums[from + last + 1]! - (isWhole ? Math.floor(after) : after);
    let wait = 0;
    while (wait < span && until - sums[from + wait]! > position) wait++;
    chances.set(wait, (chances.get(wait) ?? 0) + units);
  }
  return chances.size === 0 ? fixedLeadTime(0) : leadTimeOf(chances, 0);
}
