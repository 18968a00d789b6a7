import { exponential, gamma } from "../../distribution/continuous.ts";
import { sumOverPeriods } from "../../distribution/convolve.ts";
import { poisson } from "../../distribution/counts.ts";
import { DiscreteDistribution } from "../../distribution/discrete.ts";
import type { ContinuousDistribution, Distribution } from "../../distribution/distribution.ts";
import { type NormalDistribution, normal } from "../../distribution/normal.ts";
import { assertNotNegative, InventoryParameterError } from "../../parameter-error.ts";

/** Demand of one period, independent from one period to the next. */
export type PeriodDemand =
  | { type: "normal"; mean: number; standardDeviation: number }
  | { type: "poisson"; mean: number }
  | { type: "exponential"; mean: number }
  | { type: "gamma"; shape: number; scale: number }
  | { type: "discrete"; distribution: DiscreteDistribution }
  | { type: "continuous"; distribution: ContinuousDistribution };

/**
 * Distribution of the demand over so many periods.
 *
 * @throws InventoryParameterError where the length is not positive, or only whole numbers of such periods can be added up.
 */
export function demandOver(demand: PeriodDemand, periods: number): Distribution {
  assertNotNegative("periods", periods);
  if (periods === 0) return DiscreteDistribution.of([0], [1]);
  switch (demand.type) {
    case "normal":
      return normalOver(demand, periods);
    case "poisson":
      return poisson(demand.mean * periods);
    case "exponential":
      return periods === 1 ? exponential(demand.mean) : gamma(periods, demand.mean);
    case "gamma":
      return gamma(demand.shape * periods, demand.scale);
    case "discrete":
      return sumOverPeriods(demand.distribution, periods);
    case "continuous":
      if (periods === 1) return demand.distribution;
      throw new InventoryParameterError("periods", "is 1 for demand whose sums have no closed form", periods);
  }
}

/** Normal demand over so many periods: mean μL, deviation σ√L. */
export function normalOver(demand: { mean: number; standardDeviation: number }, periods: number): NormalDistribution {
  return normal(demand.mean * periods, demand.standardDeviation * Math.sqrt(periods));
}

/**
 * Normal approximation of demand over a lead time that is itself uncertain: mean μE[L], variance σ²E[L] + μ²Var[L].
 *
 * Source: Hadley & Whitin (1963); exact in its two moments when lead time and demand are independent.
 */
export function normalOverUncertainTime(
  demand: { mean: number; standardDeviation: number },
  leadTime: { mean: number; standardDeviation: number },
): NormalDistribution {
  assertNotNegative("leadTime.mean", leadTime.mean);
  assertNotNegative("leadTime.standardDeviation", leadTime.standardDeviation);
  const variance = demand.standardDeviation ** 2 * leadTime.mean + demand.mean ** 2 * leadTime.standardDeviation ** 2;
  return normal(demand.mean * leadTime.mean, Math.sqrt(variance));
}
