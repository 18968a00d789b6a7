import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { type PlanRow, planColumns, toInventoryPlan } from "./inventory-plan.row.ts";
import type { InventoryPlan } from "./inventory-plan.type.ts";

/** Plans by their key. */
export function planByKey(db: TenantSnapshot): DataLoader<string, InventoryPlan | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<PlanRow>(`SELECT ${planColumns} FROM inventory_plan g WHERE g.id = ANY($1::uuid[])`, [
      keys,
    ]);
    return inKeyOrder(keys, rows, (row) => row.id, toInventoryPlan);
  });
}

/** The latest plan; null before the first. */
export async function readLatestPlan(db: TenantSnapshot): Promise<InventoryPlan | null> {
  const [row] = await db.query<PlanRow>(
    `SELECT ${planColumns} FROM inventory_plan g ORDER BY g.created_at DESC, g.id DESC LIMIT 1`,
  );
  return row === undefined ? null : toInventoryPlan(row);
}
