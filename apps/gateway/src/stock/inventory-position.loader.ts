import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { inKeyOrder } from "../loaders.ts";
import { childPages } from "../relay/child-pages.ts";
import type { Connection } from "../relay/connection.type.ts";
import type { CursorRow, SortKey } from "../relay/keyset.ts";
import { readPage } from "../relay/page.ts";
import { askedPlaces, placesOf } from "./asked-places.ts";
import {
  type PositionRow,
  positionColumns,
  positionKeySql,
  positionSource,
  toInventoryPosition,
} from "./inventory-position.row.ts";
import type { InventoryPosition } from "./inventory-position.type.ts";

/** Positions by "product/location". */
export function positionByKey(db: TenantSnapshot): DataLoader<string, InventoryPosition | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<PositionRow & { key: string }>(
      `SELECT asked.key, ${positionColumns} FROM ${askedPlaces}
       JOIN ${positionSource} ON s.product_id = asked.product_id AND s.location_id = asked.location_id`,
      placesOf(keys),
    );
    return inKeyOrder(keys, rows, (row) => row.key, toInventoryPosition);
  });
}

/** One position as a transaction sees it; null where nothing was ever booked. */
export async function readInventoryPosition(
  db: EntityManager,
  productKey: string,
  locationKey: string,
): Promise<InventoryPosition | null> {
  const [row]: PositionRow[] = await db.query(
    `SELECT ${positionColumns} FROM ${positionSource} WHERE s.product_id = $1 AND s.location_id = $2`,
    [productKey, locationKey],
  );
  return row === undefined ? null : toInventoryPosition(row);
}

/** What each product or location has positions by. */
const parentColumns = { product: "s.product_id", location: "s.location_id" } as const;
type PositionParent = keyof typeof parentColumns;

const byPlace: SortKey = {
  sql: "s.on_hand",
  type: "numeric",
  idSql: `(${positionKeySql})`,
  idType: "text",
  descending: true,
};

/** One page of positions of each product or location, most on hand first, by the parent's key. */
export function positionPageByParent(
  db: TenantSnapshot,
  parent: PositionParent,
  first: number | null,
  after: string | null,
): DataLoader<string, Connection<InventoryPosition>> {
  const list = { columns: positionColumns, from: positionSource, parentSql: parentColumns[parent], sort: byPlace };
  return childPages<PositionRow & CursorRow, InventoryPosition>(
    db,
    list,
    readPage({ first, after }),
    toInventoryPosition,
  );
}
