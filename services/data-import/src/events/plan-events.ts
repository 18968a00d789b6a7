import type { EntityManager } from "typeorm";
import type { ImportRule, ImportSummary } from "../contract.ts";
import type { RejectedRow } from "../rows/check-rows.ts";
import { violation } from "../rules.ts";
import { isErased } from "../staging/refuse-erased.ts";
import { tableCollation } from "../staging/staging-table.ts";
import { resolveReference } from "../staging/write-references.ts";

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

/** Rules that an event is seen to break beside what is stored, and the field at fault of each. */
const rules = {
  /** Clocks may differ by some minutes; what lies further ahead did not happen. */
  "time.future": "occurred_at",
  "product.unknown": "sku",
  /** Nothing more is kept about a person who was erased. */
  "customer.erased": "customer_ref",
  "event.differs": "event_ref",
} as const satisfies Partial<Record<ImportRule, string>>;

interface RefusedEvent {
  line: number;
  rule: keyof typeof rules;
  value: string;
}

/** Rows handed over at a time; all lines of a file may be refused. */
const pageRows = 10_000;

/**
 * Refuses events that do not fit what is stored or one another, and makes `event_plan`: a row per event that is left, with its product and whether
 * it is new. Late ones and ones out of order are taken as they come. Stored records are looked up one by one (LIMIT keeps the planner from
 * joining, see `write-references.ts`), and all in one statement: a call of few events pays for each.
 *
 * @returns how many rows repeat an event of the same file
 */
export async function planEvents(
  db: EntityManager,
  reject: (rows: RejectedRow[]) => Promise<void>,
): Promise<ImportSummary["counts"]> {
  await db.query(
    `CREATE TEMP TABLE event_plan ON COMMIT DROP AS
     SELECT line, event_ref, product_id, content_hash, copy, stored_hash IS NULL AND copy = 1 AS is_new,
       coalesce(own_rule, CASE WHEN content_hash <> coalesce(stored_hash, first_hash) THEN 'event.differs' END) AS rule
     FROM (
       SELECT checked.*, first_value(content_hash) OVER same AS first_hash, row_number() OVER same AS copy
       FROM (
         SELECT staged.line, staged.event_ref, product.id AS product_id, stored.content_hash AS stored_hash,
           sha256(convert_to(concat_ws(E'\\x1d', ${content.join(", ")}), 'UTF8')) AS content_hash,
           CASE WHEN occurred_at::timestamptz > now() + interval '10 minutes' THEN 'time.future'
             WHEN sku IS NOT NULL AND product.id IS NULL THEN 'product.unknown'
             WHEN erased.is_so OR ${isErased("staged.customer_ref")} THEN 'customer.erased' END AS own_rule
         FROM staged_line AS staged LEFT JOIN LATERAL (
           SELECT id FROM product AS found WHERE found.external_id = staged.sku ${tableCollation} LIMIT 1
         ) AS product ON true LEFT JOIN LATERAL (
           SELECT erased_at IS NOT NULL AS is_so FROM customer AS found
           WHERE found.external_id = staged.customer_ref ${tableCollation} LIMIT 1
         ) AS erased ON true LEFT JOIN LATERAL (
           SELECT found.content_hash FROM customer_event AS found
           WHERE found.external_id = staged.event_ref ${tableCollation} LIMIT 1
         ) AS stored ON true
       ) AS checked
       WINDOW same AS (PARTITION BY event_ref ORDER BY own_rule IS NOT NULL, line)
     ) AS compared`,
  );
  await rejectBroken(db, reject);
  await db.query("ANALYZE event_plan");
  const [counts]: [{ repeated: number }] = await db.query(
    "SELECT count(*) FILTER (WHERE copy > 1)::integer AS repeated FROM event_plan",
  );
  return { "record.repeated": counts.repeated };
}

async function rejectBroken(db: EntityManager, reject: (rows: RejectedRow[]) => Promise<void>): Promise<void> {
  for (let after = 0; ; ) {
    const page: RefusedEvent[] = await db.query(
      `SELECT plan.line, rule, CASE rule WHEN 'time.future' THEN occurred_at WHEN 'product.unknown' THEN sku
         WHEN 'customer.erased' THEN customer_ref ELSE plan.event_ref END AS value
       FROM event_plan AS plan JOIN staged_line USING (line)
       WHERE rule IS NOT NULL AND plan.line > $1 ORDER BY plan.line LIMIT $2`,
      [after, pageRows],
    );
    await reject(
      page.map(({ line, rule, value }) => ({ line, key: null, violations: [violation(rule, rules[rule], value)] })),
    );
    if (page.length < pageRows) break;
    after = page.at(-1)!.line;
  }
  await db.query("DELETE FROM event_plan WHERE rule IS NOT NULL");
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
