import { assertNotNegative, assertPositive } from "../../parameter-error.ts";

/** What the economic order quantity balances. Time is in any one period throughout. */
export interface EoqParameters {
  /** K: money per order, however large. */
  fixedCost: number;
  /** h: money per unit held for one period. */
  holdingCost: number;
  /** λ: units per period. */
  demandRate: number;
}

export interface LotSize {
  /** Units. */
  orderQuantity: number;
  /** Average money per period. */
  cost: number;
}

/** @throws InventoryParameterError unless K, λ ≥ 0 and h > 0. */
export function assertEoqParameters({ fixedCost, holdingCost, demandRate }: EoqParameters): void {
  assertNotNegative("fixedCost", fixedCost);
  assertPositive("holdingCost", holdingCost);
  assertNotNegative("demandRate", demandRate);
}

/**
 * Economic order quantity Q* = √(2Kλ/h), of cost √(2Kλh) per period. Without demand nothing is ordered and nothing paid.
 *
 * Source: Harris (1913); Snyder & Shen (2019) eqs. (3.4), (3.5). Worked (example 3.1): K = 8, h = 0.225, λ = 1300 →
 * Q* = 304.0467800264368 at 68.41052550594827.
 */
export function economicOrderQuantity(parameters: EoqParameters): LotSize {
  assertEoqParameters(parameters);
  const { fixedCost, holdingCost, demandRate } = parameters;
  const orderQuantity = Math.sqrt((2 * fixedCost * demandRate) / holdingCost);
  return { orderQuantity, cost: holdingCost * orderQuantity };
}

/** Average cost per period Kλ/Q + hQ/2 of ordering Q units at a time. The EOQ minimises it. */
export function eoqCost(parameters: EoqParameters, orderQuantity: number): number {
  assertEoqParameters(parameters);
  assertPositive("orderQuantity", orderQuantity);
  const { fixedCost, holdingCost, demandRate } = parameters;
  return (fixedCost * demandRate) / orderQuantity + (holdingCost * orderQuantity) / 2;
}

/**
 * Best order interval among base · 2^k, k any integer: within 6.1 % of the best of all, whatever the base.
 *
 * Source: Roundy (1985). The smallest such interval not below T* / √2.
 *
 * @returns the interval in periods, and its average cost per period.
 */
export function powerOfTwoOrderInterval(
  parameters: EoqParameters,
  basePeriod: number,
): { interval: number; cost: number } {
  const { fixedCost, holdingCost, demandRate } = parameters;
  assertEoqParameters(parameters);
  assertPositive("basePeriod", basePeriod);
  assertPositive("fixedCost", fixedCost);
  assertPositive("demandRate", demandRate);
  const best = Math.sqrt((2 * fixedCost) / (holdingCost * demandRate));
  const exponent = Math.ceil(Math.log2(best / (Math.SQRT2 * basePeriod)) - 1e-12);
  const interval = basePeriod * 2 ** exponent;
  return { interval, cost: eoqCost(parameters, interval * demandRate) };
}
