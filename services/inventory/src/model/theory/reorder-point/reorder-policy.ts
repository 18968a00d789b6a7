import { complementaryLoss, type Distribution } from "../../distribution/distribution.ts";
import { assertNotNegative, assertPositive } from "../../parameter-error.ts";

/** What an (r, Q) policy under continuous review costs. Time is in any one period throughout. */
export interface ReorderParameters<Demand extends Distribution = Distribution> {
  /** K: money per order. */
  fixedCost: number;
  /** h: money per unit on hand for one period. */
  holdingCost: number;
  /** p: money per unit backordered for one period; per unit backordered at all in the expected-inventory-level model. */
  stockoutCost: number;
  /** λ: mean units of demand per period. */
  demandRate: number;
  /** Demand between order and receipt. */
  leadTimeDemand: Demand;
}

/** Order Q whenever on hand + on order − backordered falls to r. */
export interface ReorderPolicy {
  /** r, in units. */
  reorderPoint: number;
  /** Q, in units. */
  orderQuantity: number;
}

export interface CostedReorderPolicy extends ReorderPolicy {
  /** Expected money per period. */
  cost: number;
}

/** @throws InventoryParameterError unless K, h, p and λ are positive (K may be 0). */
export function assertReorderParameters(parameters: ReorderParameters): void {
  assertNotNegative("fixedCost", parameters.fixedCost);
  assertPositive("holdingCost", parameters.holdingCost);
  assertPositive("stockoutCost", parameters.stockoutCost);
  assertPositive("demandRate", parameters.demandRate);
}

/** g(y) = h E[(y − D)⁺] + p E[(D − y)⁺]: expected cost rate one lead time after the inventory position was y. */
export function positionCost({ holdingCost, stockoutCost, leadTimeDemand }: ReorderParameters, y: number): number {
  return holdingCost * complementaryLoss(leadTimeDemand, y) + stockoutCost * leadTimeDemand.loss(y);
}
