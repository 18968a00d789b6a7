import { cumulativeDemand, type DemandPaths } from "../demand/demand-paths.ts";
import { assertPositive } from "../parameter-error.ts";
import type { LeadTime } from "./lead-time.ts";

/** Chance that the last unit is still sold in time. */
const soldInTime = 0.9;

/**
 * Most that may lie in stock and on the way for it to be sold before it spoils: the demand of lead time and shelf life that is
 * exceeded with a probability of 90 %. Paths that are shorter are drawn out: their mean by the time, their spread by its root.
 *
 * @throws InventoryParameterError unless the shelf life is positive.
 */
export function highestSellableLevel(demand: DemandPaths, leadTime: LeadTime, shelfLifeDays: number): number {
  assertPositive("shelfLifeDays", shelfLifeDays);
  const wanted = Math.round(leadTime.mean + shelfLifeDays);
  const days = Math.min(wanted, demand.days);
  const sums = cumulativeDemand(demand);
  const sold = Float64Array.from({ length: demand.paths }, (_, path) => sums[path * (demand.days + 1) + days]!).sort();
  const mean = sold.reduce((sum, units) => sum + units, 0) / sold.length;
  const low = sold[Math.floor((1 - soldInTime) * (sold.length - 1))]!;
  const stretch = wanted / days;
  return Math.max(0, mean * stretch + (low - mean) * Math.sqrt(stretch));
}
