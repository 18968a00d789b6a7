import { sumOverPeriods } from "../../distribution/convolve.ts";
import { DiscreteDistribution } from "../../distribution/discrete.ts";
import type { ContinuousDistribution, Distribution } from "../../distribution/distribution.ts";
import { demandOver, type PeriodDemand } from "../single-stage/demand-over-time.ts";
import type { SerialSystem } from "./serial-system.ts";

/** Lattice points in the smallest deviation of a lead time's demand, and at most so many in that of the whole line. */
const pointsPerDeviation = 200;
const pointsPerTotalDeviation = 1000;
/** Beyond so many deviations, or such a probability, demand is left out. */
const farthestDeviations = 9;
const negligible = 1e-14;

export interface LeadTimeLattices {
  /** Units between two points. */
  step: number;
  /** Demand of each stage's lead time, in steps. */
  demands: DiscreteDistribution[];
}

/** Puts the demand of every stage's lead time on one lattice: whole demand as it is, continuous demand finely cut. */
export function leadTimeLattices({ stages, demand }: SerialSystem): LeadTimeLattices {
  const leadTimes = stages.map(({ leadTime }) => leadTime);
  if (demand.type === "continuous") return latticesOfSums(demand.distribution, leadTimes);
  const demands = leadTimes.map((leadTime) => demandOver(demand, leadTime));
  const whole = demands.filter((distribution) => distribution instanceof DiscreteDistribution);
  if (whole.length === demands.length) return { step: 1, demands: whole };
  const step = stepFor(demands.map(({ standardDeviation }) => standardDeviation));
  return { step, demands: demands.map((distribution) => cut(distribution, step, demand)) };
}

/** Sums of a distribution without closed form: one period is cut, then added up. */
function latticesOfSums(onePeriod: ContinuousDistribution, leadTimes: readonly number[]): LeadTimeLattices {
  const step = stepFor(leadTimes.map((leadTime) => onePeriod.standardDeviation * Math.sqrt(leadTime)));
  const period = cutByProbability(onePeriod, step);
  return { step, demands: leadTimes.map((leadTime) => sumOverPeriods(period, leadTime)) };
}

function stepFor(deviations: readonly number[]): number {
  const smallest = Math.min(...deviations.filter((deviation) => deviation > 0));
  const total = Math.hypot(...deviations);
  return Math.max(smallest / pointsPerDeviation, total / pointsPerTotalDeviation);
}

function cut(distribution: Distribution, step: number, demand: PeriodDemand): DiscreteDistribution {
  if (distribution instanceof DiscreteDistribution) return distribution;
  const continuous = distribution as ContinuousDistribution;
  // The sum of equidistant values of a normal density is its integral to the last digit, and so are its moments.
  return demand.type === "normal" ? cutByDensity(continuous, step) : cutByProbability(continuous, step);
}

function cutByDensity({ mean, standardDeviation, pdf }: ContinuousDistribution, step: number): DiscreteDistribution {
  const first = Math.floor((mean - farthestDeviations * standardDeviation) / step);
  const last = Math.ceil((mean + farthestDeviations * standardDeviation) / step);
  return DiscreteDistribution.onLattice(
    first,
    Float64Array.from({ length: last - first + 1 }, (_, i) => pdf((first + i) * step)),
  );
}

function cutByProbability(distribution: ContinuousDistribution, step: number): DiscreteDistribution {
  const first = Math.floor(distribution.quantile(negligible) / step);
  const last = Math.ceil(distribution.quantile(1 - negligible) / step);
  const upTo = Float64Array.from({ length: last - first + 2 }, (_, i) => distribution.cdf((first + i - 0.5) * step));
  return DiscreteDistribution.onLattice(
    first,
    upTo.subarray(1).map((probability, i) => probability - upTo[i]!),
  );
}
