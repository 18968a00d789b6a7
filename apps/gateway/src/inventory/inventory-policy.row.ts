import type { Remark as StoredRemark } from "@bellwether/schema/contracts/facts";
import { globalId } from "../node/global-id.ts";
import { remarksIn } from "../remarks/remark.row.ts";
import { positionKey } from "../stock/inventory-position.row.ts";
import type { AbcClass, DemandBasis, ServiceMeasure, XyzClass } from "./inventory-class.enum.ts";
import type { InventoryPolicy } from "./inventory-policy.type.ts";

/** What a policy has beside its simulation, its curve and its projection, which are read when asked for. */
export const policyColumns = `y.product_id, y.location_id, y.supplier_id, y.from_location_id, y.abc_class, y.xyz_class, y.service_measure,
  y.service_target, y.review_period_days, y.lead_time_mean_days, y.lead_time_deviation_days, y.demand_basis, y.demand_per_day,
  y.protection_days, y.protection_demand_mean, y.protection_demand_deviation, y.safety_stock, y.reorder_point, y.order_up_to,
  y.cycle_service, y.fill_rate, y.unit_cost, y.currency, y.reasons, y.computed_at`;

export interface PolicyRow {
  product_id: string;
  location_id: string;
  supplier_id: string | null;
  from_location_id: string | null;
  abc_class: AbcClass;
  xyz_class: XyzClass;
  service_measure: ServiceMeasure;
  service_target: number | null;
  review_period_days: number;
  lead_time_mean_days: number;
  lead_time_deviation_days: number;
  demand_basis: DemandBasis;
  demand_per_day: number;
  protection_days: number;
  protection_demand_mean: number;
  protection_demand_deviation: number;
  safety_stock: number;
  reorder_point: number;
  order_up_to: number;
  cycle_service: number;
  fill_rate: number;
  unit_cost: string | null;
  currency: string;
  reasons: StoredRemark[];
  computed_at: Date;
}

export function toInventoryPolicy(row: PolicyRow): InventoryPolicy {
  return {
    id: globalId("InventoryPolicy", positionKey(row.product_id, row.location_id)),
    productKey: row.product_id,
    locationKey: row.location_id,
    supplierKey: row.supplier_id,
    fromLocationKey: row.from_location_id,
    abcClass: row.abc_class,
    xyzClass: row.xyz_class,
    serviceMeasure: row.service_measure,
    serviceTarget: row.service_target,
    reviewPeriodDays: row.review_period_days,
    leadTimeMeanDays: row.lead_time_mean_days,
    leadTimeDeviationDays: row.lead_time_deviation_days,
    demandBasis: row.demand_basis,
    demandPerDay: row.demand_per_day,
    protectionDays: row.protection_days,
    protectionDemandMean: row.protection_demand_mean,
    protectionDemandDeviation: row.protection_demand_deviation,
    safetyStock: row.safety_stock,
    reorderPoint: row.reorder_point,
    orderUpTo: row.order_up_to,
    cycleService: row.cycle_service,
    fillRate: row.fill_rate,
    unitCost: row.unit_cost === null ? null : { amount: row.unit_cost, currency: row.currency },
    reasons: row.reasons.map(remarksIn(row.currency)),
    computedAt: row.computed_at,
  };
}
