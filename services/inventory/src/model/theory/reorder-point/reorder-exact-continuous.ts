import type { ContinuousDistribution } from "../../distribution/distribution.ts";
import type { NormalDistribution } from "../../distribution/normal.ts";
import { bisect } from "../../numeric/bisect.ts";
import { integrate } from "../../numeric/integrate.ts";
import { assertPositive } from "../../parameter-error.ts";
import {
  assertReorderParameters,
  type CostedReorderPolicy,
  positionCost,
  type ReorderParameters,
  type ReorderPolicy,
} from "./reorder-policy.ts";

type Continuous = ReorderParameters<ContinuousDistribution | NormalDistribution>;

/**
 * Exact (r, Q) policy for continuous demand: r(Q) balances g(r) = g(r + Q), and Q* is where Q·g(r) − ∫ g over r … r + Q, which
 * rises with Q, reaches Kλ; then g(r) is the cost itself.
 *
 * Source: Zheng, On properties of stochastic inventory systems, Management Science 38(1), 1992; Snyder & Shen (2019) eqs. (5.7), (5.9).
 *
 * @throws InventoryParameterError
 */
export function reorderExactContinuous(parameters: Continuous): CostedReorderPolicy {
  assertReorderParameters(parameters);
  assertPositive("fixedCost", parameters.fixedCost);
  const { fixedCost, demandRate } = parameters;
  const surplus = (orderQuantity: number): number => {
    const reorderPoint = balancedReorderPoint(parameters, orderQuantity);
    const flat = orderQuantity * positionCost(parameters, reorderPoint);
    return flat - integralOfCost(parameters, reorderPoint, reorderPoint + orderQuantity) - fixedCost * demandRate;
  };
  let high = Math.sqrt((2 * fixedCost * demandRate) / parameters.holdingCost);
  while (surplus(high) < 0) high *= 2;
  const orderQuantity = bisect(surplus, 0, high);
  const reorderPoint = balancedReorderPoint(parameters, orderQuantity);
  return { reorderPoint, orderQuantity, cost: reorderCostContinuous(parameters, { reorderPoint, orderQuantity }) };
}

/** Expected cost per period [Kλ + ∫ g over r … r + Q]/Q of any policy. Snyder & Shen (2019) eq. (5.7). */
export function reorderCostContinuous(parameters: Continuous, { reorderPoint, orderQuantity }: ReorderPolicy): number {
  assertReorderParameters(parameters);
  assertPositive("orderQuantity", orderQuantity);
  const held = integralOfCost(parameters, reorderPoint, reorderPoint + orderQuantity);
  return (parameters.fixedCost * parameters.demandRate + held) / orderQuantity;
}

/** r with g(r) = g(r + Q): the best reorder point for this Q. */
export function balancedReorderPoint(parameters: Continuous, orderQuantity: number): number {
  const { holdingCost, stockoutCost, leadTimeDemand } = parameters;
  const lowest = leadTimeDemand.quantile(stockoutCost / (holdingCost + stockoutCost));
  const rise = (r: number) => positionCost(parameters, r + orderQuantity) - positionCost(parameters, r);
  return bisect(rise, lowest - orderQuantity, lowest);
}

/** ∫ g from a to b: h (b − a)((a + b)/2 − μ) + (h + p) ∫ n, n the loss function. */
function integralOfCost({ holdingCost, stockoutCost, leadTimeDemand }: Continuous, a: number, b: number): number {
  const losses =
    "secondLoss" in leadTimeDemand
      ? leadTimeDemand.secondLoss(a) - leadTimeDemand.secondLoss(b)
      : integrate((x) => leadTimeDemand.loss(x), a, b, 64);
  return holdingCost * (b - a) * ((a + b) / 2 - leadTimeDemand.mean) + (holdingCost + stockoutCost) * losses;
}
