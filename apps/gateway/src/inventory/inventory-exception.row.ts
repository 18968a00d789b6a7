import type { Remark as StoredRemark } from "@bellwether/schema/contracts/facts";
import { globalId } from "../node/global-id.ts";
import { remarksIn } from "../remarks/remark.row.ts";
import type { InventoryException, InventoryExceptionKind } from "./inventory-exception.type.ts";

export const exceptionColumns = `x.id, x.kind, x.product_id, x.location_id, x.supplier_id, x.purchase_order_id,
  x.due_on::text AS due_on, x.amount, x.currency, x.remark, x.first_seen_at, x.updated_at`;

export interface ExceptionRow {
  id: string;
  kind: InventoryExceptionKind;
  product_id: string | null;
  location_id: string | null;
  supplier_id: string | null;
  purchase_order_id: string | null;
  due_on: string | null;
  amount: string;
  currency: string;
  remark: StoredRemark;
  first_seen_at: Date;
  updated_at: Date;
}

export function toInventoryException(row: ExceptionRow): InventoryException {
  return {
    id: globalId("InventoryException", row.id),
    productKey: row.product_id,
    locationKey: row.location_id,
    supplierKey: row.supplier_id,
    purchaseOrderKey: row.purchase_order_id,
    kind: row.kind,
    remark: remarksIn(row.currency)(row.remark),
    amount: { amount: row.amount, currency: row.currency },
    dueOn: row.due_on,
    firstSeenAt: row.first_seen_at,
    updatedAt: row.updated_at,
  };
}
