import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { inKeyOrder } from "../loaders.ts";
import type { Connection } from "../relay/connection.type.ts";
import { ConnectionPage } from "../relay/connection-page.ts";
import type { CursorRow, SortKey } from "../relay/keyset.ts";
import { readChildPages } from "../relay/list-query.ts";
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

/** How many positions products or locations have, by their key. */
function positionCountByParent(db: TenantSnapshot, parent: PositionParent): DataLoader<string, number> {
  const column = parentColumns[parent];
  return new DataLoader(async (keys) => {
    const rows = await db.query<{ id: string; count: number }>(
      `SELECT ${column} AS id, count(*)::int AS count FROM stock_position s WHERE ${column} = ANY($1::uuid[]) GROUP BY 1`,
      [keys],
    );
    const counts = new Map(rows.map((row) => [row.id, row.count]));
    return keys.map((key) => counts.get(key) ?? 0);
  });
}

/** One page of positions of each product or location, most on hand first, by the parent's key. */
export function positionPageByParent(
  db: TenantSnapshot,
  parent: PositionParent,
  first: number | null,
  after: string | null,
): DataLoader<string, Connection<InventoryPosition>> {
  const page = readPage({ first, after });
  const counts = positionCountByParent(db, parent);
  const list = { columns: positionColumns, from: positionSource, parentSql: parentColumns[parent], sort: byPlace };
  return new DataLoader(async (keys) => {
    const rows = await readChildPages<PositionRow & CursorRow>(db, list, keys, page);
    return keys.map(
      (key) => new ConnectionPage(rows.get(key) ?? [], page, toInventoryPosition, () => counts.load(key)),
    );
  });
}
