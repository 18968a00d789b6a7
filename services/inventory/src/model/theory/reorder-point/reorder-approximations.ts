import type { ContinuousDistribution } from "../../distribution/distribution.ts";
import type { NormalDistribution } from "../../distribution/normal.ts";
import { bisect } from "../../numeric/bisect.ts";
import { InventoryParameterError } from "../../parameter-error.ts";
import { economicOrderQuantity } from "../eoq/economic-order-quantity.ts";
import { eoqWithBackorders } from "../eoq/eoq-backorders.ts";
import { balancedReorderPoint } from "./reorder-exact-continuous.ts";
import {
  assertReorderParameters,
  type CostedReorderPolicy,
  type ReorderParameters,
  type ReorderPolicy,
} from "./reorder-policy.ts";

type Continuous = ReorderParameters<ContinuousDistribution>;

/** Fixed points converge in a dozen rounds; so many mean that they do not. */
const mostRounds = 10_000;

/**
 * Expected-inventory-level approximation: stock is taken as falling evenly from r − λL + Q to r − λL, and p is charged once per
 * unit backordered. Q = √(2λ(K + p n(r))/h) and P(D > r) = Qh/(pλ), solved in turns from the EOQ.
 *
 * Source: Whitin (1953); Hadley & Whitin (1963); Snyder & Shen (2019) ch. 5. Worked (example 5.1): h = 0.225, p = 7.5, K = 8, normal
 * demand of 1300 ± 150 a year, L = 1/12 → r = 213.9704421358024, Q = 318.5901810768729 at 95.45114022285196.
 *
 * @throws InventoryParameterError where stockouts are so cheap (Qh ≥ pλ) that no reorder point is best.
 */
export function reorderExpectedInventoryLevel(parameters: Continuous): CostedReorderPolicy {
  assertReorderParameters(parameters);
  const { fixedCost, holdingCost, stockoutCost, demandRate, leadTimeDemand } = parameters;
  const pointFor = (orderQuantity: number): number => {
    const risk = (orderQuantity * holdingCost) / (stockoutCost * demandRate);
    if (risk < 1) return leadTimeDemand.quantile(1 - risk);
    const rule = `exceeds Qh/λ = ${(orderQuantity * holdingCost) / demandRate}, or it pays never to order`;
    throw new InventoryParameterError("stockoutCost", rule, stockoutCost);
  };
  const orderQuantity = fixedPoint(startFrom(parameters), (quantity) => {
    const short = leadTimeDemand.loss(pointFor(quantity));
    return Math.sqrt((2 * demandRate * (fixedCost + stockoutCost * short)) / holdingCost);
  });
  const reorderPoint = pointFor(orderQuantity);
  return { reorderPoint, orderQuantity, cost: expectedInventoryLevelCost(parameters, { reorderPoint, orderQuantity }) };
}

/** The approximate cost that the expected-inventory-level model minimises: h(r − λL + Q/2) + Kλ/Q + pλ n(r)/Q. */
export function expectedInventoryLevelCost(
  { fixedCost, holdingCost, stockoutCost, demandRate, leadTimeDemand }: ReorderParameters,
  { reorderPoint, orderQuantity }: ReorderPolicy,
): number {
  const held = holdingCost * (reorderPoint - leadTimeDemand.mean + orderQuantity / 2);
  return held + (demandRate * (fixedCost + stockoutCost * leadTimeDemand.loss(reorderPoint))) / orderQuantity;
}

/**
 * EOQ with backorders for Q, then the best r for it, g(r) = g(r + Q): at most 12.5 % above the optimum.
 *
 * Source: Zheng (1992); Snyder & Shen (2019) eqs. (3.27), (5.9). Worked (example 5.1): r = 128.637814424271, Q = 308.5737801203754.
 */
export function reorderByBackorderQuantity(parameters: Continuous): ReorderPolicy {
  assertReorderParameters(parameters);
  const { orderQuantity } = eoqWithBackorders(parameters);
  return { reorderPoint: balancedReorderPoint(parameters, orderQuantity), orderQuantity };
}

/**
 * EOQ for Q, and for r the newsvendor level of the lead time's demand: its mean and a safety stock.
 *
 * Source: Snyder & Shen (2019) ch. 5. Worked (example 5.1): r = 190.3369965715624, Q = 304.0467800264368.
 */
export function reorderByEoqAndSafetyStock(parameters: Continuous): ReorderPolicy {
  assertReorderParameters(parameters);
  const { holdingCost, stockoutCost, leadTimeDemand } = parameters;
  const reorderPoint = leadTimeDemand.quantile(stockoutCost / (holdingCost + stockoutCost));
  return { reorderPoint, orderQuantity: economicOrderQuantity(parameters).orderQuantity };
}

/**
 * Loss-function approximation: the exact cost without the shortages that remain after an order arrives. Its optimum is
 * n(r) = hQ/(h + p), Q = √(2(Kλ + (h + p) n⁽²⁾(r))/h), solved in turns from the EOQ; n⁽²⁾ is the second-order loss.
 *
 * Source: Hadley & Whitin (1963); Snyder & Shen (2019) ch. 5. Worked (example 5.1): r = 126.8670642878315, Q = 328.4491413581765.
 */
export function reorderByLossFunctions(parameters: ReorderParameters<NormalDistribution>): ReorderPolicy {
  assertReorderParameters(parameters);
  const { fixedCost, holdingCost, stockoutCost, demandRate, leadTimeDemand } = parameters;
  const { mean, standardDeviation } = leadTimeDemand;
  const both = holdingCost + stockoutCost;
  const pointFor = (orderQuantity: number): number => {
    const short = (holdingCost * orderQuantity) / both;
    // n(r) ≥ μ − r, so the lower bound is short of it; n is negligible 40 deviations up.
    return bisect(
      (r) => short - leadTimeDemand.loss(r),
      mean - short - standardDeviation,
      mean + 40 * standardDeviation,
    );
  };
  const orderQuantity = fixedPoint(startFrom(parameters), (quantity) =>
    Math.sqrt((2 * (fixedCost * demandRate + both * leadTimeDemand.secondLoss(pointFor(quantity)))) / holdingCost),
  );
  return { reorderPoint: pointFor(orderQuantity), orderQuantity };
}

function startFrom(parameters: ReorderParameters): number {
  return economicOrderQuantity(parameters).orderQuantity;
}

/** x = f(x) by repetition, until it changes by less than a relative 1e-13. */
function fixedPoint(start: number, f: (x: number) => number): number {
  let x = start;
  for (let round = 0; round < mostRounds; round++) {
    const next = f(x);
    if (Math.abs(next - x) <= 1e-13 * Math.abs(next)) return next;
    x = next;
  }
  throw new InventoryParameterError("stockoutCost", "is high enough for order size and reorder point to settle", x);
}
