import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { scorecardFrame } from "./scorecard-frame.ts";
import type { SupplierDeliveries } from "./supplier-scorecard.type.ts";

/**
 * How suppliers delivered, by the supplier's key. Orders count in the month they were placed in, deliveries when they came. Cancelled
 * orders say nothing of the supplier: whoever placed them did not want them any more.
 */
export function deliveriesBySupplierKey(db: TenantSnapshot, months: number): DataLoader<string, SupplierDeliveries> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<SupplierDeliveries>(
      `WITH ${scorecardFrame}, placed AS (
         SELECT supplier_id, count(DISTINCT b.id)::int AS orders,
           avg(least(received_quantity / quantity, 1)) FILTER (WHERE status = 'RECEIVED')::float8 AS fill
         FROM frame CROSS JOIN purchase_order b JOIN purchase_order_line ON order_id = b.id
         WHERE supplier_id = ANY($1::uuid[]) AND status NOT IN ('DRAFT', 'CANCELLED') AND ordered_at >= since GROUP BY 1
       ), arrived AS (
         SELECT supplier_id, expected_on, (received_at AT TIME ZONE time_zone)::date AS came,
           (received_at AT TIME ZONE time_zone)::date - (ordered_at AT TIME ZONE time_zone)::date AS days
         FROM frame CROSS JOIN purchase_order b JOIN receipt ON order_id = b.id
         WHERE supplier_id = ANY($1::uuid[]) AND received_at >= since
       ), timed AS (
         SELECT supplier_id, count(*)::int AS receipts,
           (avg((came <= expected_on)::int) FILTER (WHERE expected_on IS NOT NULL))::float8 AS on_time,
           (avg(days) FILTER (WHERE days >= 0))::float8 AS mean,
           percentile_cont(0.9) WITHIN GROUP (ORDER BY days) FILTER (WHERE days >= 0) AS p90
         FROM arrived GROUP BY 1
       )
       SELECT coalesce(orders, 0) AS orders, coalesce(receipts, 0) AS receipts, fill AS "fillShare", on_time AS "onTimeShare",
         mean AS "leadTimeMeanDays", p90 AS "leadTimeP90Days"
       FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (supplier_id, position)
         LEFT JOIN placed USING (supplier_id) LEFT JOIN timed USING (supplier_id) ORDER BY position`,
      [keys, months],
    );
    return rows;
  });
}
