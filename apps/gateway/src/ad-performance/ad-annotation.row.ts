import { publicId } from "@bellwether/schema/contracts/public-id";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { EntityManager } from "typeorm";
import type { AdAnnotation } from "./ad-annotation.type.ts";

interface AnnotationRow {
  id: string;
  day: string;
  text: string;
  created_by: string | null;
  created_at: Date;
  channel: string | null;
  channel_name: string | null;
}

const read = `SELECT note.id, note.day::text, note.text, note.created_by, note.created_at, channel.external_id AS channel, channel.name AS channel_name
  FROM ad_annotation AS note LEFT JOIN ad_channel AS channel ON channel.id = note.ad_channel_id`;

/** Notes on these days, by day. A day has few. */
export async function readAnnotations(
  db: TenantSnapshot,
  { from, to }: { from: string; to: string },
): Promise<AdAnnotation[]> {
  const rows = await db.query<AnnotationRow>(
    `${read} WHERE note.day BETWEEN $1 AND $2 ORDER BY note.day, note.created_at, note.id LIMIT 1000`,
    [from, to],
  );
  return rows.map(toAnnotation);
}

/** The note of a key; null where there is none. */
export async function readAnnotation(db: EntityManager, key: string): Promise<AdAnnotation | null> {
  const [row]: [AnnotationRow?] = await db.query(`${read} WHERE note.id = $1`, [key]);
  return row === undefined ? null : toAnnotation(row);
}

function toAnnotation(row: AnnotationRow): AdAnnotation {
  return {
    id: publicId("AdAnnotation", row.id),
    day: row.day,
    text: row.text,
    channel: row.channel === null ? null : { externalId: row.channel, name: row.channel_name ?? row.channel },
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}
