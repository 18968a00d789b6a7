import { complementaryLoss, type Distribution } from "../../distribution/distribution.ts";
import { assertPositive } from "../../parameter-error.ts";

export interface NewsvendorParameters {
  /** h: money per unit left over. */
  holdingCost: number;
  /** p: money per unit short. */
  stockoutCost: number;
  /** Demand until the stock can be raised again. */
  demand: Distribution;
}

/** Stock to raise to, in units, and the expected cost of it. */
export interface BaseStockPolicy {
  baseStockLevel: number;
  /** Expected money per period, or for the one period. */
  cost: number;
}

/**
 * Newsvendor: the smallest S with P(D ≤ S) ≥ p/(h + p). Demand may be normal, Poisson, explicit, or the sample paths of a forecast
 * (`DiscreteDistribution.empirical`), whose order statistic then is the answer.
 *
 * Source: Arrow, Harris & Marschak (1951); Snyder & Shen (2019) eqs. (4.24), (4.30). Worked (example 4.3): h = 0.18, p = 0.7,
 * normal demand of 50 ± 8 → S* = 56.60395592743389 at 1.997605193176645.
 *
 * @throws InventoryParameterError unless h, p > 0.
 */
export function newsvendor(parameters: NewsvendorParameters): BaseStockPolicy {
  const baseStockLevel = parameters.demand.quantile(criticalRatio(parameters));
  return { baseStockLevel, cost: newsvendorCost(parameters, baseStockLevel) };
}

/** Expected cost h E[(S − D)⁺] + p E[(D − S)⁺] of any S. Snyder & Shen (2019) eq. (4.24). Convex in S. */
export function newsvendorCost(
  { holdingCost, stockoutCost, demand }: NewsvendorParameters,
  baseStockLevel: number,
): number {
  return holdingCost * complementaryLoss(demand, baseStockLevel) + stockoutCost * demand.loss(baseStockLevel);
}

/** p/(h + p): the probability with which a best stock meets all demand. */
export function criticalRatio({ holdingCost, stockoutCost }: Omit<NewsvendorParameters, "demand">): number {
  assertPositive("holdingCost", holdingCost);
  assertPositive("stockoutCost", stockoutCost);
  return stockoutCost / (holdingCost + stockoutCost);
}
