import type { EntityManager } from "typeorm";
import type { PlanResult } from "../plan/plan-result.ts";

/** Rows per statement: keeps one parameter at a few megabytes. */
const batchRows = 200;

/** Policies of this plan take the place of those before, also of positions that are gone. */
export async function storePolicies(
  db: EntityManager,
  planId: string,
  { policies, currency }: PlanResult,
): Promise<void> {
  await db.query("DELETE FROM inventory_policy");
  for (let from = 0; from < policies.length; from += batchRows) {
    const rows = policies.slice(from, from + batchRows).map((policy) => ({
      product_id: policy.productId,
      location_id: policy.locationId,
      supplier_id: policy.supplierId,
      from_location_id: policy.fromLocationId,
      abc_class: policy.abcClass,
      xyz_class: policy.xyzClass,
      service_measure: policy.measure,
      service_target: policy.target,
      review_period_days: policy.reviewPeriodDays,
      lead_time_mean_days: policy.leadTimeMeanDays,
      lead_time_deviation_days: policy.leadTimeDeviationDays,
      demand_basis: policy.demandBasis,
      demand_per_day: policy.demandPerDay,
      protection_days: policy.protectionDays,
      protection_demand_mean: policy.protectionDemandMean,
      protection_demand_deviation: policy.protectionDemandDeviation,
      safety_stock: policy.safetyStock,
      reorder_point: policy.reorderPoint,
      order_up_to: policy.orderUpTo,
      cycle_service: policy.cycleService,
      fill_rate: policy.fillRate,
      mean_stock: policy.meanStock,
      unit_cost: policy.unitCost,
      performance: policy.performance,
      curve: policy.curve,
      projection: policy.projection,
      reasons: policy.reasons,
    }));
    await db.query(
      `INSERT INTO inventory_policy (plan_id, currency, product_id, location_id, supplier_id, from_location_id, abc_class, xyz_class,
         service_measure, service_target, review_period_days, lead_time_mean_days, lead_time_deviation_days, demand_basis,
         demand_per_day, protection_days, protection_demand_mean, protection_demand_deviation, safety_stock, reorder_point,
         order_up_to, cycle_service, fill_rate, mean_stock, unit_cost, performance, curve, projection, reasons)
       SELECT $2, $3, row.* FROM jsonb_to_recordset($1::jsonb) AS row (
         product_id uuid, location_id uuid, supplier_id uuid, from_location_id uuid, abc_class text, xyz_class text, service_measure text,
         service_target float8, review_period_days integer, lead_time_mean_days float8, lead_time_deviation_days float8,
         demand_basis text, demand_per_day float8, protection_days float8, protection_demand_mean float8,
         protection_demand_deviation float8, safety_stock float8, reorder_point float8, order_up_to float8,
         cycle_service float8, fill_rate float8, mean_stock float8, unit_cost numeric, performance jsonb, curve jsonb, projection jsonb,
         reasons jsonb)`,
      [JSON.stringify(rows), planId, currency],
    );
  }
}

export async function storeSuppliers(db: EntityManager, planId: string, { suppliers }: PlanResult): Promise<void> {
  await db.query("DELETE FROM supplier_performance");
  const rows = suppliers.map((supplier) => ({
    supplier_id: supplier.supplierId,
    stated_days: supplier.statedDays,
    observations: supplier.observations,
    lead_time_mean_days: supplier.meanDays,
    lead_time_deviation_days: supplier.deviationDays,
    lead_time_days: supplier.days,
    lead_time_probabilities: supplier.probabilities,
    on_time_share: supplier.onTimeShare,
    delivered_share: supplier.deliveredShare,
    open_orders: supplier.openOrders,
    late_orders: supplier.lateOrders,
  }));
  await db.query(
    `INSERT INTO supplier_performance (plan_id, supplier_id, stated_days, observations, lead_time_mean_days,
       lead_time_deviation_days, lead_time_days, lead_time_probabilities, on_time_share, delivered_share, open_orders, late_orders)
     SELECT $2, row.* FROM jsonb_to_recordset($1::jsonb) AS row (
       supplier_id uuid, stated_days float8, observations integer, lead_time_mean_days float8,
       lead_time_deviation_days float8, lead_time_days integer[], lead_time_probabilities float8[], on_time_share float8,
       delivered_share float8, open_orders integer, late_orders integer)`,
    [JSON.stringify(rows), planId],
  );
}
