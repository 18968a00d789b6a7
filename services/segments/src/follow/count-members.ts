import type { EntityManager } from "typeorm";

/** How many came into a segment and went. */
export interface MemberCount {
  segmentId: string;
  came: number;
  went: number;
}

/** Keeps each segment's size, and its size by day of the organisation's calendar. */
export async function countMembers(db: EntityManager, counts: readonly MemberCount[]): Promise<void> {
  await db.query(
    `WITH moved AS (
       SELECT * FROM unnest($1::uuid[], $2::integer[], $3::integer[]) AS moved (segment_id, came, went)
     ), sized AS (
       UPDATE segment SET member_count = member_count + moved.came - moved.went
       FROM moved WHERE segment.id = moved.segment_id RETURNING segment.id, member_count, came, went
     )
     INSERT INTO segment_day AS kept (segment_id, day, members, came, went)
     SELECT sized.id, (now() AT TIME ZONE organisation.time_zone)::date, member_count, came, went FROM sized CROSS JOIN organisation
     ON CONFLICT (tenant_id, segment_id, day) DO UPDATE
     SET members = excluded.members, came = kept.came + excluded.came, went = kept.went + excluded.went`,
    [counts.map(({ segmentId }) => segmentId), counts.map(({ came }) => came), counts.map(({ went }) => went)],
  );
}
