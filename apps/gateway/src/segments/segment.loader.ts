import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { inKeyOrder } from "../loaders.ts";
import { type SegmentRow, segmentColumns, toSegment } from "./segment.row.ts";
import type { Segment } from "./segment.type.ts";

/** Segments by their key, archived ones too. */
export function segmentByKey(db: TenantSnapshot): DataLoader<string, Segment | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<SegmentRow>(`SELECT ${segmentColumns} FROM segment g WHERE g.id = ANY($1::uuid[])`, [
      keys,
    ]);
    return inKeyOrder(keys, rows, (row) => row.id, toSegment);
  });
}

/** One segment inside a transaction; null when the organisation has no such one. */
export async function readSegment(db: EntityManager, key: string): Promise<Segment | null> {
  const [row]: [SegmentRow | undefined] = await db.query(`SELECT ${segmentColumns} FROM segment g WHERE g.id = $1`, [
    key,
  ]);
  return row === undefined ? null : toSegment(row);
}
