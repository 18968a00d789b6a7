import { claimOf, keptBack } from "./network/lane-claim.ts";
import { orderGroup } from "./order-cycles.ts";
import { type Capacities, freePosition, needOf, orderItem, urgencyOf } from "./order-items.ts";
import type { OrderCandidate } from "./order-stage.ts";
import type { PlanData } from "./plan-data.ts";
import type { PlannedStock } from "./plan-stock.ts";
import type { SupplierTimes } from "./supplier-times.ts";

/** A planned position as orders are chosen for it: the plan and the what-if put the same into the choice. */
export function candidateOf(
  stock: PlannedStock,
  data: PlanData,
  times: SupplierTimes,
  capacities: Capacities,
): OrderCandidate {
  const { position, planned, demand, terms } = stock;
  const { productId, locationId, onHand, reserved } = position;
  const need = needOf(stock);
  return {
    key: `${productId}/${locationId}`,
    productId,
    locationId,
    available: onHand - reserved,
    position: freePosition(stock),
    orderUpTo: planned.orderUpTo,
    wanted: need?.wanted ?? 0,
    isLow: need?.isLow ?? false,
    atStake: urgencyOf(stock),
    levelStep: planned.levelStep,
    isRecorded: demand.isRecorded,
    group: orderGroup(stock),
    item: need === null || terms === undefined ? null : orderItem(need, data, capacities),
    sellsInTime: planned.highestLevel,
    claim: claimOf(stock, data, times),
    kept: keptBack(stock, data, times),
  };
}
