import type { EntityManager } from "typeorm";
import { compilePredicates } from "../model/compile/compile-predicates.ts";
import { type LiveSegment, wholePredicate } from "../store/live-segments.ts";
import { joinWholeTables } from "../store/statement-settings.ts";
import { countMembers } from "./count-members.ts";

/**
 * Works out who is in a segment from nothing: after it was made, changed or restored. Who came and went is written down as a change
 * of definition, of which webhooks are not told: whoever changed it knows, and fetches the members.
 *
 * @param now the instant that windows end at, ISO 8601
 * @returns how many came and went
 */
export async function buildSegment(
  db: EntityManager,
  segment: LiveSegment,
  live: readonly LiveSegment[],
  now: string,
): Promise<{ came: number; went: number }> {
  await joinWholeTables(db, 0);
  const { from, tests, values } = compilePredicates([wholePredicate(segment, live)], { now, customers: null });
  const id = values.add(segment.id, "uuid");
  const version = values.add(segment.version, "integer");
  const at = values.add(now, "timestamptz");
  const [moved]: [{ came: number; went: number }] = await db.query(
    `WITH matching AS MATERIALIZED (SELECT u.id FROM ${from} WHERE ${tests[0]}),
     went AS (
       DELETE FROM segment_member m
       WHERE segment_id = ${id} AND NOT EXISTS (SELECT FROM matching WHERE matching.id = m.customer_id) RETURNING customer_id
     ), came AS (
       INSERT INTO segment_member (segment_id, customer_id, entered_at)
       SELECT ${id}, id, ${at} FROM matching WHERE NOT EXISTS (
         SELECT FROM segment_member m WHERE m.segment_id = ${id} AND m.customer_id = matching.id)
       RETURNING customer_id
     ), noted AS (
       INSERT INTO segment_change (segment_id, customer_id, entered, cause, version, occurred_at)
       SELECT ${id}, customer_id, entered, 'DEFINITION', ${version}, ${at}
       FROM (SELECT customer_id, false AS entered FROM went UNION ALL SELECT customer_id, true FROM came) AS moved
     )
     SELECT (SELECT count(*)::integer FROM came) AS came, (SELECT count(*)::integer FROM went) AS went`,
    values.values,
  );
  // Another version than this is built next.
  await db.query("UPDATE segment SET built_version = $2 WHERE id = $1", [segment.id, segment.version]);
  await countMembers(db, [{ segmentId: segment.id, ...moved }]);
  return moved;
}
