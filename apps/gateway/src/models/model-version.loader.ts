import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { inKeyOrder } from "../loaders.ts";
import { type ModelVersionRow, modelVersionColumns, toModelVersion } from "./model-version.row.ts";
import type { ModelVersion } from "./model-version.type.ts";

/** Model versions by their key. */
export function modelVersionByKey(db: TenantSnapshot): DataLoader<string, ModelVersion | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ModelVersionRow>(
      `SELECT ${modelVersionColumns} FROM model_version v WHERE v.id = ANY($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.id, toModelVersion);
  });
}

/** One model version as a transaction sees it; null when the tenant has none such. */
export async function readModelVersion(db: EntityManager, key: string): Promise<ModelVersion | null> {
  const [row]: ModelVersionRow[] = await db.query(
    `SELECT ${modelVersionColumns} FROM model_version v WHERE v.id = $1`,
    [key],
  );
  return row === undefined ? null : toModelVersion(row);
}
