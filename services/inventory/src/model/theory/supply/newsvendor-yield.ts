import type { DiscreteDistribution } from "../../distribution/discrete.ts";
import { type ContinuousDistribution, complementaryLoss } from "../../distribution/distribution.ts";
import { bisect } from "../../numeric/bisect.ts";
import { assertFinite, assertNotNegative, assertPositive, InventoryParameterError } from "../../parameter-error.ts";
import { type BaseStockPolicy, criticalRatio } from "../single-stage/newsvendor.ts";

/** Known demand met from an order of which an uncertain part arrives. */
export interface YieldParameters {
  /** h: money per unit left over. */
  holdingCost: number;
  /** p: money per unit short. */
  stockoutCost: number;
  /** d: units. */
  demand: number;
  /** Additive: Y, in units, where Q + Y arrive. Multiplicative: Z, a share, where ZQ arrive. */
  yield: ContinuousDistribution | DiscreteDistribution;
}

/**
 * Newsvendor with additive yield uncertainty: the largest useful order leaves P(Y ≤ d − S) at h/(h + p), so S* = d − F⁻¹(h/(h + p)).
 *
 * Source: Snyder & Shen (2019) ch. 9. Worked (example 9.6): h = 15, p = 75 million, d = 1.5, Y uniform on ±0.5 → S* = 1.8333 at 6.25 million.
 *
 * @throws InventoryParameterError
 */
export function newsvendorWithAdditiveYield(parameters: YieldParameters): BaseStockPolicy {
  assertYield(parameters);
  const short = 1 - criticalRatio(parameters);
  const baseStockLevel = parameters.demand - parameters.yield.quantile(short);
  return { baseStockLevel, cost: newsvendorWithAdditiveYieldCost(parameters, baseStockLevel) };
}

/** Expected cost h E[(S + Y − d)⁺] + p E[(d − S − Y)⁺] of ordering S. */
export function newsvendorWithAdditiveYieldCost(parameters: YieldParameters, baseStockLevel: number): number {
  assertYield(parameters);
  assertFinite("baseStockLevel", baseStockLevel);
  const needed = parameters.demand - baseStockLevel;
  const { holdingCost, stockoutCost } = parameters;
  return holdingCost * parameters.yield.loss(needed) + stockoutCost * complementaryLoss(parameters.yield, needed);
}

/**
 * Newsvendor with multiplicative yield uncertainty: the order Q at which the expected yield among outcomes that fall short,
 * E[Z; ZQ < d], is h/(h + p) of the whole, E[Z].
 *
 * Source: Snyder & Shen (2019) ch. 9. Worked: h = p, d = 1, Z uniform on 0 … 1: E[Z; Z < 1/Q] = 1/(2Q²) = 1/4 → Q* = √2.
 *
 * @throws InventoryParameterError where the yield can be negative.
 */
export function newsvendorWithMultiplicativeYield(parameters: YieldParameters): BaseStockPolicy {
  assertYield(parameters);
  assertPositive("demand", parameters.demand);
  const outcome = parameters.yield;
  if (outcome.cdf(-1e-9) > 1e-6)
    throw new InventoryParameterError("yield", "is never negative", outcome.quantile(1e-6));
  const wanted = (1 - criticalRatio(parameters)) * outcome.mean;
  const threshold =
    outcome.kind === "discrete" ? discreteThreshold(outcome, wanted) : continuousThreshold(outcome, wanted);
  const baseStockLevel = parameters.demand / threshold;
  return { baseStockLevel, cost: newsvendorWithMultiplicativeYieldCost(parameters, baseStockLevel) };
}

/** Expected cost h E[(ZQ − d)⁺] + p E[(d − ZQ)⁺] of ordering Q. */
export function newsvendorWithMultiplicativeYieldCost(parameters: YieldParameters, orderQuantity: number): number {
  assertYield(parameters);
  assertPositive("orderQuantity", orderQuantity);
  const threshold = parameters.demand / orderQuantity;
  const { holdingCost, stockoutCost } = parameters;
  const left = holdingCost * parameters.yield.loss(threshold);
  return orderQuantity * (left + stockoutCost * complementaryLoss(parameters.yield, threshold));
}

/** z with E[Z; Z ≤ z] = wanted; E[Z; Z > z] is z P(Z > z) + E[(Z − z)⁺]. */
function continuousThreshold(outcome: ContinuousDistribution, wanted: number): number {
  const below = (z: number) => outcome.mean - outcome.loss(z) - z * (1 - outcome.cdf(z));
  return bisect((z) => below(z) - wanted, 0, outcome.quantile(1 - 1e-12));
}

/** Smallest value up to which the expected yield reaches what is wanted. */
function discreteThreshold({ values, probabilities }: DiscreteDistribution, wanted: number): number {
  let below = 0;
  for (const [i, value] of values.entries()) {
    below += value * probabilities[i]!;
    if (below >= wanted - 1e-12) return value;
  }
  return values[values.length - 1]!;
}

function assertYield(parameters: YieldParameters): void {
  criticalRatio(parameters);
  assertNotNegative("demand", parameters.demand);
}
