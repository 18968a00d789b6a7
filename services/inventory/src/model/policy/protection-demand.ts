import { Random } from "@bellwether/runtime/tensor/random";
import { assertPaths, cumulativeDemand, type DemandPaths } from "../demand/demand-paths.ts";
import { DiscreteDistribution } from "../distribution/discrete.ts";
import { InventoryParameterError } from "../parameter-error.ts";
import { evenLeadTimes, type LeadTime } from "./lead-time.ts";

/** What stock has to cover. Each distribution is made of the sample paths, one lead time drawn for each. */
export interface ProtectionDemand {
  /** From an order to its receipt. */
  leadTimeDemand: DiscreteDistribution;
  /** From an order to the receipt of the one that the next review may place: lead time and review period. */
  protectionDemand: DiscreteDistribution;
  /** How far below the reorder point the stock has fallen when a review finds it there, plus the demand of the lead time. */
  cycleDemand: DiscreteDistribution;
  /** Expected units between two reviews. */
  perReview: number;
  /** Its standard deviation, and the share of reviews since which nothing was asked for. */
  perReviewDeviation: number;
  quietReviews: number;
  /** Whether demand is in whole units. */
  isWhole: boolean;
  reviewPeriodDays: number;
  /** Mean lead time and review period, in days. */
  protectionDays: number;
}

/** Days of paths that a lead time and a review period need. */
export function protectionHorizon(leadTime: LeadTime, reviewPeriodDays: number): number {
  return leadTime.days.at(-1)! + reviewPeriodDays;
}

/**
 * Demand over an uncertain lead time. Every path gets a lead time of its own, evenly over the distribution and in random
 * order, so that late deliveries meet high and low demand alike.
 *
 * @param seed the same seed gives the same result.
 * @throws InventoryParameterError where the paths are too short, or the review period is not a whole number of days ≥ 1.
 */
export function protectionDemand(
  demand: DemandPaths,
  leadTime: LeadTime,
  reviewPeriodDays: number,
  seed: number | string,
): ProtectionDemand {
  assertPaths(demand);
  if (!Number.isSafeInteger(reviewPeriodDays) || reviewPeriodDays < 1)
    throw new InventoryParameterError("reviewPeriodDays", "is a whole number of days, at least 1", reviewPeriodDays);
  const needed = protectionHorizon(leadTime, reviewPeriodDays);
  if (demand.days < needed) throw new InventoryParameterError("demand", `covers at least ${needed} days`, demand.days);
  const { paths } = demand;
  const sums = cumulativeDemand(demand);
  const width = demand.days + 1;
  const random = new Random(`${seed}/lead-times`);
  const order = random.permutation(paths);
  const leadTimes = evenLeadTimes(leadTime, paths);
  const [during, until, between] = [new Float64Array(paths), new Float64Array(paths), new Float64Array(paths)];
  for (let path = 0; path < paths; path++) {
    const days = leadTimes[order[path]!]!;
    during[path] = sums[path * width + days]!;
    until[path] = sums[path * width + days + reviewPeriodDays]!;
    between[path] = sums[path * width + reviewPeriodDays]!;
  }
  const undershoot = undershoots(between, random.fork("undershoot"));
  return {
    leadTimeDemand: DiscreteDistribution.empirical(during),
    protectionDemand: DiscreteDistribution.empirical(until),
    cycleDemand: DiscreteDistribution.empirical(during.map((value, path) => value + undershoot[path]!)),
    ...momentsOf(between),
    reviewPeriodDays,
    protectionDays: leadTime.mean + reviewPeriodDays,
  };
}

function momentsOf(
  between: Float64Array,
): Pick<ProtectionDemand, "perReview" | "perReviewDeviation" | "quietReviews" | "isWhole"> {
  const perReview = between.reduce((sum, value) => sum + value, 0) / between.length;
  const variance = between.reduce((sum, value) => sum + (value - perReview) ** 2, 0) / between.length;
  return {
    perReview,
    perReviewDeviation: Math.sqrt(variance),
    quietReviews: between.reduce((count, value) => count + (value === 0 ? 1 : 0), 0) / between.length,
    isWhole: between.every(Number.isInteger),
  };
}

/**
 * How far below the reorder point reviews find the stock: the excess of a renewal process, whose steps are the demands between
 * reviews. A step is met in proportion to its size, and the point lies anywhere in it.
 *
 * Source: Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains (2017), ch. 6 on undershoots.
 */
function undershoots(steps: Float64Array, random: Random): Float64Array {
  const count = steps.length;
  const total = steps.reduce((sum, step) => sum + step, 0);
  const drawn = new Float64Array(count);
  if (total === 0) return drawn;
  const isWhole = steps.every(Number.isInteger);
  let at = 0;
  let reached = steps[0]!;
  for (let i = 0; i < count; i++) {
    const mass = ((i + random.uniform()) / count) * total;
    while (mass > reached && at < count - 1) reached += steps[++at]!;
    const step = steps[at]!;
    drawn[i] = isWhole ? random.integer(Math.max(1, Math.min(step, 2 ** 32))) : random.uniform() * step;
  }
  const order = random.permutation(count);
  return drawn.map((_, i) => drawn[order[i]!]!);
}
