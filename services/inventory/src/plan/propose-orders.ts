import { inventoryRemark, type PlanOrders } from "../contract.ts";
import type { OrderRuleError } from "../model/order-plan/order-request.ts";
import type { SolverLimits } from "../model/order-plan/solve-orders.ts";
import { round } from "./class-targets.ts";
import type { Draft } from "./draft-position.ts";
import { proposeLaneTransfer } from "./network/propose-lane-transfer.ts";
import type { Capacities } from "./order-items.ts";
import { chooseStage, type OrderCandidate } from "./order-stage.ts";
import type { PlanData } from "./plan-data.ts";
import type { ExceptionRow, ProposalRow } from "./plan-result.ts";
import type { PlanSummary } from "./plan-summary.ts";
import { proposePurchase, proposeTransfer } from "./propose-purchases.ts";
import type { SupplierTimes } from "./supplier-times.ts";

/** What a plan proposes to move and buy, and what cannot be ordered. */
export interface ProposedOrders {
  proposals: ProposalRow[];
  impossible: ExceptionRow[];
  orders: PlanOrders;
}

/** Chooses orders for all positions, and says why. */
export async function proposeOrders(
  drafts: readonly Draft[],
  question: {
    data: PlanData;
    times: SupplierTimes;
    budget: number | null;
    capacities: Capacities;
    limits: SolverLimits;
  },
): Promise<ProposedOrders> {
  const { data, times } = question;
  const began = performance.now();
  const byKey = new Map(drafts.map(({ summary }) => [keyOf(summary), summary]));
  const { overLanes, owed, transfers, chosen, wanted, impossible } = await chooseStage(
    drafts.map(candidateOf),
    question,
  );
  const purchases = chosen.lines.map((line) => {
    const purchase = proposePurchase(byKey.get(line.key)!, line, data, times);
    const waiting = owed.get(line.key);
    if (waiting === undefined) return purchase;
    const remark = inventoryRemark("inventory.places-wait", { ...waiting, units: round(waiting.units) });
    return { ...purchase, reasons: [remark, ...purchase.reasons] };
  });
  const moves = [
    ...overLanes.map((transfer) => proposeLaneTransfer(byKey.get(transfer.key)!, transfer, data.today)),
    ...transfers.map((transfer) =>
      proposeTransfer(byKey.get(`${transfer.productId}/${transfer.toLocationId}`)!, transfer, data.today),
    ),
  ];
  const ordered = new Map(chosen.lines.map(({ key, quantity }) => [key, quantity]));
  const isRestricted = ([key, units]: [string, number]) =>
    byKey.get(key)!.isLow && (ordered.get(key) ?? 0) < units - 1e-6;
  return {
    proposals: [...moves, ...purchases].sort((one, other) => other.moneyAtStake - one.moneyAtStake),
    impossible: impossible.map(({ key, refusal }) => impossibleOrder(byKey.get(key)!, refusal)),
    orders: {
      solver: chosen.solver,
      gap: chosen.gap,
      milliseconds: Math.round(performance.now() - began),
      lines: purchases.length,
      amount: purchases.reduce((sum, { amount }) => sum + amount, 0),
      restricted: [...wanted].filter(isRestricted).length,
    },
  };
}

function keyOf({ productId, locationId }: Pick<PlanSummary, "productId" | "locationId">): string {
  return `${productId}/${locationId}`;
}

function candidateOf({ summary, item, claim, kept }: Draft): OrderCandidate {
  const { productId, locationId, available, position, wanted, isLow, group, urgency, levelStep, isRecorded } = summary;
  const { orderUpTo } = summary.policy;
  const place = { productId, locationId, available, position, orderUpTo, wanted, levelStep, isRecorded, claim, kept };
  return { ...place, key: keyOf(summary), atStake: urgency, isLow, group, item };
}

function impossibleOrder(summary: PlanSummary, { rule, facts }: OrderRuleError): ExceptionRow {
  const { productId, locationId, supplierId, risk, costs } = summary;
  const minimum = facts.minimum ?? 0;
  const remark =
    rule === "MINIMUM_ABOVE_LIMIT"
      ? inventoryRemark("inventory.minimum-above-shelf-life", {
          minimum,
          sellable: Math.floor(facts.limit ?? 0),
          shelfLifeDays: costs.shelfLifeDays ?? 0,
        })
      : inventoryRemark("inventory.minimum-above-capacity", { minimum, capacity: facts.capacity ?? 0 });
  return {
    kind: "ORDER_IMPOSSIBLE",
    productId,
    locationId,
    supplierId,
    purchaseOrderId: null,
    dueOn: null,
    amount: risk.amount,
    remark,
  };
}
