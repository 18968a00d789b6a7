import type { Remark } from "@bellwether/schema/contracts/facts";
import { inventoryRemark, type PolicyPerformance } from "../contract.ts";
import { usualTransferDays } from "../model/network-plan/usual-transfer.ts";
import type { OrderLine } from "../model/order-plan/order-request.ts";
import { roundUpToTerms } from "../model/policy/order-quantity.ts";
import { claimTrust } from "./claim-trust.ts";
import { round } from "./class-targets.ts";
import { dateOf, type PlanData, type PlanTerms } from "./plan-data.ts";
import type { ProposalRow } from "./plan-result.ts";
import type { PlanSummary } from "./plan-summary.ts";
import type { Transfer } from "./propose-transfers.ts";
import type { SupplierTimes } from "./supplier-times.ts";

/** A line of the order plan as it is shown: what, how many, from whom, when, why, and what if not. */
export function proposePurchase(
  summary: PlanSummary,
  line: OrderLine,
  data: PlanData,
  times: SupplierTimes,
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
    reasons: [belowReorderPoint(summary), ...quantityReasons(summary, line, terms, data), ...proofOf(summary)],
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

type WhatIfNot = Pick<
  ProposalRow,
  "moneyAtStake" | "stockoutOn" | "stockoutProbability" | "expectedShortage" | "consequences" | "proof"
>;

/** What happens without it. */
export function whatIfNot({ risk, policy }: PlanSummary, today: number): WhatIfNot {
  const stockoutOn = risk.runsOutIn === null ? null : dateOf(today + risk.runsOutIn);
  const chance = round(risk.probability);
  const consequences: Remark[] = [
    stockoutOn === null
      ? inventoryRemark("inventory.may-run-out", { chance })
      : inventoryRemark("inventory.runs-out", { date: stockoutOn, chance }),
  ];
  if (risk.amount > 0) {
    const facts = { units: round(risk.shortage), amount: round(risk.amount) };
    consequences.push(inventoryRemark("inventory.shortage-expected", facts));
  }
  return {
    moneyAtStake: risk.amount,
    stockoutOn,
    stockoutProbability: risk.probability,
    expectedShortage: risk.shortage,
    consequences,
    proof: policy.performance,
  };
}

/** Why something is ordered or moved at all. */
export function belowReorderPoint({ position, policy, isLow, joinPoint }: PlanSummary): Remark {
  const { reorderPoint, orderUpTo } = policy;
  if (!isLow)
    return inventoryRemark("inventory.joins-order", {
      position: round(position),
      joinPoint: round(joinPoint),
      orderUpTo: round(orderUpTo),
    });
  return inventoryRemark("inventory.below-reorder-point", {
    position: round(position),
    reorderPoint: round(reorderPoint),
    orderUpTo: round(orderUpTo),
  });
}

function quantityReasons({ wanted }: PlanSummary, line: OrderLine, terms: PlanTerms, { settings }: PlanData): Remark[] {
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
  if (ordered + multiple <= wanted) {
    const isCapacity = capacityLeft !== null && ordered + multiple > capacityLeft;
    const facts = { wanted: round(wanted), ordered };
    if (isCapacity && capacity !== null && capacityPeriodDays !== null)
      reasons.push(
        inventoryRemark("inventory.capacity-limits", { ...facts, capacity, periodDays: capacityPeriodDays }),
      );
    else if (settings.some(({ orderBudget }) => orderBudget !== null))
      reasons.push(inventoryRemark("inventory.budget-limits", facts));
  }
  return reasons;
}

/** What the replay of the last year says, and whether it bears out what is expected. */
export function proofOf({ policy }: PlanSummary): Remark[] {
  const { current, proposed }: PolicyPerformance = policy.performance;
  if (current === null || proposed === null) return claimTrust(policy);
  return [
    inventoryRemark("inventory.proof", {
      fillRate: round(proposed.fillRate.mean),
      fillRateBefore: round(current.fillRate.mean),
      stockValue: round(proposed.stockValue.mean),
      stockValueBefore: round(current.stockValue.mean),
    }),
    ...claimTrust(policy),
  ];
}
