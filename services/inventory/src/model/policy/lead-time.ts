import { standardNormalCdf } from "../distribution/normal.ts";
import { assertNotNegative, InventoryParameterError } from "../parameter-error.ts";

/** How long a delivery takes, in whole days. */
export interface LeadTime {
  /** Ascending. */
  days: number[];
  /** Of each; sums to 1. */
  probabilities: number[];
  mean: number;
  deviation: number;
  /** Receipts that it was learned from. */
  observations: number;
}

/** Observations that the stated time counts as. */
const priorObservations = 5;
/** Deviation of a stated time about which nothing was observed, as a share of it: between a steady and a poor supplier. */
const usualVariation = 0.25;
/** Beyond this a receipt was booked on the wrong order rather than late. */
export const longestLeadTimeDays = 365;

/** Days that are assumed where nothing is stated and nothing was observed. */
export const assumedLeadTimeDays = 14;

/**
 * Lead time of a supplier from what its deliveries took: the observations themselves, mixed with a spread around what the supplier
 * states that counts as five observations. So one lucky delivery does not make a supplier fast, and a hundred outweigh its promises.
 *
 * @param observed days from order to receipt.
 * @param statedDays null where nothing is stated; then the observations' mean is spread, or two weeks where there are none.
 * @throws InventoryParameterError where a lead time is negative, not finite or longer than a year.
 */
export function learnLeadTime(observed: readonly number[], statedDays: number | null): LeadTime {
  if (statedDays !== null) assertLeadTime("leadTimeDays", statedDays);
  for (const days of observed) assertLeadTime("observed lead time", days);
  const observedMean = observed.reduce((sum, days) => sum + days, 0) / observed.length;
  const centre = statedDays ?? (observed.length > 0 ? observedMean : assumedLeadTimeDays);
  const share = observed.length / (observed.length + priorObservations);
  const chances = new Map<number, number>();
  const add = (day: number, chance: number) => chances.set(day, (chances.get(day) ?? 0) + chance);
  for (const days of observed) add(Math.round(days), share / observed.length);
  spread(centre, usualVariation * centre, (day, chance) => add(day, (1 - share) * chance));
  return leadTimeOf(chances, observed.length);
}

/** A lead time that is the same in every delivery. @throws InventoryParameterError */
export function fixedLeadTime(days: number): LeadTime {
  assertLeadTime("leadTimeDays", days);
  return leadTimeOf(new Map([[Math.round(days), 1]]), 0);
}

/** The same lead time around another mean, its spread in proportion. @throws InventoryParameterError */
export function scaledLeadTime(leadTime: LeadTime, meanDays: number): LeadTime {
  assertLeadTime("leadTimeDays", meanDays);
  if (leadTime.mean === 0) return { ...fixedLeadTime(meanDays), observations: leadTime.observations };
  const factor = meanDays / leadTime.mean;
  const chances = new Map<number, number>();
  leadTime.days.forEach((day, i) => {
    // Split between the two nearest whole days, so that the mean is what was asked for.
    const exact = day * factor;
    const below = Math.floor(exact);
    const above = exact - below;
    chances.set(below, (chances.get(below) ?? 0) + leadTime.probabilities[i]! * (1 - above));
    if (above > 0) chances.set(below + 1, (chances.get(below + 1) ?? 0) + leadTime.probabilities[i]! * above);
  });
  return leadTimeOf(chances, leadTime.observations);
}

/** Days of so many deliveries, evenly over the distribution: the i-th of them at probability (i + ½)/count, ascending. */
export function evenLeadTimes({ days, probabilities }: LeadTime, count: number): Int32Array {
  const drawn = new Int32Array(count);
  let at = 0;
  let reached = probabilities[0]!;
  for (let i = 0; i < count; i++) {
    while ((i + 0.5) / count > reached && at < days.length - 1) reached += probabilities[++at]!;
    drawn[i] = days[at]!;
  }
  return drawn;
}

function assertLeadTime(name: string, days: number): void {
  assertNotNegative(name, days);
  if (days > longestLeadTimeDays)
    throw new InventoryParameterError(name, `is at most ${longestLeadTimeDays} days`, days);
}

/** A normal spread over whole days, none below zero. */
export function spread(centre: number, deviation: number, add: (day: number, chance: number) => void): void {
  if (deviation === 0) {
    add(Math.round(centre), 1);
    return;
  }
  const below = (day: number) => standardNormalCdf((day - centre) / deviation);
  const [first, last] = [Math.max(0, Math.floor(centre - 4 * deviation)), Math.ceil(centre + 4 * deviation)];
  const total = below(last + 0.5) - below(first - 0.5);
  for (let day = first; day <= last; day++) add(day, (below(day + 0.5) - below(day - 0.5)) / total);
}

/** The lead time of so many days with such chances, which need not add up to 1. @param observations that tell them */
export function leadTimeOf(chances: ReadonlyMap<number, number>, observations: number): LeadTime {
  const sorted = [...chances].filter(([, chance]) => chance > 1e-9).sort(([one], [other]) => one - other);
  const total = sorted.reduce((sum, [, chance]) => sum + chance, 0);
  const days = sorted.map(([day]) => day);
  const probabilities = sorted.map(([, chance]) => chance / total);
  const mean = days.reduce((sum, day, i) => sum + day * probabilities[i]!, 0);
  const variance = days.reduce((sum, day, i) => sum + probabilities[i]! * (day - mean) ** 2, 0);
  return { days, probabilities, mean, deviation: Math.sqrt(variance), observations };
}
