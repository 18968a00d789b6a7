import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { csvCell } from "../csv/csv-cell.ts";

/** Members read at a time. */
const pageLength = 5_000;

/** Columns under the names that the import of customers reads. */
const openColumns = ["customer_id", "country", "locale", "acquisition_channel", "entered_at"] as const;
const personalColumns = [
  "customer_id",
  "name",
  "email",
  "country",
  "locale",
  "acquisition_channel",
  "entered_at",
] as const;

type MemberRow = { key: string } & Record<(typeof personalColumns)[number], string | null>;

export interface MemberLinesOptions {
  door: TenantDoor;
  tenantId: TenantId;
  /** Key of the segment. */
  segment: string;
  /** Whether the reader may see who customers are. */
  personal: boolean;
}

/**
 * A segment's members as CSV, page by page: there may be a million. Each page is a transaction of its own, so that a slow reader
 * holds none open; who comes or goes meanwhile may be in the file or not, and nobody twice.
 */
export async function* memberLines({ door, tenantId, segment, personal }: MemberLinesOptions): AsyncGenerator<string> {
  const columns = personal ? personalColumns : openColumns;
  // The byte-order mark lets Excel read Chinese; readers of UTF-8 pass over it.
  yield `\uFEFF${columns.join(",")}\r\n`;
  for (let after: string | null = null; ; ) {
    const rows: MemberRow[] = await door.read(tenantId, (db) =>
      db.query<MemberRow[]>(
        `SELECT m.customer_id::text AS key, u.external_id AS customer_id, u.name, u.email, u.country, u.locale,
           u.acquisition_channel, to_char(m.entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS entered_at
         FROM segment_member m JOIN customer u ON u.id = m.customer_id
         WHERE m.segment_id = $1 AND ($2::uuid IS NULL OR m.customer_id > $2) ORDER BY m.customer_id LIMIT ${pageLength}`,
        [segment, after],
      ),
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => `${columns.map((name) => csvCell(row[name])).join(",")}\r\n`).join("");
    if (rows.length < pageLength) return;
    after = last.key;
  }
}
