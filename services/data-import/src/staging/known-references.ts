import type { EntityManager } from "typeorm";
import type { RejectedRow } from "../rows/check-rows.ts";
import { rejectLines } from "./order-rejections.ts";
import { tableCollation } from "./staging-table.ts";

/** What rows about stock refer to, by the stored column `key`. Unlike orders, they create none of it: a typing error would make goods appear. */
const references = {
  known_product: { table: "product", key: "external_id", ref: "sku", rule: "product.unknown", more: "unit" },
  known_category: { table: "category", key: "path", ref: "category_path", rule: "category.unknown", more: "name" },
  known_location: {
    table: "location",
    key: "external_id",
    ref: "location_ref",
    rule: "location.unknown",
    more: "name",
  },
  known_from: { table: "location", key: "external_id", ref: "from_ref", rule: "location.unknown", more: "name" },
  known_to: { table: "location", key: "external_id", ref: "to_ref", rule: "location.unknown", more: "name" },
  known_supplier: {
    table: "supplier",
    key: "external_id",
    ref: "supplier_ref",
    rule: "supplier.unknown",
    more: "name",
  },
  known_campaign: {
    table: "campaign",
    key: "external_id",
    ref: "campaign_ref",
    rule: "campaign.unknown",
    more: "ad_channel_id",
  },
} as const;

type KnownTable = keyof typeof references;

/**
 * Makes temporary tables that lead from the `external_id` (of categories the path) of what `staged_line` names to its `id`, and refuses lines that name
 * what is not there.
 */
export async function matchReferences(
  db: EntityManager,
  known: readonly KnownTable[],
  reject: (rows: RejectedRow[]) => Promise<void>,
): Promise<void> {
  for (const name of known) {
    const { table, key, ref, rule, more } = references[name];
    // Looked up one by one (LIMIT keeps the planner from joining, see `write-references.ts`).
    await db.query(
      `CREATE TEMP TABLE ${name} ON COMMIT DROP AS
       SELECT named.external_id, stored.id, stored.${more}
       FROM (SELECT DISTINCT ${ref} AS external_id FROM staged_line WHERE ${ref} IS NOT NULL) AS named
       LEFT JOIN LATERAL (
         SELECT id, ${more} FROM ${table} AS found WHERE found.${key} = named.external_id ${tableCollation} LIMIT 1
       ) AS stored ON true`,
    );
    await db.query(`ANALYZE ${name}`);
    await rejectLines(
      db,
      `SELECT line, '${rule}' AS rule, ${ref} AS value, NULL::text AS expected
       FROM staged_line JOIN ${name} ON external_id = ${ref} WHERE id IS NULL`,
      [],
      ref,
      reject,
    );
  }
}

/** Refuses lines that count a product in another unit than its own. */
export function rejectOtherUnits(db: EntityManager, reject: (rows: RejectedRow[]) => Promise<void>): Promise<void> {
  return rejectLines(
    db,
    `SELECT line, 'unit.differs' AS rule, staged_line.unit AS value, known_product.unit AS expected
     FROM staged_line JOIN known_product ON external_id = sku WHERE staged_line.unit <> known_product.unit`,
    [],
    "unit",
    reject,
  );
}

/** Refuses lines whose time, in the column of that name, lies ahead; clocks that differ by a few minutes are forgiven. */
export function rejectFuture(
  db: EntityManager,
  column: "ordered_at" | "received_at" | "occurred_at",
  reject: (rows: RejectedRow[]) => Promise<void>,
): Promise<void> {
  return rejectLines(
    db,
    `SELECT line, 'time.future' AS rule, to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS value,
       NULL::text AS expected
     FROM staged_line WHERE ${column} > now() + interval '5 minutes'`,
    [],
    column,
    reject,
  );
}
