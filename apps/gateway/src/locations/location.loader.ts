import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { type LocationRow, locationColumns, toLocation } from "./location.row.ts";
import type { Location } from "./location.type.ts";

/** Locations by their key. */
export function locationByKey(db: TenantSnapshot): DataLoader<string, Location | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<LocationRow>(`SELECT ${locationColumns} FROM location l WHERE l.id = ANY($1::uuid[])`, [
      keys,
    ]);
    return inKeyOrder(keys, rows, (row) => row.id, toLocation);
  });
}
