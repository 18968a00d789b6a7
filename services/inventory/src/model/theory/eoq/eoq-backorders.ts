import { assertPositive, InventoryParameterError } from "../../parameter-error.ts";
import { assertEoqParameters, type EoqParameters, type LotSize } from "./economic-order-quantity.ts";

export interface BackorderParameters extends EoqParameters {
  /** p: money per unit backordered for one period. */
  stockoutCost: number;
  /** Units made per period while producing; left out where an order arrives whole. */
  productionRate?: number;
}

/** A lot size, and the share of demand that waits for it. */
export interface BackorderPolicy extends LotSize {
  /** x: share of demand that is backordered, 0 … 1. */
  stockoutFraction: number;
}

/**
 * EOQ with planned backorders: Q* = √(2Kλ(h + p)/(hp)), x* = h/(h + p).
 *
 * With a finite production rate μ, h and p are charged on (1 − λ/μ) of the lot, as in the economic production quantity.
 *
 * Source: Snyder & Shen (2019) eq. (3.27). Worked (example 3.8): K = 8, h = 0.225, p = 5, λ = 1300 →
 * Q* = 310.8125551589646, x* = 0.043062200956938, cost 66.92136355097325.
 *
 * @throws InventoryParameterError
 */
export function eoqWithBackorders(parameters: BackorderParameters): BackorderPolicy {
  const share = checkedShare(parameters);
  const { fixedCost, holdingCost: h, stockoutCost: p, demandRate } = parameters;
  const both = (h * p * share) / (h + p);
  const orderQuantity = Math.sqrt((2 * fixedCost * demandRate) / both);
  return { orderQuantity, stockoutFraction: h / (h + p), cost: both * orderQuantity };
}

/** Average cost per period hQ(1 − x)²/2 + pQx²/2 + Kλ/Q of any lot size Q and backordered share x. */
export function eoqWithBackordersCost(
  parameters: BackorderParameters,
  { orderQuantity, stockoutFraction }: Omit<BackorderPolicy, "cost">,
): number {
  const share = checkedShare(parameters);
  assertPositive("orderQuantity", orderQuantity);
  if (!(stockoutFraction >= 0 && stockoutFraction <= 1)) {
    throw new InventoryParameterError("stockoutFraction", "lies between 0 and 1", stockoutFraction);
  }
  const { fixedCost, holdingCost: h, stockoutCost: p, demandRate } = parameters;
  const stock = h * (1 - stockoutFraction) ** 2 + p * stockoutFraction ** 2;
  return (stock * share * orderQuantity) / 2 + (fixedCost * demandRate) / orderQuantity;
}

/** Share of a lot that stock rises by: 1 where it arrives whole, 1 − λ/μ where demand takes its part meanwhile. */
function checkedShare(parameters: BackorderParameters): number {
  assertEoqParameters(parameters);
  assertPositive("stockoutCost", parameters.stockoutCost);
  const { productionRate, demandRate } = parameters;
  return productionRate === undefined ? 1 : idleShare(productionRate, demandRate);
}

/** 1 − λ/μ. @throws InventoryParameterError unless production is faster than demand. */
export function idleShare(productionRate: number, demandRate: number): number {
  if (!(productionRate > demandRate)) {
    throw new InventoryParameterError("productionRate", `exceeds the demand rate ${demandRate}`, productionRate);
  }
  return 1 - demandRate / productionRate;
}
