import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { Predicate } from "@bellwether/segments/model/predicate";
import DataLoader from "dataloader";
import { groupsInKeyOrder } from "../loaders.ts";
import { publicPredicate } from "./segment.row.ts";
import type { SegmentVersion } from "./segment-parts.type.ts";

interface VersionRow {
  segment_id: string;
  version: number;
  name: string;
  predicate: Predicate;
  changed_by: string | null;
  changed_at: Date;
}

/** The latest versions of each segment, by its key. */
export function versionsBySegment(db: TenantSnapshot): DataLoader<string, SegmentVersion[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<VersionRow>(
      `SELECT v.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT segment_id, version, name, predicate, changed_by, changed_at FROM segment_version
         WHERE segment_id = asked.id ORDER BY version DESC LIMIT 100
       ) AS v ORDER BY v.version DESC`,
      [keys],
    );
    return groupsInKeyOrder(
      keys,
      rows,
      (row) => row.segment_id,
      (row) => ({
        version: row.version,
        name: row.name,
        predicate: publicPredicate(row.predicate),
        changedByReference: row.changed_by,
        changedAt: row.changed_at,
      }),
    );
  });
}
