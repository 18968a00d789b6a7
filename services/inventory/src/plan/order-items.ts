import {
  assertOrderable,
  type OrderItem,
  OrderRuleError,
  type SupplierOffer,
  type WorthSlice,
} from "../model/order-plan/order-request.ts";
import type { PlanData, PlanTerms } from "./plan-data.ts";
import type { PlannedStock } from "./plan-stock.ts";
import { stockPosition } from "./stock-position.ts";

/** A position that is to be filled up, and how it came to that. */
export interface Need {
  stock: PlannedStock;
  position: number;
  wanted: number;
  /** Whether it is at or below its reorder point; else it joins an order that others trigger. */
  isLow: boolean;
}

/** Slices that what is wanted is cut into, by what its units are worth. */
const slicesOfNeed = 4;
/** Worth of the last unit wanted, as a share of its cost: the policy wants it although it rarely sells out. */
const leastWorthShare = 0.02;
/** What one would pay to order from the preferred supplier, as a share of the unit's cost. */
const reluctanceShare = 0.03;

/** What the policy says to order, null while the position is above the level at which it joins an order. */
export function needOf(stock: PlannedStock): Need | null {
  const position = freePosition(stock);
  const { reorderPoint, joinPoint, orderUpTo } = stock.planned;
  if (orderUpTo === 0 || position > joinPoint) return null;
  return { stock, position, wanted: orderUpTo - position, isLow: position <= reorderPoint };
}

/** What a position has and gets, less what it promised to customers and to the places that it supplies. */
export function freePosition({ position, claims }: Pick<PlannedStock, "position" | "claims">): number {
  return stockPosition(position) - claims;
}

/** Loss to be expected before a later order could arrive, in money. */
export function urgencyOf(stock: PlannedStock): number {
  const { planned, costs } = stock;
  const covered = Math.max(0, freePosition(stock));
  return planned.protection.protectionDemand.loss(covered) * costs.shortageCostPerUnit;
}

/** What suppliers can deliver of a product: in their whole period, and what is left of the running one. */
export interface Capacities {
  whole: Map<string, number>;
  left: Map<string, number>;
}

/** Key of a supplier's capacity for a product. */
function capacityKey({ supplierId, productId }: Pick<PlanTerms, "supplierId" | "productId">): string {
  return `${supplierId}/${productId}`;
}

/**
 * A need as the order plan takes it. A unit is worth what its absence would cost, times the chance that it is asked for before the
 * next order can arrive: the loss that it averts.
 */
export function orderItem({ stock, position, wanted }: Need, data: PlanData, capacities: Capacities): OrderItem {
  const { planned, costs, product } = stock;
  const step = wanted / slicesOfNeed;
  const slices = Array.from({ length: slicesOfNeed }, (_, i): WorthSlice => {
    const level = Math.max(0, position + (i + 0.5) * step);
    const chance = 1 - planned.protection.protectionDemand.cdf(level);
    const least = leastWorthShare * costs.unitCost * (1 - i / (2 * slicesOfNeed));
    return { units: step, moneyPerUnit: chance * costs.shortageCostPerUnit + least };
  });
  const coverDays = Math.min(365, planned.orderUpTo / Math.max(1e-9, planned.perDay));
  const room = planned.highestLevel === null ? null : Math.max(0, planned.highestLevel - Math.max(0, position));
  return {
    key: `${product.id}/${stock.position.locationId}`,
    name: product.externalId,
    slices,
    surplusCostPerUnit: costs.holdingCostPerDay * coverDays,
    mostUnits: room,
    offers: data.terms
      .filter(({ productId }) => productId === product.id)
      .map((terms) => offerOf(terms, stock.terms, capacities)),
  };
}

function offerOf(terms: PlanTerms, main: PlanTerms | undefined, { left, whole }: Capacities): SupplierOffer {
  const key = terms.capacityLeft === null ? null : capacityKey(terms);
  if (key !== null) {
    left.set(key, terms.capacityLeft!);
    whole.set(key, terms.capacity ?? terms.capacityLeft!);
  }
  return {
    supplierId: terms.supplierId,
    minimum: terms.minimum,
    multiple: terms.multiple,
    unitCost: terms.unitCost,
    breaks: terms.breaks,
    capacity: key,
    reluctancePerUnit: terms.supplierId === main?.supplierId ? 0 : reluctanceShare * terms.unitCost,
  };
}

/** Why an item can be ordered on no terms; null where it can. */
export function refusalOf(item: OrderItem, capacities: ReadonlyMap<string, number>): OrderRuleError | null {
  try {
    assertOrderable({ items: [item], budget: null, capacities: Object.fromEntries(capacities) });
    return null;
  } catch (error) {
    if (error instanceof OrderRuleError) return error;
    throw error;
  }
}
