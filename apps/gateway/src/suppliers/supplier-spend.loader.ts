import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { groupsInKeyOrder } from "../loaders.ts";
import { scorecardFrame } from "./scorecard-frame.ts";
import type { SupplierSpend } from "./supplier-scorecard.type.ts";

interface SpendRow extends SupplierSpend {
  supplier_id: string;
}

/** What orders to suppliers came to, month by month, by the supplier's key; the currency of most money first. */
export function spendBySupplierKey(db: TenantSnapshot, months: number): DataLoader<string, SupplierSpend[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<SpendRow>(
      `WITH ${scorecardFrame}, fact AS (
         SELECT supplier_id, currency, date_trunc('month', ordered_at AT TIME ZONE time_zone) AS month, total AS ordered,
           0 AS received
         FROM frame CROSS JOIN purchase_order
         WHERE supplier_id = ANY($1::uuid[]) AND status NOT IN ('DRAFT', 'CANCELLED') AND ordered_at >= since
         UNION ALL
         SELECT supplier_id, currency, date_trunc('month', received_at AT TIME ZONE time_zone), 0, line.quantity * cost
         FROM frame CROSS JOIN purchase_order b JOIN receipt ON order_id = b.id JOIN receipt_line line ON receipt_id = receipt.id
           CROSS JOIN LATERAL (
             SELECT sum(quantity * unit_cost) / sum(quantity) AS cost FROM purchase_order_line AS ordered
             WHERE ordered.order_id = b.id AND ordered.product_id = line.product_id) AS priced
         WHERE supplier_id = ANY($1::uuid[]) AND received_at >= since
       ), summed AS (
         SELECT supplier_id, currency, month, sum(ordered) AS ordered, sum(received) AS received FROM fact GROUP BY 1, 2, 3
       )
       SELECT supplier_id, currency, start::text AS start,
         array_agg(coalesce(ordered, 0)::float8 ORDER BY month) AS ordered,
         array_agg(coalesce(received, 0)::float8 ORDER BY month) AS received
       FROM (SELECT DISTINCT supplier_id, currency FROM summed) AS bought CROSS JOIN frame
         CROSS JOIN generate_series(start::timestamp, start + make_interval(months => $2::int - 1), interval '1 month') AS month
         LEFT JOIN summed USING (supplier_id, currency, month)
       GROUP BY 1, 2, 3 ORDER BY supplier_id, sum(coalesce(ordered, 0)) DESC, currency`,
      [keys, months],
    );
    return groupsInKeyOrder(
      keys,
      rows,
      (row) => row.supplier_id,
      ({ currency, start, ordered, received }) => ({ currency, start, ordered, received }),
    );
  });
}
