import { minimiseUnimodal } from "../../numeric/minimise.ts";
import { assertPositive } from "../../parameter-error.ts";
import type { LotSize } from "../eoq/economic-order-quantity.ts";

/** An EOQ whose supplier is at times out of order; both kinds of time are exponential, and demand meanwhile is lost. */
export interface DisruptedSupplyParameters {
  /** K: money per order. */
  fixedCost: number;
  /** h: money per unit held for one period. */
  holdingCost: number;
  /** p: money per unit of demand that is lost. */
  stockoutCost: number;
  /** d: units per period. */
  demandRate: number;
  /** λ: disruptions per period while the supplier works. */
  disruptionRate: number;
  /** μ: recoveries per period while it does not. */
  recoveryRate: number;
}

/**
 * Best order quantity with disruptions, of exact cost g(Q) = (K + hQ²/2d + pdψ/μ)/(Q/d + ψ/μ), where
 * ψ = λ/(λ + μ) (1 − e^(−(λ + μ)Q/d)) is the chance that stock runs out into a disruption. g falls, then rises.
 *
 * Source: Parlar & Berkin (1991), corrected by Berk & Arreola-Risa (1994); Snyder & Shen (2019) eq. (9.5). Worked (example 9.1):
 * K = 8, h = 0.225, p = 5, d = 1300, λ = 1.5, μ = 14 → Q* = 772.8110631910017 at 173.9500025731971.
 *
 * @throws InventoryParameterError unless all are positive.
 */
export function eoqWithDisruptions(parameters: DisruptedSupplyParameters): LotSize {
  // The bracket ends where g rises already.
  let high = 2 * eoqWithDisruptionsApproximate(parameters).orderQuantity;
  while (eoqWithDisruptionsCost(parameters, high) < eoqWithDisruptionsCost(parameters, high * 0.99)) high *= 2;
  const { at, cost } = minimiseUnimodal((quantity) => eoqWithDisruptionsCost(parameters, quantity), high * 1e-6, high);
  return { orderQuantity: at, cost };
}

/** Exact cost per period g(Q) of any order quantity. */
export function eoqWithDisruptionsCost(parameters: DisruptedSupplyParameters, orderQuantity: number): number {
  assertDisrupted(parameters);
  assertPositive("orderQuantity", orderQuantity);
  const { demandRate, disruptionRate, recoveryRate } = parameters;
  const rates = disruptionRate + recoveryRate;
  const chance = (-disruptionRate / rates) * Math.expm1((-rates * orderQuantity) / demandRate);
  return costFor(parameters, chance, orderQuantity);
}

/**
 * The same with ψ = λ/(λ + μ), as if the last order were long ago. In closed form: with A = dψ/μ the units demanded in a dry time,
 * Q = √(A² + 2d(K + pA)/h) − A, of approximate cost hQ.
 *
 * Source: Snyder (2014), a tight approximation for an EOQ model with supply disruptions, IJPE 155.
 *
 * @throws InventoryParameterError unless all are positive.
 */
export function eoqWithDisruptionsApproximate(parameters: DisruptedSupplyParameters): LotSize {
  assertDisrupted(parameters);
  const { fixedCost, holdingCost, stockoutCost, demandRate, disruptionRate, recoveryRate } = parameters;
  const dry = (demandRate * disruptionRate) / (recoveryRate * (disruptionRate + recoveryRate));
  const paid = (2 * demandRate * (fixedCost + stockoutCost * dry)) / holdingCost;
  const orderQuantity = Math.sqrt(dry * dry + paid) - dry;
  return { orderQuantity, cost: holdingCost * orderQuantity };
}

/** The cost that the approximation minimises, of any order quantity. */
export function eoqWithDisruptionsApproximateCost(
  parameters: DisruptedSupplyParameters,
  orderQuantity: number,
): number {
  assertDisrupted(parameters);
  assertPositive("orderQuantity", orderQuantity);
  const { disruptionRate, recoveryRate } = parameters;
  return costFor(parameters, disruptionRate / (disruptionRate + recoveryRate), orderQuantity);
}

function costFor(parameters: DisruptedSupplyParameters, chance: number, orderQuantity: number): number {
  const { fixedCost, holdingCost, stockoutCost, demandRate, recoveryRate } = parameters;
  const dryTime = chance / recoveryRate;
  const stock = (holdingCost * orderQuantity ** 2) / (2 * demandRate);
  return (fixedCost + stock + stockoutCost * demandRate * dryTime) / (orderQuantity / demandRate + dryTime);
}

function assertDisrupted(parameters: DisruptedSupplyParameters): void {
  assertPositive("fixedCost", parameters.fixedCost);
  assertPositive("holdingCost", parameters.holdingCost);
  assertPositive("stockoutCost", parameters.stockoutCost);
  assertPositive("demandRate", parameters.demandRate);
  assertPositive("disruptionRate", parameters.disruptionRate);
  assertPositive("recoveryRate", parameters.recoveryRate);
}
