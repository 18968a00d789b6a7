import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { type CategoryRow, categoryColumns, toCategory } from "./category.row.ts";
import type { Category } from "./category.type.ts";

/** Categories by their key. */
export function categoryByKey(db: TenantSnapshot): DataLoader<string, Category | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<CategoryRow>(`SELECT ${categoryColumns} FROM category c WHERE c.id = ANY($1::uuid[])`, [
      keys,
    ]);
    return inKeyOrder(keys, rows, (row) => row.id, toCategory);
  });
}
