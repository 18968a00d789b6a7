import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { inKeyOrder } from "../loaders.ts";
import { type MovementRow, movementColumns, toStockMovement } from "./stock-movement.row.ts";
import type { StockMovement } from "./stock-movement.type.ts";

const statement = `SELECT ${movementColumns} FROM stock_movement m WHERE m.id = ANY($1::uuid[])`;

/** Entries of the ledger by their key. */
export function movementByKey(db: TenantSnapshot): DataLoader<string, StockMovement | null> {
  return new DataLoader(async (keys) =>
    inKeyOrder(keys, await db.query<MovementRow>(statement, [keys]), (row) => row.id, toStockMovement),
  );
}

/** One entry as a transaction sees it; null when the tenant has none such. */
export async function readStockMovement(db: EntityManager, key: string): Promise<StockMovement | null> {
  const [row]: MovementRow[] = await db.query(statement, [[key]]);
  return row === undefined ? null : toStockMovement(row);
}
