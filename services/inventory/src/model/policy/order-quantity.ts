import { assertNotNegative, assertPositive } from "../parameter-error.ts";

/** On what terms something is ordered. Quantities in units. */
export interface OrderTerms {
  /** Least quantity of one order. */
  minimum: number;
  /** Orders are whole multiples of it. */
  multiple: number;
}

/**
 * Units to order at a time: the economic order quantity √(2Kλ/h), but no less than a review period's demand and the least order,
 * rounded up to whole multiples.
 *
 * @param orderingCost K, money per order. @param holdingCostPerDay h, money per unit. @param perDay λ, units.
 * @throws InventoryParameterError
 */
export function usualOrderQuantity(
  costs: { orderingCost: number; holdingCostPerDay: number },
  perDay: number,
  reviewPeriodDays: number,
  terms: OrderTerms,
): number {
  assertNotNegative("orderingCost", costs.orderingCost);
  assertPositive("holdingCostPerDay", costs.holdingCostPerDay);
  const economic = Math.sqrt((2 * costs.orderingCost * perDay) / costs.holdingCostPerDay);
  return roundUpToTerms(Math.max(economic, perDay * reviewPeriodDays), terms);
}

/** Least quantity that may be ordered of those that are enough. @throws InventoryParameterError */
export function roundUpToTerms(quantity: number, { minimum, multiple }: OrderTerms): number {
  assertNotNegative("quantity", quantity);
  assertPositive("minimum", minimum);
  assertPositive("multiple", multiple);
  const cases = Math.ceil(Math.max(quantity, minimum) / multiple - 1e-9);
  return Math.round(cases * multiple * 1e4) / 1e4;
}
