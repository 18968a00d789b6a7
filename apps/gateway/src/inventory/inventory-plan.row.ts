import type { PlanProof, PlanSettings, PlanOrders as StoredOrders } from "@bellwether/inventory/contract";
import type { Remark as StoredRemark } from "@bellwether/schema/contracts/facts";
import { globalId } from "../node/global-id.ts";
import { remarksIn } from "../remarks/remark.row.ts";
import type { InventoryPlan } from "./inventory-plan.type.ts";

export const planColumns = `g.id, g.model_version_id, g.start_date::text AS start_date, g.currency, g.seed, g.settings, g.proof,
  g.orders, g.reasons, g.created_at`;

export interface PlanRow {
  id: string;
  model_version_id: string | null;
  start_date: string;
  currency: string;
  seed: number;
  settings: PlanSettings;
  proof: PlanProof;
  orders: StoredOrders;
  reasons: StoredRemark[];
  created_at: Date;
}

export function toInventoryPlan(row: PlanRow): InventoryPlan {
  const { currency, proof, orders } = row;
  const { budget } = row.settings;
  return {
    id: globalId("InventoryPlan", row.id),
    modelVersionKey: row.model_version_id,
    startDate: row.start_date,
    seed: row.seed,
    budget: budget === null ? null : { amount: decimalOf(budget), currency },
    orders: { ...orders, amount: { amount: decimalOf(orders.amount), currency } },
    proof: { ...proof, currency },
    provenPositions: proof.positions,
    reasons: row.reasons.map(remarksIn(currency)),
    createdAt: row.created_at,
  };
}

/** Money that was worked out with as a number, as the database writes amounts: four places. */
export function decimalOf(amount: number): string {
  return amount.toFixed(4);
}
