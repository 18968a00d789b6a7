import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { type ExceptionRow, exceptionColumns, toInventoryException } from "./inventory-exception.row.ts";
import type { InventoryException } from "./inventory-exception.type.ts";

/** Exceptions by their key. */
export function exceptionByKey(db: TenantSnapshot): DataLoader<string, InventoryException | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ExceptionRow>(
      `SELECT ${exceptionColumns} FROM inventory_exception x WHERE x.id = ANY($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.id, toInventoryException);
  });
}
