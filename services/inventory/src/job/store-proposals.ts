import type { EntityManager } from "typeorm";
import type { PlanResult } from "../plan/plan-result.ts";
import { type PlanSnapshot, withoutOvertaken } from "./overtaken-proposals.ts";
import { stableId } from "./stable-id.ts";

/**
 * Open proposals are kept current under their ids; new ones are opened; those that the plan no longer makes are withdrawn. A
 * proposal that was decided is history: the next one for the same place is a new one, of a plan that knew the decision.
 *
 * @returns how many were stored.
 */
export async function storeProposals(
  db: EntityManager,
  planId: string,
  snapshot: PlanSnapshot,
  { proposals, currency }: PlanResult,
): Promise<number> {
  const current = await withoutOvertaken(db, snapshot, proposals);
  const rows = current.map((proposal) => ({
    id: stableId(planId, proposal.productId, proposal.locationId, proposal.supplierId, proposal.fromLocationId),
    kind: proposal.kind,
    product_id: proposal.productId,
    location_id: proposal.locationId,
    supplier_id: proposal.supplierId,
    from_location_id: proposal.fromLocationId,
    quantity: proposal.quantity,
    unit_cost: proposal.unitCost,
    amount: proposal.amount,
    order_on: proposal.orderOn,
    expected_on: proposal.expectedOn,
    money_at_stake: proposal.moneyAtStake,
    stockout_on: proposal.stockoutOn,
    stockout_probability: proposal.stockoutProbability,
    expected_shortage: proposal.expectedShortage,
    reasons: proposal.reasons,
    consequences: proposal.consequences,
    proof: proposal.proof,
  }));
  await db.query(
    `INSERT INTO replenishment_proposal AS kept (plan_id, currency, id, kind, product_id, location_id, supplier_id,
       from_location_id, quantity, unit_cost, amount, order_on, expected_on, money_at_stake, stockout_on,
       stockout_probability, expected_shortage, reasons, consequences, proof)
     SELECT $2, $3, row.* FROM jsonb_to_recordset($1::jsonb) AS row (
       id uuid, kind text, product_id uuid, location_id uuid, supplier_id uuid, from_location_id uuid, quantity numeric,
       unit_cost numeric, amount numeric, order_on date, expected_on date, money_at_stake numeric, stockout_on date,
       stockout_probability float8, expected_shortage float8, reasons jsonb, consequences jsonb, proof jsonb)
     ON CONFLICT (tenant_id, product_id, location_id, supplier_id, from_location_id) WHERE status = 'OPEN' DO UPDATE
     SET plan_id = excluded.plan_id, currency = excluded.currency, quantity = excluded.quantity,
       unit_cost = excluded.unit_cost, amount = excluded.amount, order_on = excluded.order_on,
       expected_on = excluded.expected_on, money_at_stake = excluded.money_at_stake, stockout_on = excluded.stockout_on,
       stockout_probability = excluded.stockout_probability, expected_shortage = excluded.expected_shortage,
       reasons = excluded.reasons, consequences = excluded.consequences, proof = excluded.proof, updated_at = now()`,
    [JSON.stringify(rows), planId, currency],
  );
  await db.query(
    `UPDATE replenishment_proposal SET status = 'WITHDRAWN', updated_at = now() WHERE status = 'OPEN' AND plan_id <> $1`,
    [planId],
  );
  return rows.length;
}

/** Exceptions of this plan; those that last keep their id and when they were first seen, those that are over go. */
export async function storeExceptions(
  db: EntityManager,
  planId: string,
  { exceptions, currency }: PlanResult,
): Promise<void> {
  const rows = exceptions.map((exception) => ({
    id: stableId(
      exception.kind,
      exception.productId,
      exception.locationId,
      exception.supplierId,
      exception.purchaseOrderId,
    ),
    kind: exception.kind,
    product_id: exception.productId,
    location_id: exception.locationId,
    supplier_id: exception.supplierId,
    purchase_order_id: exception.purchaseOrderId,
    due_on: exception.dueOn,
    amount: exception.amount,
    remark: exception.remark,
  }));
  await db.query(
    `INSERT INTO inventory_exception (plan_id, currency, id, kind, product_id, location_id, supplier_id,
       purchase_order_id, due_on, amount, remark)
     SELECT $2, $3, row.* FROM jsonb_to_recordset($1::jsonb) AS row (
       id uuid, kind text, product_id uuid, location_id uuid, supplier_id uuid, purchase_order_id uuid, due_on date,
       amount numeric, remark jsonb)
     ON CONFLICT (tenant_id, id) DO UPDATE
     SET plan_id = excluded.plan_id, currency = excluded.currency, due_on = excluded.due_on, amount = excluded.amount,
       remark = excluded.remark, updated_at = now()`,
    [JSON.stringify(rows), planId, currency],
  );
  await db.query("DELETE FROM inventory_exception WHERE plan_id <> $1", [planId]);
}
