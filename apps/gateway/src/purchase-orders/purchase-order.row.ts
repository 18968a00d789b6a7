import { globalId } from "../node/global-id.ts";
import { organisationToday } from "../settings/organisation-today.ts";
import type { PurchaseOrder, PurchaseOrderStatus } from "./purchase-order.type.ts";

/** Condition on `purchase_order b`: open, and the promised day is over where the organisation is. */
export const lateCondition = `b.status IN ('ORDERED', 'PARTIALLY_RECEIVED')
  AND b.expected_on < ${organisationToday}`;

export const purchaseOrderColumns = `b.id, b.supplier_id, b.location_id, b.external_id, b.status, b.ordered_at,
  b.expected_on::text AS expected_on, coalesce(${lateCondition}, false) AS late, b.closed_at,
  CASE WHEN b.closed_at IS NOT NULL THEN b.closed_by END AS closed_by,
  CASE WHEN b.closed_at IS NOT NULL THEN b.close_reason END AS close_reason, b.created_by, b.version, b.total, b.currency, b.created_at`;

export interface PurchaseOrderRow {
  id: string;
  supplier_id: string;
  location_id: string;
  external_id: string;
  status: PurchaseOrderStatus;
  ordered_at: Date | null;
  expected_on: string | null;
  late: boolean;
  closed_at: Date | null;
  closed_by: string | null;
  close_reason: string | null;
  created_by: string | null;
  version: number;
  total: string;
  currency: string;
  created_at: Date;
}

/** Where one order is fetched as CSV. @param key of the order, a UUID */
export function purchaseOrderCsvPath(key: string): string {
  return `/exports/purchase-orders/${key}/order.csv`;
}

export function toPurchaseOrder(row: PurchaseOrderRow): PurchaseOrder {
  return {
    id: globalId("PurchaseOrder", row.id),
    key: row.id,
    supplierKey: row.supplier_id,
    locationKey: row.location_id,
    externalId: row.external_id,
    status: row.status,
    orderedAt: row.ordered_at,
    expectedOn: row.expected_on,
    late: row.late,
    closedAt: row.closed_at,
    closeReason: row.close_reason,
    closedByReference: row.closed_by,
    createdByReference: row.created_by,
    version: row.version,
    total: { amount: row.total, currency: row.currency },
    csvUrl: purchaseOrderCsvPath(row.id),
    createdAt: row.created_at,
  };
}
