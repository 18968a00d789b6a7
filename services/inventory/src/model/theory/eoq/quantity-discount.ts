import { assertNotNegative, assertPositive, InventoryParameterError } from "../../parameter-error.ts";
import type { LotSize } from "./economic-order-quantity.ts";

export interface DiscountParameters {
  /** K: money per order. */
  fixedCost: number;
  /** i: share of a unit's price that holding it for one period costs. */
  holdingCostRate: number;
  /** λ: units per period. */
  demandRate: number;
  /** b₀ = 0 < b₁ < …: the quantities, in units, from which each price holds. */
  breakpoints: readonly number[];
  /** c₀ > c₁ > …: price of a unit in each region. */
  unitCosts: readonly number[];
}

/** A lot size bought at a price that depends on it. The cost includes what is paid for the goods. */
export interface DiscountedLotSize extends LotSize {
  /** Position of the price region, from 0. */
  regionIndex: number;
}

/**
 * Best lot where every unit of an order costs what its size earns: in each region Kλ/Q + i·cⱼ·Q/2 + cⱼλ, at its own EOQ or at
 * the breakpoint above it.
 *
 * Source: Snyder & Shen (2019) ch. 3. Worked (example 3.5): 0.75, 0.72 from 400, 0.68 from 800; K = 8, i = 0.3, λ = 1300 →
 * Q* = 800 at 978.6.
 *
 * @throws InventoryParameterError
 */
export function allUnitsDiscountQuantity(parameters: DiscountParameters): DiscountedLotSize {
  assertDiscount(parameters);
  const { breakpoints, unitCosts, fixedCost, holdingCostRate, demandRate } = parameters;
  const candidates = unitCosts.map((unitCost, regionIndex) => {
    const unbounded = Math.sqrt((2 * fixedCost * demandRate) / (holdingCostRate * unitCost));
    const orderQuantity = Math.max(unbounded, breakpoints[regionIndex]!);
    // Beyond its region a lot is cheaper still: the lower price of the next covers it.
    const inside = orderQuantity < (breakpoints[regionIndex + 1] ?? Number.POSITIVE_INFINITY);
    return { orderQuantity, regionIndex, cost: inside ? regionCost(parameters, 0, unitCost, orderQuantity) : Infinity };
  });
  return cheapest(candidates);
}

/** Average cost per period of ordering Q units at a time under an all-units discount, goods included. */
export function allUnitsDiscountCost(parameters: DiscountParameters, orderQuantity: number): number {
  assertDiscount(parameters);
  assertPositive("orderQuantity", orderQuantity);
  return regionCost(parameters, 0, parameters.unitCosts[regionOf(parameters, orderQuantity)]!, orderQuantity);
}

/**
 * Best lot where each price holds only for the units beyond its breakpoint: in region j the surcharge of the dearer first
 * units, Σ (cᵢ − cᵢ₊₁) bᵢ₊₁, acts as a fixed cost. The best lot is never at a breakpoint.
 *
 * Source: Snyder & Shen (2019) ch. 3. Worked (example 3.5, as above): Q* = 304.0467800264368 at 1043.410525505948.
 *
 * @throws InventoryParameterError
 */
export function incrementalDiscountQuantity(parameters: DiscountParameters): DiscountedLotSize {
  assertDiscount(parameters);
  const { breakpoints, unitCosts, fixedCost, holdingCostRate, demandRate } = parameters;
  const candidates = unitCosts.map((unitCost, regionIndex) => {
    const surcharge = surchargeOf(parameters, regionIndex);
    const orderQuantity = Math.sqrt((2 * (fixedCost + surcharge) * demandRate) / (holdingCostRate * unitCost));
    const end = breakpoints[regionIndex + 1] ?? Number.POSITIVE_INFINITY;
    const inside = orderQuantity >= breakpoints[regionIndex]! && orderQuantity < end;
    const cost = inside ? regionCost(parameters, surcharge, unitCost, orderQuantity) : Infinity;
    return { orderQuantity, regionIndex, cost };
  });
  return cheapest(candidates);
}

/** Average cost per period of ordering Q units at a time under an incremental discount, goods included. */
export function incrementalDiscountCost(parameters: DiscountParameters, orderQuantity: number): number {
  assertDiscount(parameters);
  assertPositive("orderQuantity", orderQuantity);
  const region = regionOf(parameters, orderQuantity);
  return regionCost(parameters, surchargeOf(parameters, region), parameters.unitCosts[region]!, orderQuantity);
}

function regionCost(
  { fixedCost, holdingCostRate, demandRate }: DiscountParameters,
  surcharge: number,
  unitCost: number,
  orderQuantity: number,
): number {
  const fixed = fixedCost + surcharge;
  const perOrder = fixed === 0 || demandRate === 0 ? 0 : (fixed * demandRate) / orderQuantity;
  return unitCost * demandRate + perOrder + (holdingCostRate * (surcharge + unitCost * orderQuantity)) / 2;
}

function surchargeOf({ breakpoints, unitCosts }: DiscountParameters, region: number): number {
  let surcharge = 0;
  for (let i = 1; i <= region; i++) surcharge += (unitCosts[i - 1]! - unitCosts[i]!) * breakpoints[i]!;
  return surcharge;
}

function regionOf({ breakpoints }: DiscountParameters, orderQuantity: number): number {
  return breakpoints.findLastIndex((start) => orderQuantity >= start);
}

function cheapest(candidates: readonly DiscountedLotSize[]): DiscountedLotSize {
  return candidates.reduce((best, candidate) => (candidate.cost < best.cost ? candidate : best));
}

function assertDiscount(parameters: DiscountParameters): void {
  const { fixedCost, holdingCostRate, demandRate, breakpoints, unitCosts } = parameters;
  assertNotNegative("fixedCost", fixedCost);
  assertPositive("holdingCostRate", holdingCostRate);
  assertNotNegative("demandRate", demandRate);
  if (breakpoints[0] !== 0) throw new InventoryParameterError("breakpoints", "begins with 0", breakpoints);
  if (breakpoints.some((start, i) => i > 0 && !(start > breakpoints[i - 1]!))) {
    throw new InventoryParameterError("breakpoints", "ascends", breakpoints);
  }
  if (unitCosts.length !== breakpoints.length) {
    throw new InventoryParameterError("unitCosts", `has a price for each of ${breakpoints.length} regions`, unitCosts);
  }
  for (const [i, unitCost] of unitCosts.entries()) {
    assertPositive(`unitCosts.${i}`, unitCost);
    if (i > 0 && unitCost > unitCosts[i - 1]!) {
      throw new InventoryParameterError("unitCosts", "does not ascend: larger orders are never dearer", unitCosts);
    }
  }
}
