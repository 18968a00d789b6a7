import { type ChosenOrders, chooseOrders } from "../model/order-plan/choose-orders.ts";
import type { OrderItem, OrderRuleError } from "../model/order-plan/order-request.ts";
import type { SolverLimits } from "../model/order-plan/solve-orders.ts";
import { fillOverLanes, type LaneTransfer, owedBySources } from "./network/fill-over-lanes.ts";
import { type Capacities, refusalOf } from "./order-items.ts";
import { type PlaceStock, proposeTransfers, type Transfer } from "./propose-transfers.ts";

/** A position as orders are chosen for it. */
export interface OrderCandidate extends PlaceStock {
  /** Whether it is at or below its reorder point: others only join the order that it triggers. */
  isLow: boolean;
  /** Whose order its line stands on. */
  group: string;
  /** What would be ordered; null where nothing is wanted or nobody delivers it. */
  item: OrderItem | null;
  /** Most units in stock and on the way that sell before they spoil; null for no limit. */
  sellsInTime: number | null;
}

/** What is moved and bought. */
export interface OrderStage {
  /** From the places that supply others, by lanes; then from any that has too much. */
  overLanes: LaneTransfer[];
  transfers: Transfer[];
  /** Units that places still wait for, by the key of the place that supplies them. */
  owed: ReadonlyMap<string, { units: number; places: number }>;
  chosen: ChosenOrders;
  /** Units still wanted from suppliers, by key, of what is ordered or joins an order. */
  wanted: ReadonlyMap<string, number>;
  /** What can be ordered on no terms, and why. */
  impossible: { key: string; refusal: OrderRuleError }[];
}

/**
 * Fills places over their lanes, moves what lies elsewhere, and buys the rest: what is low, and what joins the orders of the same
 * supplier and place. The plan and the what-if both choose by it, so that they agree.
 *
 * @param candidates without what is ordered for other reasons; their wants are not changed.
 */
export async function chooseStage(
  candidates: readonly OrderCandidate[],
  { budget, capacities, limits }: { budget: number | null; capacities: Capacities; limits: SolverLimits },
): Promise<OrderStage> {
  const places = candidates.map((each) => ({ ...each, wanted: each.isLow ? each.wanted : 0 }));
  const joins = new Map(candidates.map(({ key, wanted, isLow }) => [key, isLow ? 0 : wanted]));
  const overLanes = fillOverLanes(places, joins);
  const transfers = proposeTransfers(places);
  const open = new Set(places.flatMap(({ wanted, group }) => (wanted > 0 ? [group] : [])));
  const wanted = new Map<string, number>();
  const impossible: OrderStage["impossible"] = [];
  const items: OrderItem[] = [];
  for (const [i, candidate] of candidates.entries()) {
    const { key, item, isLow, group, sellsInTime } = candidate;
    const units = isLow ? places[i]!.wanted : candidate.wanted;
    if (item === null || units <= 0 || !open.has(group)) continue;
    const kept = scaled(item, units / candidate.wanted);
    const refusal = refusalOf({ ...kept, mostUnits: sellsInTime }, capacities.whole);
    if (refusal !== null) {
      if (isLow) impossible.push({ key, refusal });
      continue;
    }
    wanted.set(key, units);
    // What the running period has no room for is asked for again when the next begins, and what would spoil once stock has sold.
    if (refusalOf(kept, capacities.left) === null) items.push(kept);
  }
  const request = { items, budget, capacities: Object.fromEntries(capacities.left) };
  const owed = owedBySources(places);
  return { overLanes, owed, transfers, chosen: await chooseOrders(request, limits), wanted, impossible };
}

function scaled(item: OrderItem, share: number): OrderItem {
  return { ...item, slices: item.slices.map((slice) => ({ ...slice, units: slice.units * share })) };
}
