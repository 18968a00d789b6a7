import type { Remark } from "@bellwether/schema/contracts/facts";
import { inventoryRemark } from "../../contract.ts";
import { nextShippingDay } from "../../model/network-plan/shipping-calendar.ts";
import { round } from "../class-targets.ts";
import { dateOf } from "../plan-data.ts";
import type { ProposalRow } from "../plan-result.ts";
import type { PlanSummary } from "../plan-summary.ts";
import { belowReorderPoint, proofOf, whatIfNot } from "../proposal-reasons.ts";
import type { LaneTransfer } from "./fill-over-lanes.ts";

/** A transfer over a lane as it is shown: leaves on the lane's next day, arrives after its days, and says where it is too little. */
export function proposeLaneTransfer(summary: PlanSummary, transfer: LaneTransfer, today: number): ProposalRow {
  const { lane, units } = transfer;
  const leaves = nextShippingDay(lane.calendar, today);
  return {
    ...whatIfNot(summary, today),
    kind: "TRANSFER",
    productId: summary.productId,
    locationId: summary.locationId,
    supplierId: null,
    fromLocationId: lane.fromLocationId,
    quantity: units,
    unitCost: summary.costs.unitCost,
    amount: units * summary.costs.unitCost,
    orderOn: dateOf(leaves),
    expectedOn: dateOf(leaves + Math.round(lane.days)),
    reasons: [belowReorderPoint(summary), ...sourceReasons(transfer), ...proofOf(summary)],
  };
}

function sourceReasons({ units, wanted, available, places, lane }: LaneTransfer): Remark[] {
  const there = round(available);
  if (units >= wanted - 1e-9)
    return [inventoryRemark("inventory.from-source", { available: there, days: round(lane.days) })];
  const facts = { given: round(units), wanted: round(wanted), short: round(wanted - units), available: there, places };
  return [inventoryRemark("inventory.source-short", facts)];
}
