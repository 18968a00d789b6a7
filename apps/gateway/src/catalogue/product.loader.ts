import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { type ProductRow, productColumns, toProduct } from "./product.row.ts";
import type { Product } from "./product.type.ts";

/** Products by their key. */
export function productByKey(db: TenantSnapshot): DataLoader<string, Product | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ProductRow>(`SELECT ${productColumns} FROM product p WHERE p.id = ANY($1::uuid[])`, [
      keys,
    ]);
    return inKeyOrder(keys, rows, (row) => row.id, toProduct);
  });
}
