import type { Predicate } from "@bellwether/segments/model/predicate";
import { type ReferenceType, withReferences } from "@bellwether/segments/model/references";
import { globalId, type NodeTypeName } from "../node/global-id.ts";
import type { Segment } from "./segment.type.ts";

export const segmentColumns = `g.id, g.name, g.description, g.predicate, g.version, g.built_version, g.member_count, g.archived_at,
  g.created_by, g.created_at, g.updated_by, g.updated_at`;

export interface SegmentRow {
  id: string;
  name: string;
  description: string | null;
  predicate: Predicate;
  version: number;
  built_version: number | null;
  member_count: number;
  archived_at: Date | null;
  created_by: string | null;
  created_at: Date;
  updated_by: string | null;
  updated_at: Date;
}

/** Types of the objects that a predicate names. */
export const referenceNodes: Record<ReferenceType, NodeTypeName> = {
  product: "Product",
  category: "Category",
  segment: "Segment",
};

/** A predicate as it is kept, with ids of this API. */
export function publicPredicate(predicate: Predicate): Predicate {
  return withReferences(predicate, (type, key) => globalId(referenceNodes[type], key));
}

/** Where the members of one segment are fetched as CSV. @param key of the segment, a UUID */
export function segmentCsvPath(key: string): string {
  return `/exports/segments/${key}/members.csv`;
}

export function toSegment(row: SegmentRow): Segment {
  return {
    id: globalId("Segment", row.id),
    key: row.id,
    name: row.name,
    description: row.description,
    predicate: publicPredicate(row.predicate),
    keyedPredicate: row.predicate,
    version: row.version,
    building: row.archived_at === null && row.built_version !== row.version,
    memberCount: row.member_count,
    csvUrl: segmentCsvPath(row.id),
    archivedAt: row.archived_at,
    createdByReference: row.created_by,
    createdAt: row.created_at,
    updatedByReference: row.updated_by,
    updatedAt: row.updated_at,
  };
}
