import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type DataLoader from "dataloader";
import { type ChildListQuery, childPages } from "../relay/child-pages.ts";
import type { Connection } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readPage } from "../relay/page.ts";
import type { SegmentChange, SegmentMember } from "./segment-parts.type.ts";

interface MemberRow {
  customer_id: string;
  entered_at: Date;
}

const membersOfSegment: ChildListQuery = {
  columns: "m.customer_id, m.entered_at",
  from: "segment_member m",
  parentSql: "m.segment_id",
  sort: { sql: "m.entered_at", type: "timestamptz", idSql: "m.customer_id", idType: "uuid", descending: true },
};

/** One page of each segment's members, who came last first, by the segment's key. */
export function memberPageBySegment(
  db: TenantSnapshot,
  first: number | null,
  after: string | null,
  last: number | null,
  before: string | null,
): DataLoader<string, Connection<SegmentMember>> {
  return childPages<MemberRow & CursorRow, SegmentMember>(
    db,
    membersOfSegment,
    readPage({ first, after, last, before }),
    (row) => ({ customerKey: row.customer_id, enteredAt: row.entered_at }),
  );
}

interface ChangeRow {
  customer_id: string;
  entered: boolean;
  cause: SegmentChange["cause"];
  version: number;
  occurred_at: Date;
}

const changesOfSegment: ChildListQuery = {
  columns: "c.customer_id, c.entered, c.cause, c.version, c.occurred_at",
  from: "segment_change c",
  parentSql: "c.segment_id",
  sort: { sql: "c.sequence", type: "numeric", idSql: "c.customer_id", idType: "uuid", descending: true },
};

/** One page of who came into each segment and went, the latest first, by the segment's key. */
export function changePageBySegment(
  db: TenantSnapshot,
  first: number | null,
  after: string | null,
  last: number | null,
  before: string | null,
): DataLoader<string, Connection<SegmentChange>> {
  return childPages<ChangeRow & CursorRow, SegmentChange>(
    db,
    changesOfSegment,
    readPage({ first, after, last, before }),
    toSegmentChange,
  );
}

export function toSegmentChange(row: ChangeRow): SegmentChange {
  return {
    customerKey: row.customer_id,
    kind: row.entered ? "ENTERED" : "LEFT",
    cause: row.cause,
    version: row.version,
    occurredAt: row.occurred_at,
  };
}
