import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { type SupplierRow, supplierColumns, toSupplier } from "./supplier.row.ts";
import type { Supplier } from "./supplier.type.ts";

/** Suppliers by their key. */
export function supplierByKey(db: TenantSnapshot): DataLoader<string, Supplier | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<SupplierRow>(`SELECT ${supplierColumns} FROM supplier u WHERE u.id = ANY($1::uuid[])`, [
      keys,
    ]);
    return inKeyOrder(keys, rows, (row) => row.id, toSupplier);
  });
}
