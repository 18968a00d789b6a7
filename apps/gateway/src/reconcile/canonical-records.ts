import type { ChangeType } from "../changes/change.type.ts";

/** Between the fields of a record; in a list between its items, and between the parts of an item. None of them can stand in a value. */
const betweenFields = "E'\\x1f'";
const betweenItems = "E'\\x1e'";
const betweenParts = "E'\\x1d'";

interface CanonicalTable {
  from: string;
  /** The record's key. */
  id: string;
  /** Each as text, in the order in which docs/connect-your-crm.md has them. Null is written as nothing. */
  fields: readonly string[];
  where?: string;
}

const attributes = `CASE WHEN c.attributes <> '{}' THEN (
  SELECT string_agg(name || ${betweenParts} || value, ${betweenItems} ORDER BY name COLLATE "C")
  FROM jsonb_each_text(c.attributes) AS attribute (name, value)) END`;

const orderLines = `(SELECT string_agg(p.external_id || ${betweenParts} || trim_scale(l.quantity) || ${betweenParts} || trim_scale(l.unit_price),
    ${betweenItems} ORDER BY l.line_number)
  FROM order_line l JOIN product p ON p.id = l.product_id WHERE l.order_id = o.id)`;

/** Whose order it is, as it was given: a merge moves orders, and the system that sent them knows nothing of it. */
const orderCustomer = `(SELECT c.external_id FROM customer c WHERE c.id = coalesce(o.merged_from, o.customer_id))`;

const purchaseLines = `(SELECT string_agg(p.external_id || ${betweenParts} || trim_scale(l.quantity) || ${betweenParts} || trim_scale(l.unit_cost),
    ${betweenItems} ORDER BY l.line_number)
  FROM purchase_order_line l JOIN product p ON p.id = l.product_id WHERE l.order_id = b.id)`;

/** What two systems can both hold. Who is in a segment is worked out here alone. */
export type ReconciledType = Exclude<ChangeType, "SEGMENT_MEMBERSHIP">;

const tables: Record<ReconciledType, CanonicalTable> = {
  CUSTOMER: {
    from: "customer c",
    id: "c.external_id",
    fields: ["c.name", "c.email", "c.country", "c.locale", "c.acquisition_channel", attributes],
    where: "c.merged_into IS NULL AND c.erased_at IS NULL",
  },
  ORDER: {
    from: "sales_order o LEFT JOIN location s ON s.id = o.location_id",
    id: "o.external_id",
    fields: [
      `to_char(o.placed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
      orderCustomer,
      "s.external_id",
      "o.channel",
      "o.currency",
      orderLines,
    ],
  },
  PRODUCT: {
    from: "product p LEFT JOIN category g ON g.id = p.category_id",
    id: "p.external_id",
    fields: ["p.name", "g.path", "trim_scale(p.unit_price)::text", "p.active::text", "p.unit"],
  },
  SUPPLIER: {
    from: "supplier u",
    id: "u.external_id",
    fields: ["u.name", "u.email", "u.country", "trim_scale(u.lead_time_days)::text", "u.active::text"],
  },
  LOCATION: { from: "location s", id: "s.external_id", fields: ["s.name", "s.kind", "s.country"] },
  PURCHASE_ORDER: {
    from: "purchase_order b JOIN supplier u ON u.id = b.supplier_id JOIN location s ON s.id = b.location_id",
    id: "b.external_id",
    fields: [
      "u.external_id",
      "s.external_id",
      "b.status",
      `to_char(b.ordered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
      "b.expected_on::text",
      "b.currency",
      purchaseLines,
    ],
  },
};

/** How many buckets records may be spread over: by the first 8 or 12 bits of the SHA-256 of their key. */
export const bucketCounts = [256, 4096] as const;
export type BucketCount = (typeof bucketCounts)[number];

const bucketOf: Record<BucketCount, string> = {
  256: "get_byte(id_hash, 0)",
  4096: "get_byte(id_hash, 0) * 16 + get_byte(id_hash, 1) / 16",
};

/**
 * SQL of a kind's records in canonical form: `external_id`, `bucket`, and `hash`, the SHA-256 of the fields.
 *
 * @param ofBucket SQL condition over `bucket`: other records are not hashed
 */
export function canonicalRecordsSql(type: ReconciledType, count: BucketCount, ofBucket = "true"): string {
  const { from, id, fields, where = "true" } = tables[type];
  const texts = [id, ...fields].map((field) => `coalesce(${field}, '')`).join(` || ${betweenFields} || `);
  const hashed = (text: string) => `sha256(convert_to(${text}, 'UTF8'))`;
  // OFFSET 0 keeps the hash from being worked out again wherever it is named.
  return `SELECT external_id, bucket, ${hashed("content")} AS hash
    FROM (
      SELECT ${id} AS external_id, ${texts} AS content, ${bucketOf[count]} AS bucket
      FROM ${from} CROSS JOIN LATERAL (SELECT ${hashed(id)} AS id_hash) AS hashed WHERE ${where}
    ) AS record WHERE ${ofBucket} OFFSET 0`;
}
