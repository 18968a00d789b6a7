import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { SegmentHistory } from "./segment-parts.type.ts";

/** Most days of one answer. */
export const maxHistoryDays = 365;

/** A segment's size at the end of each of the last days of the organisation's calendar; a day without change is as the one before. */
export async function segmentHistory(db: TenantSnapshot, key: string, days: number): Promise<SegmentHistory> {
  const [row] = await db.query<SegmentHistory>(
    `WITH calendar AS (
       SELECT (now() AT TIME ZONE time_zone)::date - $2::integer + n AS day FROM organisation, generate_series(1, $2::integer) AS n
     )
     SELECT min(calendar.day)::text AS start,
       array_agg(coalesce(known.members, before.members, 0) ORDER BY calendar.day) AS members,
       array_agg(coalesce(known.came, 0) ORDER BY calendar.day) AS entered,
       array_agg(coalesce(known.went, 0) ORDER BY calendar.day) AS left
     FROM calendar
     LEFT JOIN segment_day AS known ON known.segment_id = $1 AND known.day = calendar.day
     LEFT JOIN LATERAL (
       SELECT members FROM segment_day WHERE segment_id = $1 AND day < calendar.day ORDER BY day DESC LIMIT 1
     ) AS before ON known.day IS NULL`,
    [key, days],
  );
  return row!;
}
