import type { EntityManager } from "typeorm";
import type { ImportSummary } from "../contract.ts";
import type { RejectedRow } from "../rows/check-rows.ts";
import { matchReferences } from "../staging/known-references.ts";
import { rejectLines } from "../staging/order-rejections.ts";
import { tableCollation } from "../staging/staging-table.ts";
import { resolveReference } from "../staging/write-references.ts";

type Reject = (rows: RejectedRow[]) => Promise<void>;

/** What a sender says of an event; its hash tells the same event sent again from another of its id. */
const content = [
  "coalesce(customer_ref, '')",
  "coalesce(anonymous_id, '')",
  "kind",
  "extract(epoch FROM occurred_at::timestamptz)",
  "coalesce(sku, '')",
  "coalesce(trim_scale(value)::text, '')",
  "coalesce(currency, '')",
  "coalesce(channel, '')",
  "coalesce(schema_version, '1')",
  "jsonb_strip_nulls(coalesce(properties, '{}'))",
];

/**
 * Refuses events that do not fit what is stored or one another, and makes `event_plan`: a row per event that is left, with whether it is new.
 * Late ones and ones out of order are taken as they come.
 *
 * @returns how many rows repeat an event of the same file
 */
export async function planEvents(db: EntityManager, reject: Reject): Promise<ImportSummary["counts"]> {
  await rejectAhead(db, reject);
  await matchReferences(db, ["known_product"], reject);
  await db.query(
    `CREATE TEMP TABLE hashed_event ON COMMIT DROP AS
     SELECT hashed.line, hashed.event_ref, hashed.content_hash, first_value(content_hash) OVER same AS first_hash,
       row_number() OVER same AS copy
     FROM (SELECT line, event_ref, sha256(convert_to(concat_ws(E'\\x1d', ${content.join(", ")}), 'UTF8')) AS content_hash
           FROM staged_line) AS hashed
     WINDOW same AS (PARTITION BY event_ref ORDER BY line)`,
  );
  await db.query(
    `CREATE TEMP TABLE event_plan ON COMMIT DROP AS
     SELECT hashed.*, stored.content_hash IS NULL AND copy = 1 AS is_new,
       hashed.content_hash <> coalesce(stored.content_hash, first_hash) AS differs
     FROM hashed_event AS hashed LEFT JOIN LATERAL (
       SELECT found.content_hash FROM customer_event AS found
       WHERE found.external_id = hashed.event_ref ${tableCollation} LIMIT 1
     ) AS stored ON true`,
  );
  await rejectLines(
    db,
    "SELECT line, 'event.differs' AS rule, event_ref AS value, NULL::text AS expected FROM event_plan WHERE differs",
    [],
    "event_ref",
    reject,
  );
  await rejectErased(db, reject);
  await db.query("DELETE FROM event_plan WHERE NOT EXISTS (SELECT FROM staged_line WHERE line = event_plan.line)");
  await db.query("ANALYZE event_plan");
  const [counts]: [{ repeated: number }] = await db.query(
    "SELECT count(*) FILTER (WHERE copy > 1)::integer AS repeated FROM event_plan",
  );
  return { "record.repeated": counts.repeated };
}

/** Clocks may differ by some minutes; what lies further ahead did not happen. */
function rejectAhead(db: EntityManager, reject: Reject): Promise<void> {
  return rejectLines(
    db,
    `SELECT line, 'time.future' AS rule, occurred_at AS value, NULL::text AS expected
     FROM staged_line WHERE occurred_at::timestamptz > now() + interval '10 minutes'`,
    [],
    "occurred_at",
    reject,
  );
}

/** Nothing more is kept about a person who was erased. */
function rejectErased(db: EntityManager, reject: Reject): Promise<void> {
  return rejectLines(
    db,
    `SELECT line, 'customer.erased' AS rule, customer_ref AS value, NULL::text AS expected
     FROM staged_line WHERE EXISTS (
       SELECT FROM customer AS erased
       WHERE erased.external_id = staged_line.customer_ref ${tableCollation} AND erased.erased_at IS NOT NULL)`,
    [],
    "customer_ref",
    reject,
  );
}

/** Makes `known_customer` of the customers that events name, and creates those that are not there yet, as orders do. */
export function resolveEventCustomers(db: EntityManager): Promise<number> {
  return resolveReference(db, {
    table: "customer",
    known: "known_customer",
    named: `SELECT DISTINCT customer_ref AS external_id FROM staged_line JOIN event_plan USING (line)
            WHERE is_new AND customer_ref IS NOT NULL`,
    columns: [],
  });
}
