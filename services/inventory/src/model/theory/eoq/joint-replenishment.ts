import { assertNotNegative, assertPositive, InventoryParameterError } from "../../parameter-error.ts";

/** A product that may share its supplier's order with others. */
export interface JointItem {
  /** kᵢ: money for this product's line in an order. */
  individualFixedCost: number;
  /** hᵢ: money per unit held for one period. */
  holdingCost: number;
  /** λᵢ: units per period. */
  demandRate: number;
}

/** Every product is ordered at each mᵢ-th of the orders that go out every `baseCycleTime`. */
export interface JointPolicy {
  /** Periods between orders. */
  baseCycleTime: number;
  /** mᵢ, whole and at least 1. */
  orderMultiples: number[];
  /** Units of each product whenever it is ordered. */
  orderQuantities: number[];
  /** Average money per period. */
  cost: number;
}

/**
 * Silver's heuristic: the product with the smallest kᵢ/(hᵢλᵢ) is in every order, each other in every mᵢ-th, mᵢ the nearest whole
 * number to √(kᵢ/(hᵢλᵢ) · h₁λ₁/(K + k₁)); then the best interval for these.
 *
 * Source: Silver, A simple method of determining order quantities in joint replenishments under deterministic demand,
 * Management Science 22(12), 1976. Worked: K = 600, k = 120, 840, 300, h = 160, 20, 50, λ = 1 each → T = 3.103164454170876,
 * m = 1, 3, 1 at 837.8544026261366.
 *
 * @param sharedFixedCost K: money per order, whatever is in it.
 * @throws InventoryParameterError
 */
export function silverJointReplenishment(sharedFixedCost: number, items: readonly JointItem[]): JointPolicy {
  assertJoint(sharedFixedCost, items);
  const fixedCosts = items.reduce((sum, { individualFixedCost }) => sum + individualFixedCost, sharedFixedCost);
  if (fixedCosts === 0) throw new InventoryParameterError("sharedFixedCost", "or a product's own exceeds zero", 0);
  const ratio = ({ individualFixedCost, holdingCost, demandRate }: JointItem) =>
    individualFixedCost / (holdingCost * demandRate);
  const first = items.reduce((least, item) => (ratio(item) < ratio(least) ? item : least));
  const firstOrder = sharedFixedCost + first.individualFixedCost;
  const scale = (first.holdingCost * first.demandRate) / firstOrder;
  const multiples = items.map((item) =>
    // Where the first product's orders cost nothing, it goes out all the time and the heuristic says nothing of the others.
    item === first || firstOrder === 0 ? 1 : Math.max(1, Math.round(Math.sqrt(ratio(item) * scale))),
  );
  return bestCycle(sharedFixedCost, items, multiples);
}

/**
 * The least costly policy of this form, exactly: the best multiples change only at finitely many intervals, and the best
 * interval for each set of multiples is an EOQ.
 *
 * Source: Wildeman, Frenk & Dekker, An efficient optimal solution method for the joint replenishment problem, EJOR 99, 1997.
 *
 * @throws InventoryParameterError, also unless K > 0.
 */
export function optimalJointReplenishment(sharedFixedCost: number, items: readonly JointItem[]): JointPolicy {
  return bestOverIntervals(sharedFixedCost, items, (multiple) => multiple + 1);
}

/**
 * The least costly policy whose multiples are powers of two: at most 6.1 % above any policy at all.
 *
 * Source: Roundy (1985); Jackson, Maxwell & Muckstadt, IIE Transactions 17(1), 1985.
 *
 * @throws InventoryParameterError, also unless K > 0.
 */
export function powerOfTwoJointReplenishment(sharedFixedCost: number, items: readonly JointItem[]): JointPolicy {
  return bestOverIntervals(sharedFixedCost, items, (multiple) => multiple * 2);
}

/** Average cost per period of ordering every T periods with these multiples: (K + Σ kᵢ/mᵢ)/T + T Σ hᵢλᵢmᵢ/2. */
export function jointReplenishmentCost(
  sharedFixedCost: number,
  items: readonly JointItem[],
  policy: Pick<JointPolicy, "baseCycleTime" | "orderMultiples">,
): number {
  assertJoint(sharedFixedCost, items);
  assertPositive("baseCycleTime", policy.baseCycleTime);
  const { fixed, held } = weigh(sharedFixedCost, items, policy.orderMultiples);
  return fixed / policy.baseCycleTime + (held * policy.baseCycleTime) / 2;
}

/** Interval at which kᵢ/(mT) + hᵢλᵢmT/2 is the same for m and m′: √(2kᵢ/(hᵢλᵢ m m′)); below it m′ is better. */
function bestOverIntervals(
  sharedFixedCost: number,
  items: readonly JointItem[],
  following: (multiple: number) => number,
): JointPolicy {
  assertJoint(sharedFixedCost, items);
  assertPositive("sharedFixedCost", sharedFixedCost);
  const multiples = items.map(() => 1);
  let best = bestCycle(sharedFixedCost, items, multiples);
  const switchAt = (i: number): number => {
    const { individualFixedCost, holdingCost, demandRate } = items[i]!;
    return Math.sqrt((2 * individualFixedCost) / (holdingCost * demandRate * multiples[i]! * following(multiples[i]!)));
  };
  for (;;) {
    const switches = items.map((_, i) => switchAt(i));
    const interval = Math.max(...switches);
    // Shorter intervals pay more for the shared part alone.
    if (interval === 0 || sharedFixedCost / interval >= best.cost) return best;
    const item = switches.indexOf(interval);
    multiples[item] = following(multiples[item]!);
    const next = bestCycle(sharedFixedCost, items, multiples);
    if (next.cost < best.cost) best = next;
  }
}

function bestCycle(sharedFixedCost: number, items: readonly JointItem[], multiples: readonly number[]): JointPolicy {
  const { fixed, held } = weigh(sharedFixedCost, items, multiples);
  const baseCycleTime = Math.sqrt((2 * fixed) / held);
  return {
    baseCycleTime,
    orderMultiples: [...multiples],
    orderQuantities: items.map(({ demandRate }, i) => demandRate * multiples[i]! * baseCycleTime),
    cost: Math.sqrt(2 * fixed * held),
  };
}

function weigh(sharedFixedCost: number, items: readonly JointItem[], multiples: readonly number[]) {
  let fixed = sharedFixedCost;
  let held = 0;
  for (const [i, { individualFixedCost, holdingCost, demandRate }] of items.entries()) {
    fixed += individualFixedCost / multiples[i]!;
    held += holdingCost * demandRate * multiples[i]!;
  }
  return { fixed, held };
}

function assertJoint(sharedFixedCost: number, items: readonly JointItem[]): void {
  assertNotNegative("sharedFixedCost", sharedFixedCost);
  if (items.length === 0) throw new InventoryParameterError("items", "holds at least one product", items);
  for (const [i, item] of items.entries()) {
    assertNotNegative(`items.${i}.individualFixedCost`, item.individualFixedCost);
    assertPositive(`items.${i}.holdingCost`, item.holdingCost);
    assertPositive(`items.${i}.demandRate`, item.demandRate);
  }
}
