import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { inKeyOrder } from "../loaders.ts";
import { type ImportRow, importColumns, toImport } from "./import.row.ts";
import type { Import } from "./import.type.ts";

/** Imports by their key. */
export function importByKey(db: TenantSnapshot): DataLoader<string, Import | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ImportRow>(`SELECT ${importColumns} FROM import_batch b WHERE b.id = ANY($1::uuid[])`, [
      keys,
    ]);
    return inKeyOrder(keys, rows, (row) => row.id, toImport);
  });
}

/** One import as a transaction sees it; null when the tenant has none such. */
export async function readImport(db: EntityManager, key: string): Promise<Import | null> {
  const [row]: ImportRow[] = await db.query(`SELECT ${importColumns} FROM import_batch b WHERE b.id = $1`, [key]);
  return row === undefined ? null : toImport(row);
}
