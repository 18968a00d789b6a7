import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { inKeyOrder } from "../loaders.ts";
import { type TransferRow, toStockTransfer, transferColumns } from "./stock-transfer.row.ts";
import type { StockTransfer } from "./stock-transfer.type.ts";

const statement = `SELECT ${transferColumns} FROM stock_transfer w WHERE w.id = ANY($1::uuid[])`;

/** Transfers by their key. */
export function transferByKey(db: TenantSnapshot): DataLoader<string, StockTransfer | null> {
  return new DataLoader(async (keys) =>
    inKeyOrder(keys, await db.query<TransferRow>(statement, [keys]), (row) => row.id, toStockTransfer),
  );
}

/** One transfer as a transaction sees it; null when the tenant has none such. */
export async function readStockTransfer(db: EntityManager, key: string): Promise<StockTransfer | null> {
  const [row]: TransferRow[] = await db.query(statement, [[key]]);
  return row === undefined ? null : toStockTransfer(row);
}
