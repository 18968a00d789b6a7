import { jointCycleDays } from "../model/policy/joint-cycle.ts";
import { orderWaits } from "../model/policy/order-waits.ts";
import type { KeepingCosts } from "./keeping-costs.ts";
import type { PlanLane } from "./network/plan-lane.ts";
import type { PlanTerms, StockedPosition } from "./plan-data.ts";
import type { OrderCycle } from "./plan-position.ts";

/** What the cycle of a position's orders depends on. */
export interface CycledPosition {
  position: Pick<StockedPosition, "productId" | "locationId">;
  terms: PlanTerms | undefined;
  /** The lane that brings it, whose transfers carry what else goes on it. */
  lane?: PlanLane | null;
  costs: KeepingCosts;
  /** Units expected in a day, and their deviation. */
  perDay: number;
  deviation: number;
}

/** Whose order a position's line stands on: that of its supplier for its place, or of the transfers from the place that supplies it. */
export function orderGroup({ position, terms, lane }: Pick<CycledPosition, "position" | "terms" | "lane">): string {
  if (lane) return `${lane.fromLocationId}/${position.locationId}`;
  return terms === undefined
    ? `${position.productId}/${position.locationId}`
    : `${terms.supplierId}/${position.locationId}`;
}

/**
 * How often each position is ordered, in their order. An order costs what the dearest of its lines says: settings are of products,
 * while an order carries all that a supplier delivers to a place.
 */
export function orderCycles(positions: readonly CycledPosition[]): OrderCycle[] {
  const groups = new Map<string, CycledPosition[]>();
  for (const each of positions) {
    const key = orderGroup(each);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const cycles = new Map([...groups.values()].flatMap((members) => [...cyclesOf(members)]));
  return positions.map((each) => cycles.get(each)!);
}

function cyclesOf(members: readonly CycledPosition[]): Map<CycledPosition, OrderCycle> {
  const orderingCost = members.reduce((most, { costs }) => Math.max(most, costs.orderingCost), 0);
  const sold = members.filter(({ perDay }) => perDay > 0);
  const lines = sold.map(({ perDay, deviation, costs, terms, lane }) => ({
    perDay,
    deviation,
    holdingCostPerDay: costs.holdingCostPerDay,
    minimum: (lane ?? terms)?.minimum ?? 0,
  }));
  const days = jointCycleDays(orderingCost, lines);
  const lineCost = orderingCost / Math.max(1, sold.length);
  const isJoint = sold.length > 1 && Number.isFinite(days) && days > 0;
  const waits = isJoint
    ? orderWaits(lines.map((line) => ({ ...line, quantity: Math.max(line.minimum, line.perDay * days) }))).others
    : [];
  return new Map(
    members.map((member) => [member, { days, lineCost, others: waits[sold.indexOf(member)] ?? null }] as const),
  );
}
