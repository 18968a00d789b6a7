import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { Connection } from "../relay/connection.type.ts";
import { ConnectionPage } from "../relay/connection-page.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { type ChildListQuery, readChildPages } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { type SupplyLaneRow, supplyLaneColumns, toSupplyLane } from "./supply-lane.row.ts";
import type { SupplyLane } from "./supply-lane.type.ts";

/** The end of a lane that a location is at, as a column. */
export type LaneEnd = "from_location_id" | "to_location_id";

const other: Record<LaneEnd, LaneEnd> = { from_location_id: "to_location_id", to_location_id: "from_location_id" };

const lanesAt = (end: LaneEnd): ChildListQuery => ({
  columns: supplyLaneColumns,
  from: `supply_lane l JOIN location o ON o.id = l.${other[end]}`,
  parentSql: `l.${end}`,
  sort: { sql: "o.name", type: "text", idSql: "l.id", idType: "uuid", descending: false },
});

/** One page of the lanes at each location, by the name of the location at their other end, by the location's key. */
export function lanePageByLocationKey(
  db: TenantSnapshot,
  end: LaneEnd,
  first: number | null,
  after: string | null,
): DataLoader<string, Connection<SupplyLane>> {
  const page = readPage({ first, after });
  const counts = laneCountByLocationKey(db, end);
  return new DataLoader(async (keys) => {
    const rows = await readChildPages<SupplyLaneRow & CursorRow>(db, lanesAt(end), keys, page);
    return keys.map((key) => new ConnectionPage(rows.get(key) ?? [], page, toSupplyLane, () => counts.load(key)));
  });
}

function laneCountByLocationKey(db: TenantSnapshot, end: LaneEnd): DataLoader<string, number> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<{ id: string; count: number }>(
      `SELECT ${end} AS id, count(*)::int AS count FROM supply_lane WHERE ${end} = ANY($1::uuid[]) GROUP BY 1`,
      [keys],
    );
    const counts = new Map(rows.map((row) => [row.id, row.count]));
    return keys.map((key) => counts.get(key) ?? 0);
  });
}
