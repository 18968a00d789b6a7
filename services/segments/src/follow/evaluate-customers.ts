import type { EntityManager } from "typeorm";
import { compilePredicates } from "../model/compile/compile-predicates.ts";
import { type LiveSegment, wholePredicate } from "../store/live-segments.ts";

/** Somebody who came into a segment or went. */
export interface MemberChange {
  segmentId: string;
  customerId: string;
  externalId: string;
  entered: boolean;
}

/**
 * Brings the memberships of some customers into agreement with what is known of them, and writes down who came and who went: one
 * statement, whatever the number of segments.
 *
 * @param db a transaction that joins by index
 * @param segments those to look at
 * @param live all that are kept true, since segments ask about others
 * @param now the instant that windows end at, ISO 8601
 */
export async function evaluateCustomers(
  db: EntityManager,
  customers: readonly string[],
  segments: readonly LiveSegment[],
  live: readonly LiveSegment[],
  now: string,
): Promise<MemberChange[]> {
  if (customers.length === 0 || segments.length === 0) return [];
  const predicates = segments.map((segment) => wholePredicate(segment, live));
  const { from, tests, values } = compilePredicates(predicates, { now, customers });
  const ids = values.add(
    segments.map(({ id }) => id),
    "uuid[]",
  );
  const versions = values.add(
    segments.map(({ version }) => version),
    "integer[]",
  );
  const at = values.add(now, "timestamptz");
  const keys = values.add(customers, "uuid[]");
  return db.query(
    `WITH verdict AS MATERIALIZED (
       SELECT u.id AS customer_id, u.external_id, asked.*
       FROM ${from} CROSS JOIN LATERAL unnest(${ids}, ${versions}, ARRAY[${tests.join(",\n")}])
         AS asked (segment_id, version, inside)
       WHERE u.id = ANY (${keys})
     ), went AS (
       DELETE FROM segment_member m USING verdict v
       WHERE m.customer_id = ANY (${keys}) AND m.segment_id = v.segment_id AND m.customer_id = v.customer_id AND NOT v.inside
       RETURNING m.segment_id, m.customer_id, v.version, v.external_id, false AS entered
     ), came AS (
       INSERT INTO segment_member (segment_id, customer_id, entered_at)
       SELECT segment_id, customer_id, ${at} FROM verdict v WHERE inside AND NOT EXISTS (
         SELECT FROM segment_member m
         WHERE m.customer_id = ANY (${keys}) AND m.segment_id = v.segment_id AND m.customer_id = v.customer_id)
       RETURNING segment_id, customer_id
     ), moved AS (
       SELECT * FROM went
       UNION ALL
       SELECT segment_id, customer_id, v.version, v.external_id, true FROM came JOIN verdict v USING (segment_id, customer_id)
     ), noted AS (
       INSERT INTO segment_change (segment_id, customer_id, entered, cause, version, occurred_at)
       SELECT segment_id, customer_id, entered, 'CUSTOMER', version, ${at} FROM moved ORDER BY segment_id, customer_id
     )
     SELECT segment_id AS "segmentId", customer_id AS "customerId", external_id AS "externalId", entered FROM moved`,
    values.values,
  );
}
