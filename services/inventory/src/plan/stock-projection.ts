import { Random } from "@bellwether/runtime/tensor/random";
import type { StockProjection } from "../contract.ts";
import type { DemandPaths } from "../model/demand/demand-paths.ts";
import { evenLeadTimes, fixedLeadTime, type LeadTime } from "../model/policy/lead-time.ts";

/** What comes on an open order. */
export interface Incoming {
  units: number;
  /** Days ago that it was ordered. */
  age: number;
  leadTime: LeadTime;
}

/** Stock to come if nothing more is ordered, and what is short by then. */
export interface ProjectedStock extends Omit<StockProjection, "start"> {
  /** Units short by each day, expected, in all. */
  shortage: number[];
  /** Units short within `comparedDays`. */
  comparedShortage: number;
}

/** A quarter: what it costs to do nothing is compared over it. */
export const comparedDays = 91;

/** A delivery that is later than any before still takes about this share of a usual one. */
const overdueShare = 0.25;

/**
 * Projects stock path by path: deliveries of the morning, demand, what is not there is lost. Open orders arrive as the supplier's
 * lead time says, given that they have not arrived yet. After the last day drawn demand goes on as it is on average.
 *
 * @param seed the same seed gives the same projection.
 */
export function projectStock(
  available: number,
  incoming: readonly Incoming[],
  { paths, days, values }: DemandPaths,
  seed: number | string,
): ProjectedStock {
  const random = new Random(`${seed}/incoming`);
  const arriving = new Float64Array(paths * days);
  const arrivingLater = new Float64Array(paths);
  for (const { units, age, leadTime } of incoming) {
    const waits = evenLeadTimes(remainingTime(leadTime, age), paths);
    const order = random.permutation(paths);
    for (let path = 0; path < paths; path++) {
      const day = waits[order[path]!]!;
      if (day < days) arriving[path * days + day]! += units;
      else if (day < comparedDays) arrivingLater[path]! += units;
    }
  }
  const stock = new Float64Array(paths).fill(Math.max(0, available));
  const short = new Float64Array(paths);
  const ranOut = new Uint8Array(paths);
  const projected: ProjectedStock = {
    lower: [],
    median: [],
    upper: [],
    stockoutProbability: [],
    incoming: [],
    shortage: [],
    comparedShortage: 0,
  };
  for (let day = 0; day < days; day++) {
    let comes = 0;
    for (let path = 0; path < paths; path++) {
      const at = path * days + day;
      comes += arriving[at]!;
      const left = stock[path]! + arriving[at]! - values[at]!;
      if (left < 0) {
        short[path]! -= left;
        ranOut[path] = 1;
      }
      stock[path] = Math.max(0, left);
    }
    const sorted = stock.slice().sort();
    const at = (p: number) => sorted[Math.min(paths - 1, Math.floor(p * paths))]!;
    projected.lower.push(at(0.05));
    projected.median.push(at(0.5));
    projected.upper.push(at(0.95));
    projected.incoming.push(comes / paths);
    projected.stockoutProbability.push(ranOut.reduce((sum, out) => sum + out, 0) / paths);
    projected.shortage.push(short.reduce((sum, units) => sum + units, 0) / paths);
  }
  const perDay = values.reduce((sum, units) => sum + units, 0) / Math.max(1, values.length);
  const laterDemand = perDay * Math.max(0, comparedDays - days);
  const later = stock.reduce((sum, left, path) => sum + Math.max(0, laterDemand - left - arrivingLater[path]!), 0);
  projected.comparedShortage = (projected.shortage[Math.min(days, comparedDays) - 1] ?? 0) + later / paths;
  return projected;
}

/** Days until a delivery that has already waited so long. */
export function remainingTime(leadTime: LeadTime, age: number): LeadTime {
  const later = leadTime.days
    .map((day, i) => ({ day: day - age, chance: leadTime.probabilities[i]! }))
    .filter(({ day }) => day >= 0);
  const total = later.reduce((sum, { chance }) => sum + chance, 0);
  if (later.length === 0) return fixedLeadTime(Math.max(1, Math.round(overdueShare * leadTime.mean)));
  const days = later.map(({ day }) => day);
  const probabilities = later.map(({ chance }) => chance / total);
  const mean = days.reduce((sum, day, i) => sum + day * probabilities[i]!, 0);
  return { ...leadTime, days, probabilities, mean };
}
