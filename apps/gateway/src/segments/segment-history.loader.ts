import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import type { SegmentHistory } from "./segment-parts.type.ts";

/** Most days of one answer. */
export const maxHistoryDays = 365;

type HistoryRow = SegmentHistory & { segment_id: string };

/**
 * Each segment's size at the end of each of the last days of the organisation's calendar, by the segment's key; a day without change is
 * as the one before.
 */
export function historyBySegment(db: TenantSnapshot, days: number): DataLoader<string, SegmentHistory | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<HistoryRow>(
      `WITH calendar AS (
         SELECT (now() AT TIME ZONE time_zone)::date - $2::integer + n AS day FROM organisation, generate_series(1, $2::integer) AS n
       )
       SELECT asked.id AS segment_id, min(calendar.day)::text AS start,
         array_agg(coalesce(known.members, before.members, 0) ORDER BY calendar.day) AS members,
         array_agg(coalesce(known.came, 0) ORDER BY calendar.day) AS entered,
         array_agg(coalesce(known.went, 0) ORDER BY calendar.day) AS left
       FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN calendar
       LEFT JOIN segment_day AS known ON known.segment_id = asked.id AND known.day = calendar.day
       LEFT JOIN LATERAL (
         SELECT members FROM segment_day WHERE segment_id = asked.id AND day < calendar.day ORDER BY day DESC LIMIT 1
       ) AS before ON known.day IS NULL
       GROUP BY asked.id`,
      [keys, days],
    );
    return inKeyOrder(
      keys,
      rows,
      (row) => row.segment_id,
      (row) => row,
    );
  });
}
