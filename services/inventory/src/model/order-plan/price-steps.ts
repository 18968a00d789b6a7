import type { OrderItem, OrderRequest, SupplierOffer } from "./order-request.ts";
import { leastOrder, wantedUnits } from "./order-request.ts";

/** One price of one supplier: whole cases between two bounds, all at the same unit cost. */
export interface PriceStep {
  offer: SupplierOffer;
  unitCost: number;
  fewestCases: number;
  mostCases: number;
}

/** A larger order than wanted is looked at up to this many times what is wanted: beyond it no price pays for the room. */
const widestOrder = 3;

/** Every price at which an item may be ordered; empty steps are left out. */
export function priceSteps(item: OrderItem, capacities: OrderRequest["capacities"]): PriceStep[] {
  return item.offers.flatMap((offer) => {
    const most = mostUnitsOf(item, offer, capacities);
    const prices = [{ quantity: 0, unitCost: offer.unitCost }, ...offer.breaks];
    return prices.flatMap(({ quantity, unitCost }, i): PriceStep[] => {
      const next = prices[i + 1]?.quantity ?? Number.POSITIVE_INFINITY;
      const fewestCases = Math.ceil(Math.max(quantity, offer.minimum) / offer.multiple - 1e-9);
      const below = Number.isFinite(next) ? Math.ceil(next / offer.multiple - 1e-9) - 1 : Number.POSITIVE_INFINITY;
      const mostCases = Math.min(Math.floor(most / offer.multiple + 1e-9), below);
      return fewestCases <= mostCases ? [{ offer, unitCost, fewestCases, mostCases }] : [];
    });
  });
}

function mostUnitsOf(item: OrderItem, offer: SupplierOffer, capacities: OrderRequest["capacities"]): number {
  const wanted = Math.ceil(wantedUnits(item) / offer.multiple - 1e-9) * offer.multiple;
  const room = Math.max(wanted * widestOrder, leastOrder(offer));
  const capacity = offer.capacity === null ? Number.POSITIVE_INFINITY : (capacities[offer.capacity] ?? 0);
  return Math.min(room, capacity, item.mostUnits ?? Number.POSITIVE_INFINITY);
}

/** Price that others are compared with: the least list price of those that one would rather take. */
export function referenceCost({ offers }: OrderItem): number {
  const least = offers.reduce(
    (kept, { reluctancePerUnit }) => Math.min(kept, reluctancePerUnit),
    Number.POSITIVE_INFINITY,
  );
  const preferred = offers.filter(({ reluctancePerUnit }) => reluctancePerUnit === least);
  return Math.min(...preferred.map(({ unitCost }) => unitCost));
}

/**
 * What an order of so many units is worth, in money: what its units avert, less surplus and what they cost more than usual. The goods
 * themselves are no loss.
 */
export function orderWorth(item: OrderItem, step: Pick<PriceStep, "offer" | "unitCost">, quantity: number): number {
  let left = quantity;
  let worth = 0;
  for (const { units, moneyPerUnit } of item.slices) {
    const filled = Math.min(left, units);
    worth += filled * moneyPerUnit;
    left -= filled;
  }
  const dearer = step.unitCost - referenceCost(item) + step.offer.reluctancePerUnit;
  return worth - left * item.surplusCostPerUnit - quantity * dearer;
}
