import type { Remark } from "@bellwether/schema/contracts/facts";
import { inventoryRemark, type PolicyPerformance } from "../contract.ts";
import { claimTrust } from "./claim-trust.ts";
import { round } from "./class-targets.ts";
import { dateOf } from "./plan-data.ts";
import type { ProposalRow } from "./plan-result.ts";
import type { PlanSummary } from "./plan-summary.ts";

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
