import { inventoryRemark, type PlanOrders } from "../contract.ts";
import type { OrderLine, OrderRuleError } from "../model/order-plan/order-request.ts";
import type { SolverLimits } from "../model/order-plan/solve-orders.ts";
import { round } from "./class-targets.ts";
import type { Draft } from "./draft-position.ts";
import { proposeLaneTransfer } from "./network/propose-lane-transfer.ts";
import type { Capacities } from "./order-items.ts";
import { chooseStage } from "./order-stage.ts";
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
  const { data, budget } = question;
  const began = performance.now();
  const byKey = new Map(drafts.map(({ summary, candidate }) => [candidate.key, summary]));
  const rooms = new Map(drafts.map(({ candidate }) => [candidate.key, candidate.item?.mostUnits ?? null]));
  const { overLanes, owed, transfers, chosen, wanted, impossible } = await chooseStage(
    drafts.map(({ candidate }) => candidate),
    question,
  );
  const sourceOf = ({ key, supplierId }: OrderLine) => `${supplierId}/${byKey.get(key)!.productId}`;
  const taken = new Map<string, number>();
  for (const line of chosen.lines) taken.set(sourceOf(line), (taken.get(sourceOf(line)) ?? 0) + line.quantity);
  const purchases = chosen.lines.map((line) => {
    const { key } = line;
    const chosenFor = {
      wanted: wanted.get(key)!,
      room: rooms.get(key)!,
      taken: taken.get(sourceOf(line))!,
      isBudgeted: budget !== null,
    };
    const purchase = proposePurchase(byKey.get(key)!, line, chosenFor, question);
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
    amount: risk.compared.amount,
    remark,
  };
}
