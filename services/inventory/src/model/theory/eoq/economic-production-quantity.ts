import { type EoqParameters, economicOrderQuantity, eoqCost, type LotSize } from "./economic-order-quantity.ts";
import { idleShare } from "./eoq-backorders.ts";

export interface ProductionParameters extends EoqParameters {
  /** μ: units made per period while producing. */
  productionRate: number;
}

/**
 * Economic production quantity: an EOQ whose stock grows only by what demand leaves, Q* = √(2Kλ/(h(1 − λ/μ))).
 *
 * Source: Taft (1918); Snyder & Shen (2019) ch. 3. Worked: K = 8, h = 0.225, λ = 1300, μ = 1700 → Q* = 626.8084…
 *
 * @throws InventoryParameterError, also where production is not faster than demand.
 */
export function economicProductionQuantity(parameters: ProductionParameters): LotSize {
  return economicOrderQuantity(asOrders(parameters));
}

/** Average cost per period Kλ/Q + h(1 − λ/μ)Q/2 of making Q units at a time. */
export function economicProductionCost(parameters: ProductionParameters, orderQuantity: number): number {
  return eoqCost(asOrders(parameters), orderQuantity);
}

function asOrders({ productionRate, ...parameters }: ProductionParameters): EoqParameters {
  const holdingCost = parameters.holdingCost * idleShare(productionRate, parameters.demandRate);
  return { ...parameters, holdingCost };
}
