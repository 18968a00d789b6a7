import type { Remark as StoredRemark } from "@bellwether/schema/contracts/facts";
import { globalId } from "../node/global-id.ts";
import { remarksIn } from "../remarks/remark.row.ts";
import type { ReplenishmentKind, ReplenishmentProposal, ReplenishmentStatus } from "./replenishment-proposal.type.ts";

/** What a proposal has beside its proof, which is read when asked for. */
export const proposalColumns = `n.id, n.kind, n.status, n.product_id, n.location_id, n.supplier_id, n.from_location_id,
  n.purchase_order_id, n.quantity, n.unit_cost, n.amount, n.currency, n.order_on::text AS order_on,
  n.expected_on::text AS expected_on, n.money_at_stake, n.stockout_on::text AS stockout_on, n.stockout_probability,
  n.expected_shortage, n.reasons, n.consequences, n.decided_quantity, n.decision_reason, n.decided_by, n.decided_at,
  n.created_at`;

export interface ProposalRow {
  id: string;
  kind: ReplenishmentKind;
  status: ReplenishmentStatus;
  product_id: string;
  location_id: string;
  supplier_id: string | null;
  from_location_id: string | null;
  purchase_order_id: string | null;
  quantity: string;
  unit_cost: string;
  amount: string;
  currency: string;
  order_on: string;
  expected_on: string;
  money_at_stake: string;
  stockout_on: string | null;
  stockout_probability: number;
  expected_shortage: number;
  reasons: StoredRemark[];
  consequences: StoredRemark[];
  decided_quantity: string | null;
  decision_reason: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  created_at: Date;
}

export function toReplenishmentProposal(row: ProposalRow): ReplenishmentProposal {
  const { currency } = row;
  return {
    id: globalId("ReplenishmentProposal", row.id),
    key: row.id,
    productKey: row.product_id,
    locationKey: row.location_id,
    supplierKey: row.supplier_id,
    fromLocationKey: row.from_location_id,
    purchaseOrderKey: row.purchase_order_id,
    kind: row.kind,
    status: row.status,
    quantity: row.quantity,
    unitCost: { amount: row.unit_cost, currency },
    amount: { amount: row.amount, currency },
    orderOn: row.order_on,
    expectedOn: row.expected_on,
    moneyAtStake: { amount: row.money_at_stake, currency },
    stockoutOn: row.stockout_on,
    stockoutProbability: row.stockout_probability,
    expectedShortage: row.expected_shortage,
    reasons: row.reasons.map(remarksIn(currency)),
    consequences: row.consequences.map(remarksIn(currency)),
    decidedQuantity: row.decided_quantity,
    decisionReason: row.decision_reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    createdAt: row.created_at,
  };
}
