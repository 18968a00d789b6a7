import type { ShippingCalendar } from "../../model/network-plan/shipping-calendar.ts";
import type { OrderTerms } from "../../model/policy/order-quantity.ts";
import type { StockedPosition } from "../plan-data.ts";

/** A way on which one location supplies another. Days count from 1970, money is in the organisation's currency. */
export interface PlanLane {
  fromLocationId: string;
  toLocationId: string;
  /** The one product that goes on it; null for more. */
  productId: string | null;
  /** The category that goes on it, with those below; null for everything or one product. */
  categoryId: string | null;
  /** On the way, mean and standard deviation. */
  days: number;
  deviation: number;
  /** Of one transfer, whatever it holds, and of carrying a unit. */
  transferCost: number;
  unitCost: number;
  /** Least units of one transfer, and what they are whole multiples of; null for neither. */
  minimum: number | null;
  multiple: number | null;
  calendar: ShippingCalendar;
}

/** The organisation's own supply. */
export interface PlanNetwork {
  lanes: PlanLane[];
  /** Where lanes name categories: those of each product, its own first, then each one above. */
  categories: Record<string, string[]>;
}

/** Finds who supplies a place. */
export class LaneMap {
  readonly #lanes = new Map<string, PlanLane>();
  readonly #categories: PlanNetwork["categories"];

  constructor({ lanes, categories }: PlanNetwork) {
    this.#categories = categories;
    for (const lane of lanes) this.#lanes.set(keyOf(lane.toLocationId, lane.productId ?? lane.categoryId), lane);
  }

  /**
   * The narrowest lane that brings a product to a place: its own, that of the nearest category, or that of everything.
   *
   * @returns null also where the place would supply itself through others. Imports refuse that; a product that changes its category may
   * come to it, and is then ordered from suppliers.
   */
  laneTo(productId: string, locationId: string): PlanLane | null {
    const lane = this.#narrowest(productId, locationId);
    const passed = new Set<string>();
    for (let at = lane; at !== null; at = this.#narrowest(productId, at.fromLocationId)) {
      if (at.fromLocationId === locationId) return null;
      if (passed.has(at.fromLocationId)) break;
      passed.add(at.fromLocationId);
    }
    return lane;
  }

  #narrowest(productId: string, locationId: string): PlanLane | null {
    for (const scope of [productId, ...(this.#categories[productId] ?? []), null]) {
      const lane = this.#lanes.get(keyOf(locationId, scope));
      if (lane !== undefined) return lane;
    }
    return null;
  }
}

function keyOf(locationId: string, scope: string | null): string {
  return `${locationId}/${scope ?? "all"}`;
}

/**
 * What a lane asks of a transfer; undefined where it asks nothing.
 *
 * @param levelStep what goes in any quantity goes in multiples of it, as levels do: the finest would be millions of quantities to choose of.
 */
export function laneTerms({ minimum, multiple }: PlanLane, levelStep: number): OrderTerms | undefined {
  if (minimum === null && multiple === null) return undefined;
  const step = multiple ?? storedStep(levelStep);
  return { minimum: minimum ?? step, multiple: step };
}

/** A step of levels in the four decimals that quantities are kept with. */
export function storedStep(levelStep: number): number {
  return Math.max(1e-4, Math.round(levelStep * 1e4) / 1e4);
}

/**
 * Positions, and those of places that supply one of them and have never had the product: what is not there yet has to be bought too.
 * New ones come last.
 */
export function withSources(positions: readonly StockedPosition[], network: PlanNetwork): StockedPosition[] {
  if (network.lanes.length === 0) return [...positions];
  const lanes = new LaneMap(network);
  const all = [...positions];
  const known = new Set(positions.map(({ productId, locationId }) => keyOf(locationId, productId)));
  for (const { productId, locationId } of all) {
    const source = lanes.laneTo(productId, locationId)?.fromLocationId;
    if (source === undefined || known.has(keyOf(source, productId))) continue;
    known.add(keyOf(source, productId));
    all.push({
      productId,
      locationId: source,
      onHand: 0,
      reserved: 0,
      onOrder: 0,
      inTransit: 0,
      ledger: { days: [], onHand: [], onOrder: [], sold: [], counted: [] },
      orders: { days: [], quantities: [] },
    });
  }
  return all;
}
