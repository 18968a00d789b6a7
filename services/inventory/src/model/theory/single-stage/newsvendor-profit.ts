import { complementaryLoss, type Distribution } from "../../distribution/distribution.ts";
import { assertFinite, assertNotNegative, InventoryParameterError } from "../../parameter-error.ts";
import { type NewsvendorParameters, newsvendor } from "./newsvendor.ts";

/** The newsvendor's money in full, where profit is to be stated and not only what uncertainty costs. */
export interface ProfitParameters {
  /** r: money for a unit sold. */
  revenue: number;
  /** c: money for a unit bought. */
  purchaseCost: number;
  /** v: money for a unit left over; negative where getting rid of it costs. */
  salvageValue: number;
  /** Money per unit left over, beside what it cost. */
  holdingCost?: number;
  /** Money per unit short, beside the sale that is lost. */
  stockoutCost?: number;
  demand: Distribution;
}

/** Units to buy, and the profit to expect. */
export interface ProfitPolicy {
  baseStockLevel: number;
  profit: number;
}

/**
 * Newsvendor with explicit prices: overage c − v + h against underage r − c + p.
 *
 * Source: Snyder & Shen (2019) ch. 4. Worked (example 4.2): r = 1, c = 0.3, v = 0.12, normal demand of 50 ± 8 →
 * S* = 56.60395592743389, profit 33.002394806823354.
 *
 * @throws InventoryParameterError unless a sale earns more than the unit costs, and a leftover less.
 */
export function newsvendorForProfit(parameters: ProfitParameters): ProfitPolicy {
  const { baseStockLevel } = newsvendor(asCosts(parameters));
  return { baseStockLevel, profit: newsvendorProfit(parameters, baseStockLevel) };
}

/** Expected profit r E[min(D, S)] − cS + (v − h) E[(S − D)⁺] − p E[(D − S)⁺] of buying S units. */
export function newsvendorProfit(parameters: ProfitParameters, baseStockLevel: number): number {
  asCosts(parameters);
  const { revenue, purchaseCost, salvageValue, holdingCost = 0, stockoutCost = 0, demand } = parameters;
  const leftOver = complementaryLoss(demand, baseStockLevel);
  const short = demand.loss(baseStockLevel);
  const sold = demand.mean - short;
  const kept = (salvageValue - holdingCost) * leftOver;
  return revenue * sold - purchaseCost * baseStockLevel + kept - stockoutCost * short;
}

function asCosts(parameters: ProfitParameters): NewsvendorParameters {
  const { revenue, purchaseCost, salvageValue, holdingCost = 0, stockoutCost = 0, demand } = parameters;
  assertNotNegative("revenue", revenue);
  assertNotNegative("purchaseCost", purchaseCost);
  assertFinite("salvageValue", salvageValue);
  assertNotNegative("holdingCost", holdingCost);
  assertNotNegative("stockoutCost", stockoutCost);
  const underage = revenue - purchaseCost + stockoutCost;
  const overage = purchaseCost - salvageValue + holdingCost;
  if (underage <= 0) throw new InventoryParameterError("revenue", `exceeds the purchase cost ${purchaseCost}`, revenue);
  if (overage <= 0) {
    throw new InventoryParameterError("salvageValue", `is below the purchase cost ${purchaseCost}`, salvageValue);
  }
  return { holdingCost: overage, stockoutCost: underage, demand };
}
