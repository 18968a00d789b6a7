import type { EntityManager } from "typeorm";
import { isErased } from "./refuse-erased.ts";
import { tableCollation } from "./staging-table.ts";

/** What rows refer to by an external id. */
export interface Reference {
  table: "product" | "customer" | "location" | "ad_channel";
  /** Temporary table that leads from external id to id. */
  known: string;
  /** SELECT of external_id and of what a new record is made with. */
  named: string;
  columns: readonly string[];
}

const references = {
  productsCreated: {
    table: "product",
    known: "known_product",
    named: `SELECT sku AS external_id, coalesce((array_agg(product_name ORDER BY line) FILTER (WHERE product_name IS NOT NULL))[1], sku) AS name
            FROM staged_line GROUP BY sku`,
    columns: ["name"],
  },
  customersCreated: {
    table: "customer",
    known: "known_customer",
    named: `SELECT DISTINCT ON (customer_ref) customer_ref AS external_id, country
            FROM order_head WHERE customer_ref IS NOT NULL ORDER BY customer_ref, line`,
    columns: ["country"],
  },
  locationsCreated: {
    table: "location",
    known: "known_location",
    named: `SELECT DISTINCT location_ref AS external_id, location_ref AS name
            FROM order_head WHERE location_ref IS NOT NULL`,
    columns: ["name"],
  },
} as const satisfies Record<string, Reference>;

/**
 * Finds the products, customers and locations that orders name, and creates those that are not there yet, so that orders can
 * come before their master data. A product's name is the first that a line gives, else its code.
 *
 * Makes `known_product`, `known_customer` and `known_location`, which lead from `external_id` to `id`, of customers to `merged_into` too.
 */
export async function writeReferences(db: EntityManager): Promise<Record<keyof typeof references, number>> {
  return {
    productsCreated: await resolveReference(db, references.productsCreated),
    customersCreated: await resolveReference(db, references.customersCreated),
    locationsCreated: await resolveReference(db, references.locationsCreated),
  };
}

/**
 * Makes a temporary table that leads from external ids to ids, and creates the records that are not there yet.
 *
 * Under row-level security the planner expects one row of a tenant, and would join by nested loops. A subquery per external
 * id uses the unique index whatever it expects; everything after that joins temporary tables, which are analysed.
 *
 * @returns how many were created
 */
export async function resolveReference(
  db: EntityManager,
  { table, known, named, columns }: Reference,
): Promise<number> {
  // What names somebody who was erased is taken without them.
  const present = table === "customer" ? `WHERE NOT ${isErased("named.external_id")}` : "";
  const survivor = table === "customer" ? "stored.merged_into" : "NULL::uuid AS merged_into";
  await db.query(
    `CREATE TEMP TABLE ${known} ON COMMIT DROP AS
     SELECT named.*, found.id, found.merged_into, false AS is_new
     FROM (${named}) AS named LEFT JOIN LATERAL (
       SELECT stored.id, ${survivor} FROM ${table} AS stored
       WHERE stored.external_id = named.external_id ${tableCollation} LIMIT 1
     ) AS found ON true ${present}`,
  );
  await db.query(`UPDATE ${known} SET id = gen_random_uuid(), is_new = true WHERE id IS NULL`);
  await db.query(`ANALYZE ${known}`);
  const [row]: [{ missing: number; created: number }] = await db.query(
    `WITH created AS (
       INSERT INTO ${table} (${["id", "external_id", ...columns].join(", ")})
       SELECT ${["id", "external_id", ...columns].join(", ")} FROM ${known} WHERE is_new ORDER BY external_id
       ON CONFLICT (tenant_id, external_id) DO NOTHING
       RETURNING 1
     )
     SELECT (SELECT count(*)::integer FROM created) AS created,
       (SELECT count(*)::integer FROM ${known} WHERE is_new) AS missing`,
  );
  // Somebody else made them since they were looked for, which events do beside an import.
  if (row.created < row.missing)
    await db.query(
      `UPDATE ${known} SET id = (
         SELECT stored.id FROM ${table} AS stored WHERE stored.external_id = ${known}.external_id ${tableCollation} LIMIT 1
       ) WHERE is_new`,
    );
  return row.created;
}
