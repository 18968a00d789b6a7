import { latticeOf } from "../../distribution/convolve.ts";
import type { DiscreteDistribution } from "../../distribution/discrete.ts";
import { assertWhole, InventoryParameterError } from "../../parameter-error.ts";
import {
  assertReorderParameters,
  type CostedReorderPolicy,
  positionCost,
  type ReorderParameters,
  type ReorderPolicy,
} from "./reorder-policy.ts";

type Discrete = ReorderParameters<DiscreteDistribution>;

/**
 * Exact (r, Q) policy for demand of single units: the inventory position is uniform over r + 1 … r + Q, so the cost is the mean of
 * the Q cheapest g(y) plus Kλ/Q, and positions are added, cheapest first, while they are cheaper than that mean.
 *
 * Source: Federgruen & Zheng, An efficient algorithm for computing an optimal (r, Q) policy, Operations Research 40(4), 1992;
 * Snyder & Shen (2019) ch. 5. Worked (example 5.8): h = 20, p = 150, K = 100, Poisson demand of 1.5 a period, L = 2 → r = 3, Q = 5 at
 * 107.9235806331498.
 *
 * @throws InventoryParameterError
 */
export function reorderExactDiscrete(parameters: Discrete): CostedReorderPolicy {
  assertReorderParameters(parameters);
  latticeOf(parameters.leadTimeDemand);
  const { fixedCost, demandRate, holdingCost, stockoutCost, leadTimeDemand } = parameters;
  const cheapest = leadTimeDemand.quantile(stockoutCost / (holdingCost + stockoutCost));
  let reorderPoint = cheapest - 1;
  let orderQuantity = 1;
  let total = fixedCost * demandRate + positionCost(parameters, cheapest);
  for (;;) {
    const below = positionCost(parameters, reorderPoint);
    const above = positionCost(parameters, reorderPoint + orderQuantity + 1);
    const next = Math.min(below, above);
    if (next >= total / orderQuantity) return { reorderPoint, orderQuantity, cost: total / orderQuantity };
    total += next;
    orderQuantity++;
    if (below <= above) reorderPoint--;
  }
}

/** Expected cost per period [Kλ + Σ g(y) over y = r + 1 … r + Q]/Q of any whole policy. */
export function reorderCostDiscrete(parameters: Discrete, { reorderPoint, orderQuantity }: ReorderPolicy): number {
  assertReorderParameters(parameters);
  if (!Number.isSafeInteger(reorderPoint)) {
    throw new InventoryParameterError("reorderPoint", "is a whole number", reorderPoint);
  }
  assertWhole("orderQuantity", orderQuantity);
  let total = parameters.fixedCost * parameters.demandRate;
  for (let y = reorderPoint + 1; y <= reorderPoint + orderQuantity; y++) total += positionCost(parameters, y);
  return total / orderQuantity;
}
