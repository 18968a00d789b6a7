import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import type { SupplierPerformance } from "./supplier-performance.type.ts";

interface PerformanceRow {
  supplier_id: string;
  stated_days: number | null;
  observations: number;
  lead_time_mean_days: number;
  lead_time_deviation_days: number;
  lead_time_days: number[];
  lead_time_probabilities: number[];
  on_time_share: number | null;
  delivered_share: number | null;
  open_orders: number;
  late_orders: number;
  computed_at: Date;
}

/** What suppliers are found to be like, by the supplier's key; null until a plan has looked. */
export function performanceBySupplierKey(db: TenantSnapshot): DataLoader<string, SupplierPerformance | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<PerformanceRow>(
      `SELECT supplier_id, stated_days, observations, lead_time_mean_days, lead_time_deviation_days, lead_time_days,
         lead_time_probabilities, on_time_share, delivered_share, open_orders, late_orders, computed_at
       FROM supplier_performance WHERE supplier_id = ANY($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.supplier_id, toPerformance);
  });
}

function toPerformance(row: PerformanceRow): SupplierPerformance {
  return {
    statedDays: row.stated_days,
    observations: row.observations,
    leadTimeMeanDays: row.lead_time_mean_days,
    leadTimeDeviationDays: row.lead_time_deviation_days,
    leadTimeDays: row.lead_time_days,
    leadTimeProbabilities: row.lead_time_probabilities,
    onTimeShare: row.on_time_share,
    deliveredShare: row.delivered_share,
    openOrders: row.open_orders,
    lateOrders: row.late_orders,
    computedAt: row.computed_at,
  };
}
