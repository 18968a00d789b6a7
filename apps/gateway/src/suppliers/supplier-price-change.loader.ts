import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { groupsInKeyOrder } from "../loaders.ts";
import { scorecardFrame } from "./scorecard-frame.ts";
import type { SupplierPriceChange } from "./supplier-scorecard.type.ts";

/** Most changes of one supplier in an answer. */
const maxChanges = 50;

interface ChangeRow {
  supplier_id: string;
  product_id: string;
  currency: string;
  date: string;
  before: string;
  after: string;
  change: number | null;
}

/** What products cost otherwise than the time before, by the supplier's key, latest first. */
export function priceChangesBySupplierKey(
  db: TenantSnapshot,
  months: number,
): DataLoader<string, SupplierPriceChange[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ChangeRow>(
      `WITH ${scorecardFrame}, paid AS (
         SELECT supplier_id, product_id, currency, ordered_at, b.id, line_number, unit_cost,
           lag(unit_cost) OVER (PARTITION BY supplier_id, product_id, currency ORDER BY ordered_at, b.id, line_number) AS before
         FROM purchase_order b JOIN purchase_order_line ON order_id = b.id
         WHERE supplier_id = ANY($1::uuid[]) AND status NOT IN ('DRAFT', 'CANCELLED')
       ), changed AS (
         SELECT paid.*, (ordered_at AT TIME ZONE time_zone)::date::text AS date,
           row_number() OVER (PARTITION BY supplier_id ORDER BY ordered_at DESC, id, line_number) AS position
         FROM paid CROSS JOIN frame WHERE unit_cost <> before AND ordered_at >= since
       )
       SELECT supplier_id, product_id, currency, date, before, unit_cost AS after,
         ((unit_cost - before) / nullif(before, 0))::float8 AS change
       FROM changed WHERE position <= ${maxChanges} ORDER BY supplier_id, position`,
      [keys, months],
    );
    return groupsInKeyOrder(keys, rows, (row) => row.supplier_id, toChange);
  });
}

function toChange({ product_id, currency, date, before, after, change }: ChangeRow): SupplierPriceChange {
  return {
    productKey: product_id,
    date,
    before: { amount: before, currency },
    after: { amount: after, currency },
    change,
  };
}
