import { assertNotNegative, assertPositive } from "../parameter-error.ts";

/** On what terms something is ordered. Quantities in units. */
export interface OrderTerms {
  /** Least quantity of one order. */
  minimum: number;
  /** Orders are whole multiples of it. */
  multiple: number;
}

/**
 * Units to order at a time: the demand of an order cycle, but no less than a review period's and the least order, rounded up to
 * whole multiples.
 *
 * @param perDay units. @param cycleDays of the joint order, which is the economic order quantity where it has one line.
 * @throws InventoryParameterError
 */
export function usualOrderQuantity(
  perDay: number,
  { cycleDays, reviewPeriodDays }: { cycleDays: number; reviewPeriodDays: number },
  terms: OrderTerms,
): number {
  assertNotNegative("perDay", perDay);
  return roundUpToTerms(perDay * Math.max(cycleDays, reviewPeriodDays), terms);
}

/** Least quantity that may be ordered of those that are enough. @throws InventoryParameterError */
export function roundUpToTerms(quantity: number, { minimum, multiple }: OrderTerms): number {
  assertNotNegative("quantity", quantity);
  assertPositive("minimum", minimum);
  assertPositive("multiple", multiple);
  const cases = Math.ceil(Math.max(quantity, minimum) / multiple - 1e-9);
  return Math.round(cases * multiple * 1e4) / 1e4;
}
