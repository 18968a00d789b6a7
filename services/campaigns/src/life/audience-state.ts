import type { EntityManager } from "typeorm";
import type { Audience } from "./model/campaign-plan.ts";

/**
 * Whether a campaign's segment can be sent to at this moment. `building` while its members are worked out, for seconds; an inline
 * audience is counted by whoever compiles its predicate.
 */
export type AudienceState = "NONE" | "INLINE" | "BUILDING" | "EMPTY" | "GONE" | "FILLED";

/** Looks at the audience once more: it may have emptied since somebody last looked. */
export async function audienceState(
  db: EntityManager,
  { segmentId, predicate }: Pick<Audience, "segmentId" | "predicate">,
): Promise<AudienceState> {
  if (segmentId === null) return predicate === null ? "NONE" : "INLINE";
  const [segment]: [{ archived: boolean; building: boolean; filled: boolean } | undefined] = await db.query(
    `SELECT archived_at IS NOT NULL AS archived, built_version IS DISTINCT FROM version AS building,
       EXISTS (SELECT FROM segment_member m WHERE m.segment_id = segment.id) AS filled
     FROM segment WHERE id = $1`,
    [segmentId],
  );
  if (segment === undefined || segment.archived) return "GONE";
  if (segment.building) return "BUILDING";
  return segment.filled ? "FILLED" : "EMPTY";
}
