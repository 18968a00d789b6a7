import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type DataLoader from "dataloader";
import { type ChildListQuery, childPages } from "../relay/child-pages.ts";
import type { Connection } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
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
  return childPages<SupplyLaneRow & CursorRow, SupplyLane>(db, lanesAt(end), readPage({ first, after }), toSupplyLane);
}
