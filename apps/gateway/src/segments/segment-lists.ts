import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { Connection } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import type { Page } from "../relay/page.ts";
import { SqlParameters } from "../relay/sql-parameters.ts";
import type { SegmentChange, SegmentMember } from "./segment-parts.type.ts";

interface MemberRow {
  customer_id: string;
  entered_at: Date;
}

/** One page of a segment's members, who came last first. */
export function membersPage(db: TenantSnapshot, segmentKey: string, page: Page): Promise<Connection<SegmentMember>> {
  const parameters = new SqlParameters();
  const query = {
    columns: "m.customer_id, m.entered_at",
    from: "segment_member m",
    where: [`m.segment_id = ${parameters.add(segmentKey)}::uuid`],
    parameters,
    sort: { sql: "m.entered_at", type: "timestamptz", idSql: "m.customer_id", idType: "uuid", descending: true },
  } as const;
  return readListPage<MemberRow & CursorRow, SegmentMember>(db, query, page, (row) => ({
    customerKey: row.customer_id,
    enteredAt: row.entered_at,
  }));
}

interface ChangeRow {
  customer_id: string;
  entered: boolean;
  cause: SegmentChange["cause"];
  version: number;
  occurred_at: Date;
}

/** One page of who came into a segment and went, the latest first. */
export function changesPage(db: TenantSnapshot, segmentKey: string, page: Page): Promise<Connection<SegmentChange>> {
  const parameters = new SqlParameters();
  const query = {
    columns: "c.customer_id, c.entered, c.cause, c.version, c.occurred_at",
    from: "segment_change c",
    where: [`c.segment_id = ${parameters.add(segmentKey)}::uuid`],
    parameters,
    sort: { sql: "c.sequence", type: "numeric", idSql: "c.customer_id", idType: "uuid", descending: true },
  } as const;
  return readListPage<ChangeRow & CursorRow, SegmentChange>(db, query, page, toSegmentChange);
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
