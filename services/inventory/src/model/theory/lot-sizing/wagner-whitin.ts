import { assertNotNegative, InventoryParameterError } from "../../parameter-error.ts";

/** One period of a known future. */
export interface LotSizingPeriod {
  /** dₜ: units needed in this period. */
  demand: number;
  /** Kₜ: money for ordering in this period at all. */
  fixedCost: number;
  /** hₜ: money per unit in stock at the end of this period. */
  holdingCost: number;
  /** cₜ: money per unit ordered in this period; 0 where prices do not change. */
  purchaseCost?: number;
}

export interface LotSizingPlan {
  /** Units to order in each period, received at once. */
  orderQuantities: number[];
  /** Money over all periods: orders, stock and goods. */
  cost: number;
}

/**
 * Least costly orders for known demand, without backorders: each order covers the demand of some whole periods.
 *
 * F(t) = min over j ≤ t of F(j − 1) + Kⱼ + Σ over k = j … t of (cⱼ + hⱼ + … + hₖ₋₁) dₖ. Where buying early never pays by itself
 * (cₜ + hₜ ≥ cₜ₊₁ throughout), the period of the last order never moves back as t grows, so the search begins at the one
 * found for t − 1. Periods without demand need no order. O(n²) at most.
 *
 * Source: Wagner & Whitin, Management Science 5(1), 1958, with their planning horizon theorem; Snyder & Shen (2019) ch. 3.
 * Worked (example 3.9): h = 2, K = 500, d = 90, 120, 80, 70 → orders 210, 0, 150, 0 at 1380.
 *
 * @throws InventoryParameterError naming the period, from 0.
 */
export function wagnerWhitin(periods: readonly LotSizingPeriod[]): LotSizingPlan {
  assertPeriods(periods);
  const count = periods.length;
  const { held, demandUpTo, heldDemandUpTo } = prefixSums(periods);
  const keepsHorizon = periods.every(
    ({ purchaseCost = 0, holdingCost }, t) => purchaseCost + holdingCost >= (periods[t + 1]?.purchaseCost ?? 0),
  );
  const least = new Float64Array(count + 1);
  const lastOrder = new Int32Array(count + 1);
  for (let end = 1; end <= count; end++) {
    least[end] = Number.POSITIVE_INFINITY;
    for (let j = keepsHorizon && end > 1 ? lastOrder[end - 1]! : 0; j < end; j++) {
      const { fixedCost, purchaseCost = 0 } = periods[j]!;
      const demand = demandUpTo[end]! - demandUpTo[j]!;
      const goods = (purchaseCost - held[j]!) * demand + heldDemandUpTo[end]! - heldDemandUpTo[j]!;
      const cost = least[j]! + (demand > 0 ? fixedCost + goods : 0);
      if (cost < least[end]!) {
        least[end] = cost;
        lastOrder[end] = j;
      }
    }
  }
  const orderQuantities = new Array<number>(count).fill(0);
  for (let end = count; end > 0; end = lastOrder[end]!) {
    const covered = periods.slice(lastOrder[end]!, end);
    orderQuantities[lastOrder[end]!] = covered.reduce((sum, { demand }) => sum + demand, 0);
  }
  return { orderQuantities, cost: lotSizingCost(periods, orderQuantities) };
}

/**
 * Money that any orders cost over all periods.
 *
 * @throws InventoryParameterError where demand would not be met in time.
 */
export function lotSizingCost(periods: readonly LotSizingPeriod[], orderQuantities: readonly number[]): number {
  assertPeriods(periods);
  if (orderQuantities.length !== periods.length) {
    throw new InventoryParameterError(
      "orderQuantities",
      `has one for each of ${periods.length} periods`,
      orderQuantities,
    );
  }
  let stock = 0;
  let cost = 0;
  for (const [t, { demand, fixedCost, holdingCost, purchaseCost = 0 }] of periods.entries()) {
    const quantity = orderQuantities[t]!;
    assertNotNegative(`orderQuantities.${t}`, quantity);
    stock += quantity - demand;
    if (stock < -1e-9 * (1 + demand)) {
      throw new InventoryParameterError(`orderQuantities.${t}`, `covers demand up to period ${t}`, quantity);
    }
    cost += (quantity > 0 ? fixedCost : 0) + purchaseCost * quantity + holdingCost * Math.max(0, stock);
  }
  return cost;
}

/** Sums over the periods before each position: of h, of d, and of d weighted with the h before it. */
function prefixSums(periods: readonly LotSizingPeriod[]) {
  const held = new Float64Array(periods.length + 1);
  const demandUpTo = new Float64Array(periods.length + 1);
  const heldDemandUpTo = new Float64Array(periods.length + 1);
  for (const [t, { demand, holdingCost }] of periods.entries()) {
    held[t + 1] = held[t]! + holdingCost;
    demandUpTo[t + 1] = demandUpTo[t]! + demand;
    heldDemandUpTo[t + 1] = heldDemandUpTo[t]! + held[t]! * demand;
  }
  return { held, demandUpTo, heldDemandUpTo };
}

function assertPeriods(periods: readonly LotSizingPeriod[]): void {
  if (periods.length === 0) throw new InventoryParameterError("periods", "holds at least one period", periods);
  for (const [t, { demand, fixedCost, holdingCost, purchaseCost = 0 }] of periods.entries()) {
    assertNotNegative(`periods.${t}.demand`, demand);
    assertNotNegative(`periods.${t}.fixedCost`, fixedCost);
    assertNotNegative(`periods.${t}.holdingCost`, holdingCost);
    assertNotNegative(`periods.${t}.purchaseCost`, purchaseCost);
  }
}
