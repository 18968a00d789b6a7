import type { EntityManager } from "typeorm";
import { csvCell } from "../csv/csv-cell.ts";

/** Columns under the names that the import of purchase orders reads, so that a file can go round. */
const columns = [
  "purchase_order_id",
  "supplier_id",
  "location_id",
  "status",
  "ordered_at",
  "expected_on",
  "product_id",
  "product_name",
  "supplier_sku",
  "quantity",
  "unit",
  "unit_cost",
  "currency",
] as const;

type CsvRow = Record<(typeof columns)[number], string | null>;

/** A purchase order as a file. */
export interface PurchaseOrderFile {
  name: string;
  text: string;
}

/** One order as CSV (RFC 4180), a row per line; null when the tenant has no such order. */
export async function purchaseOrderCsv(db: EntityManager, key: string): Promise<PurchaseOrderFile | null> {
  const rows: CsvRow[] = await db.query(
    `SELECT b.external_id AS purchase_order_id, u.external_id AS supplier_id, l.external_id AS location_id, b.status,
       to_char(b.ordered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS ordered_at, b.expected_on::text AS expected_on,
       p.external_id AS product_id, p.name AS product_name, t.supplier_sku, trim_scale(line.quantity)::text AS quantity, p.unit,
       trim_scale(line.unit_cost)::text AS unit_cost, b.currency
     FROM purchase_order b JOIN supplier u ON u.id = b.supplier_id JOIN location l ON l.id = b.location_id
     JOIN purchase_order_line line ON line.order_id = b.id JOIN product p ON p.id = line.product_id
     LEFT JOIN supplier_product t ON t.supplier_id = b.supplier_id AND t.product_id = line.product_id
     WHERE b.id = $1 ORDER BY line.line_number`,
    [key],
  );
  const [first] = rows;
  if (first === undefined) return null;
  const lines = [columns.join(","), ...rows.map((row) => columns.map((name) => csvCell(row[name])).join(","))];
  // The byte-order mark lets Excel read Chinese; readers of UTF-8 pass over it.
  return { name: fileName(first.purchase_order_id ?? ""), text: `\uFEFF${lines.join("\r\n")}\r\n` };
}

/** A number's letters, digits, dots, hyphens and underscores: the rest has a meaning in headers or in file systems. */
function fileName(number: string): string {
  return `purchase-order-${number.replace(/[^\w.-]+/g, "_")}.csv`;
}
