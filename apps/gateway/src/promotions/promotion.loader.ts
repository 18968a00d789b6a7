import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { type PromotionRow, promotionColumns, toPromotion } from "./promotion.row.ts";
import type { Promotion } from "./promotion.type.ts";

/** Promotions by their key. */
export function promotionByKey(db: TenantSnapshot): DataLoader<string, Promotion | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<PromotionRow>(
      `SELECT ${promotionColumns} FROM promotion m WHERE m.id = ANY($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.id, toPromotion);
  });
}
