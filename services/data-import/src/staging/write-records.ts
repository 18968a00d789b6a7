import type { EntityManager } from "typeorm";
import type { ImportSummary } from "../contract.ts";
import { consentFieldOf } from "../fields/consent-fields.ts";
import type { RecordOutcome } from "../upsert/upsert-contract.ts";
import { awaitTurn } from "./import-lock.ts";
import { resolveAdChannels } from "./resolve-ad-channels.ts";
import { tableCollation } from "./staging-table.ts";
import { writeCategories } from "./write-categories.ts";
import { writeConsents } from "./write-consents.ts";

/** Kinds whose rows are records of their own, each with an external id. */
export type RecordKind = "products" | "locations" | "customers" | "suppliers" | "campaigns";

interface RecordColumn {
  /** The table's column. */
  column: string;
  /** The staged field that it is read from. */
  field: string;
  /** What a blank cell becomes, as SQL over `staged` and `stored`. None: null, as the cell says. */
  blank?: string;
  /** The value, where it is not the field itself. */
  value?: string;
  /** The value is made of the stored one and the row's: a row without the field leaves it as it is. */
  adds?: true;
}

const tables: Record<RecordKind, { table: string; columns: readonly RecordColumn[] }> = {
  products: {
    table: "product",
    columns: [
      { column: "name", field: "name", blank: "coalesce(stored.name, staged.external_id)" },
      {
        column: "category_id",
        field: "category_path",
        value: `(SELECT category.id FROM category WHERE category.path = staged.category_path ${tableCollation})`,
      },
      { column: "unit_price", field: "unit_price", value: "staged.unit_price::numeric(18, 4)" },
      { column: "active", field: "active", blank: "coalesce(stored.active, true)" },
      { column: "unit", field: "unit", blank: "coalesce(stored.unit, 'EACH')" },
    ],
  },
  locations: {
    table: "location",
    columns: [
      { column: "name", field: "name", blank: "coalesce(stored.name, staged.external_id)" },
      { column: "kind", field: "kind", blank: "coalesce(stored.kind, 'STORE')" },
      { column: "country", field: "country" },
    ],
  },
  customers: {
    table: "customer",
    columns: [
      ...["name", "email", "country", "locale", "acquisition_channel"].map((name) => ({ column: name, field: name })),
      {
        column: "attributes",
        field: "attributes",
        // Attributes that the row does not name stay; null takes one back.
        value: "jsonb_strip_nulls(coalesce(stored.attributes, '{}') || coalesce(staged.attributes, '{}'))",
        adds: true,
      },
    ],
  },
  suppliers: {
    table: "supplier",
    columns: [
      { column: "name", field: "name", blank: "coalesce(stored.name, staged.external_id)" },
      { column: "email", field: "email" },
      { column: "country", field: "country" },
      { column: "lead_time_days", field: "lead_time_days", value: "staged.lead_time_days::numeric(7, 2)" },
      {
        column: "closed_weekdays",
        field: "closed_weekdays",
        value: "staged.closed_weekdays::smallint[]",
        blank: "coalesce(stored.closed_weekdays, '{}')",
      },
      {
        column: "closed_days",
        field: "closed_days",
        value: "staged.closed_days::datemultirange",
        blank: "coalesce(stored.closed_days, '{}')",
      },
      { column: "active", field: "active", blank: "coalesce(stored.active, true)" },
    ],
  },
  campaigns: {
    table: "campaign",
    columns: [
      { column: "name", field: "name", blank: "coalesce(stored.name, staged.external_id)" },
      {
        column: "ad_channel_id",
        field: "ad_channel_ref",
        value: `(SELECT known_channel.id FROM known_channel WHERE known_channel.external_id = staged.ad_channel_ref)`,
      },
      { column: "objective", field: "objective" },
      { column: "starts_on", field: "starts_on", value: "staged.starts_on::date" },
      { column: "ends_on", field: "ends_on", value: "staged.ends_on::date" },
      { column: "budget", field: "budget", value: "staged.budget::numeric(18, 4)" },
      {
        column: "currency",
        field: "currency",
        // A budget is in some currency, and the organisation's where nobody says so.
        blank: "coalesce(stored.currency, (SELECT organisation.currency FROM organisation))",
      },
    ],
  },
};

/**
 * SQL that upserts what lies in `staged_record` by external id, as `staged` (of rows with the same id the last) and `written`. A blank
 * cell clears its value where it may be empty. Stored records are looked up one by one (LIMIT keeps the planner from joining, see
 * `write-references.ts`).
 *
 * @param isGiven whether a row has the field: for all rows alike, or as SQL over `staged`. What it has not stays as it is.
 */
function upsertSql(kind: RecordKind, isGiven: (field: string) => boolean | string): string {
  const { table, columns } = tables[kind];
  // Columns with a fallback are always written: a new record needs them.
  const written = columns.filter(({ field, blank }) => isGiven(field) !== false || blank !== undefined);
  const givenValue = ({ column, field, value = `staged.${field}`, blank, adds }: RecordColumn): string => {
    const given = isGiven(field);
    const present =
      typeof given === "string" && !adds ? `CASE WHEN ${given} THEN ${value} ELSE stored.${column} END` : value;
    return blank === undefined ? present : `coalesce(${present}, ${blank})`;
  };
  // The id first: a file of customers may have nothing else.
  const values = ["staged.external_id", ...written.map(givenValue)];
  const names = ["external_id", ...written.map(({ column }) => column)];
  return `WITH staged AS (
       SELECT DISTINCT ON (external_id) * FROM staged_record ORDER BY external_id, line DESC
     ), written AS (
       INSERT INTO ${table} AS stored (id, ${names.join(", ")})
       SELECT gen_random_uuid(), ${values.join(", ")}
       FROM staged LEFT JOIN LATERAL (
         SELECT * FROM ${table} AS found WHERE found.external_id = staged.external_id ${tableCollation} LIMIT 1
       ) AS stored ON true
       ON CONFLICT (tenant_id, external_id) DO UPDATE
       SET ${names.map((name) => `${name} = excluded.${name}`).join(", ")}, updated_at = now()
       WHERE (${names.map((name) => `stored.${name}`).join(", ")})
         IS DISTINCT FROM (${names.map((name) => `excluded.${name}`).join(", ")})
       RETURNING external_id, xmax = 0 AS created
     )`;
}

/**
 * Upserts a file's records. Columns that the file lacks stay as they are; of rows with the same id the last one counts.
 *
 * @param present names of the fields that the file has columns for
 */
export async function writeRecords(
  db: EntityManager,
  kind: RecordKind,
  present: ReadonlySet<string>,
): Promise<ImportSummary["counts"]> {
  await awaitTurn(db);
  const categoriesCreated = present.has("category_path") ? await writeCategories(db) : 0;
  const adChannelsCreated = kind === "campaigns" ? await resolveChannelsOfRecords(db) : 0;
  const [counts]: [Record<"rows" | "records" | "blank" | "created" | "updated", number>] = await db.query(
    `${upsertSql(kind, (field) => present.has(field))}
     SELECT (SELECT count(*)::integer FROM staged_record) AS rows,
       (SELECT count(*)::integer FROM staged) AS records,
       (SELECT count(*)::integer FROM staged WHERE name IS NULL) AS blank,
       (SELECT count(*)::integer FROM written WHERE created) AS created,
       (SELECT count(*)::integer FROM written WHERE NOT created) AS updated`,
  );
  if (kind === "customers" && Object.values(consentFieldOf).some((field) => present.has(field)))
    await writeConsents(db);
  const hasNames = present.has("name") && kind !== "customers";
  return {
    created: counts.created,
    updated: counts.updated,
    unchanged: counts.records - counts.created - counts.updated,
    "record.repeated": counts.rows - counts.records,
    "name.blank": hasNames ? counts.blank : 0,
    categoriesCreated,
    adChannelsCreated,
  };
}

function resolveChannelsOfRecords(db: EntityManager): Promise<number> {
  const named = "SELECT DISTINCT ad_channel_ref AS external_id, ad_channel_ref AS name FROM staged_record";
  return resolveAdChannels(db, `${named} WHERE ad_channel_ref IS NOT NULL`);
}

/** What became of a staged record. */
export interface WrittenRecord {
  line: number;
  outcome: Exclude<RecordOutcome, "REJECTED">;
}

/**
 * Upserts records of which each has its own fields, and says of each what became of it; of those with the same id, of the last.
 *
 * @param isGiven SQL over `staged`: whether the record has the field
 */
export async function writeEachRecord(
  db: EntityManager,
  kind: RecordKind,
  isGiven: (field: string) => string,
): Promise<WrittenRecord[]> {
  await awaitTurn(db);
  if (kind === "products") await writeCategories(db);
  if (kind === "campaigns") await resolveChannelsOfRecords(db);
  return db.query(
    `${upsertSql(kind, isGiven)}
     SELECT staged.line, CASE WHEN written.created THEN 'CREATED' WHEN NOT written.created THEN 'UPDATED' ELSE 'UNCHANGED' END AS outcome
     FROM staged LEFT JOIN written ON written.external_id COLLATE "C" = staged.external_id`,
  );
}
