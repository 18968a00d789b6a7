import { assertFinite, assertNotNegative, assertPositive, InventoryParameterError } from "../../parameter-error.ts";
import { assertEoqParameters, type EoqParameters, type LotSize } from "../eoq/economic-order-quantity.ts";

/** Of Q units ordered, Q + Y arrive. */
export interface AdditiveYieldParameters extends EoqParameters {
  /** E[Y], in units; mostly negative. */
  yieldMean: number;
  /** Standard deviation of Y, in units. */
  yieldStandardDeviation: number;
}

/** Of Q units ordered, ZQ arrive. */
export interface MultiplicativeYieldParameters extends EoqParameters {
  /** E[Z], a share. */
  yieldMean: number;
  /** Standard deviation of Z. */
  yieldStandardDeviation: number;
}

/**
 * EOQ with additive yield uncertainty: Q* = √(2Kλ/h + σ²) − E[Y].
 *
 * Source: Snyder & Shen (2019) ch. 9. Worked (example 9.4): K = 18500, h = 0.06, λ = 75000, Y = −15000 ± 9000 →
 * Q* = 230246.3704688188 at 12914.78222812913.
 *
 * @throws InventoryParameterError
 */
export function eoqWithAdditiveYield(parameters: AdditiveYieldParameters): LotSize {
  assertYield(parameters);
  const { fixedCost, holdingCost, demandRate, yieldMean, yieldStandardDeviation } = parameters;
  const arriving = Math.sqrt((2 * fixedCost * demandRate) / holdingCost + yieldStandardDeviation ** 2);
  const orderQuantity = arriving - yieldMean;
  return { orderQuantity, cost: arriving === 0 ? 0 : eoqWithAdditiveYieldCost(parameters, orderQuantity) };
}

/** Expected cost per period [2Kλ + h((Q + E[Y])² + σ²)] / 2(Q + E[Y]) of ordering Q. */
export function eoqWithAdditiveYieldCost(parameters: AdditiveYieldParameters, orderQuantity: number): number {
  assertYield(parameters);
  const { fixedCost, holdingCost, demandRate, yieldMean, yieldStandardDeviation } = parameters;
  const arriving = orderQuantity + yieldMean;
  if (!(arriving > 0)) {
    throw new InventoryParameterError("orderQuantity", `exceeds the mean loss ${-yieldMean}`, orderQuantity);
  }
  return (
    (fixedCost * demandRate) / arriving + (holdingCost * (arriving ** 2 + yieldStandardDeviation ** 2)) / (2 * arriving)
  );
}

/**
 * EOQ with multiplicative yield uncertainty: Q* = √(2Kλ/(h(E[Z]² + σ²))).
 *
 * Source: Silver (1976), establishing the order quantity when the amount received is uncertain; Snyder & Shen (2019) ch. 9. Worked: K = 8,
 * h = 0.225, λ = 1300, Z = 0.8 ± 0.1 → Q* = 304.0468/√0.65 = 377.1236.
 *
 * @throws InventoryParameterError unless E[Z] > 0.
 */
export function eoqWithMultiplicativeYield(parameters: MultiplicativeYieldParameters): LotSize {
  assertYield(parameters);
  assertPositive("yieldMean", parameters.yieldMean);
  const { fixedCost, holdingCost, demandRate, yieldMean, yieldStandardDeviation } = parameters;
  const square = yieldMean ** 2 + yieldStandardDeviation ** 2;
  const orderQuantity = Math.sqrt((2 * fixedCost * demandRate) / (holdingCost * square));
  return { orderQuantity, cost: orderQuantity === 0 ? 0 : eoqWithMultiplicativeYieldCost(parameters, orderQuantity) };
}

/** Expected cost per period Kλ/(E[Z]Q) + hQ(E[Z]² + σ²)/(2E[Z]) of ordering Q. */
export function eoqWithMultiplicativeYieldCost(
  parameters: MultiplicativeYieldParameters,
  orderQuantity: number,
): number {
  assertYield(parameters);
  assertPositive("yieldMean", parameters.yieldMean);
  assertPositive("orderQuantity", orderQuantity);
  const { fixedCost, holdingCost, demandRate, yieldMean, yieldStandardDeviation } = parameters;
  const square = yieldMean ** 2 + yieldStandardDeviation ** 2;
  return (
    (fixedCost * demandRate) / (yieldMean * orderQuantity) + (holdingCost * orderQuantity * square) / (2 * yieldMean)
  );
}

function assertYield(parameters: AdditiveYieldParameters): void {
  assertEoqParameters(parameters);
  assertFinite("yieldMean", parameters.yieldMean);
  assertNotNegative("yieldStandardDeviation", parameters.yieldStandardDeviation);
}
