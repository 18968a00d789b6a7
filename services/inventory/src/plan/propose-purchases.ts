import type { Remark } from "@bellwether/schema/contracts/facts";
import { inventoryRemark } from "../contract.ts";
import { usualTransferDays } from "../model/network-plan/usual-transfer.ts";
import type { OrderLine } from "../model/order-plan/order-request.ts";
import { roundUpToTerms } from "../model/policy/order-quantity.ts";
import { round } from "./class-targets.ts";
import { dateOf, type PlanData, type PlanTerms } from "./plan-data.ts";
import type { ProposalRow } from "./plan-result.ts";
import type { PlanSummary } from "./plan-summary.ts";
import { belowReorderPoint, proofOf, whatIfNot } from "./proposal-reasons.ts";
import type { Transfer } from "./propose-transfers.ts";
import type { SupplierTimes } from "./supplier-times.ts";

/** A line of the order plan as it is shown: what, how many, from whom, when, why, and what if not. */
export function proposePurchase(
  summary: PlanSummary,
  line: OrderLine,
  chosenFor: ChosenFor,
  { data, times }: { data: PlanData; times: SupplierTimes },
): ProposalRow {
  const { productId, locationId } = summary;
  const supplier = data.suppliers.find(({ id }) => id === line.supplierId);
  const terms = data.terms.find((each) => each.supplierId === line.supplierId && each.productId === productId)!;
  const orderDay = supplier?.nextOpenDay ?? data.today;
  return {
    ...whatIfNot(summary, data.today),
    kind: "PURCHASE",
    productId,
    locationId,
    supplierId: line.supplierId,
    fromLocationId: null,
    quantity: line.quantity,
    unitCost: line.unitCost,
    amount: line.quantity * line.unitCost,
    orderOn: dateOf(orderDay),
    expectedOn: dateOf(orderDay + Math.round(times.of(line.supplierId, productId).mean)),
    reasons: [belowReorderPoint(summary), ...quantityReasons(chosenFor, line, terms), ...proofOf(summary)],
  };
}

export function proposeTransfer(summary: PlanSummary, transfer: Transfer, today: number): ProposalRow {
  const { units, surplus, fromLocationId } = transfer;
  return {
    ...whatIfNot(summary, today),
    kind: "TRANSFER",
    productId: summary.productId,
    locationId: summary.locationId,
    supplierId: null,
    fromLocationId,
    quantity: units,
    unitCost: summary.costs.unitCost,
    amount: units * summary.costs.unitCost,
    orderOn: dateOf(today),
    expectedOn: dateOf(today + usualTransferDays),
    reasons: [
      belowReorderPoint(summary),
      inventoryRemark("inventory.surplus-elsewhere", { surplus: round(surplus) }),
      ...proofOf(summary),
    ],
  };
}

/** What the choice of orders had of a position. */
export interface ChosenFor {
  /** Units still wanted from suppliers, once lanes and transfers have brought what they bring. */
  wanted: number;
  /** Most units that sell before they spoil; null for no limit. */
  room: number | null;
  /** Units that all places together order of the product from this supplier. */
  taken: number;
  /** Whether there is a budget at all. */
  isBudgeted: boolean;
}

/** Why a line is of just so many units: rounded up, of a price, or less than is wanted. */
function quantityReasons({ wanted, room, taken, isBudgeted }: ChosenFor, line: OrderLine, terms: PlanTerms): Remark[] {
  const { minimum, multiple, unitCost, capacity, capacityLeft, capacityPeriodDays } = terms;
  const ordered = line.quantity;
  const rounded = roundUpToTerms(wanted, terms);
  const reasons: Remark[] = [];
  if (ordered === rounded && ordered - wanted > 1e-6)
    reasons.push(inventoryRemark("inventory.quantity-rounded", { needed: round(wanted), minimum, multiple, ordered }));
  if (line.unitCost < unitCost)
    reasons.push(
      inventoryRemark("inventory.price-break", { quantity: ordered, unitCost: line.unitCost, usualUnitCost: unitCost }),
    );
  if (ordered + multiple > wanted) return reasons;
  const facts = { wanted: round(wanted), ordered };
  const isCapacity = capacityLeft !== null && taken + multiple > capacityLeft;
  if (isCapacity && capacity !== null && capacityPeriodDays !== null)
    reasons.push(inventoryRemark("inventory.capacity-limits", { ...facts, capacity, periodDays: capacityPeriodDays }));
  // What would spoil is not bought with any budget; the policy says what its shelf life does.
  else if (isBudgeted && (room === null || ordered + multiple <= room))
    reasons.push(inventoryRemark("inventory.budget-limits", facts));
  return reasons;
}
