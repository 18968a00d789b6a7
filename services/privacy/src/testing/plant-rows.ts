import type pg from "pg";

/** A column as the catalogue tells it. */
interface Column {
  table_name: string;
  column_name: string;
  udt_name: string;
}

/** What is planted of a person. */
export interface Planted {
  tenantId: string;
  customerId: string;
  anonymousId: string;
  /** Stands in every text and document. */
  marker: string;
}

/** Columns that hold a customer's key, whatever they are called. */
const personKeys = /^(customer_id|kept_id|record_id|merged_from|merged_id|merged_into)$/;

/**
 * Puts a row about a person into tables, with the marker wherever a text or document can stand. The tables' rules are dropped
 * first: they would ask for words of their own, and erasing must not rest on them.
 *
 * @param skipped columns that stay empty of the person, by table
 */
export async function plantRows(
  owner: pg.Client,
  tables: readonly string[],
  skipped: ReadonlyMap<string, ReadonlySet<string>>,
  planted: Planted,
): Promise<void> {
  const { rows: columns } = await owner.query<Column>(
    `SELECT table_name, column_name, udt_name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = ANY($1) AND is_generated = 'NEVER' AND is_identity = 'NO' ORDER BY ordinal_position`,
    [tables],
  );
  await owner.query("SET session_replication_role = replica");
  for (const table of tables) {
    await dropRules(owner, table);
    const own = columns.filter((column) => column.table_name === table);
    const values = own.map((column) =>
      plantedValue(column, skipped.get(table)?.has(column.column_name) ?? false, planted),
    );
    const names = own.map(({ column_name }) => column_name).join(", ");
    await owner.query(
      `INSERT INTO ${table} (${names}) VALUES (${values.map((_, index) => `$${index + 1}`)}) ON CONFLICT DO NOTHING`,
      values,
    );
  }
  await owner.query("SET session_replication_role = DEFAULT");
}

/** Check constraints, unique indexes that are no key, and keys of other tables. */
async function dropRules(owner: pg.Client, table: string): Promise<void> {
  const { rows } = await owner.query<{ conname: string }>(
    "SELECT conname FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('c', 'f')",
    [table],
  );
  for (const { conname } of rows) await owner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${conname}`);
}

function plantedValue({ column_name: name, udt_name: type }: Column, isSkipped: boolean, planted: Planted): unknown {
  if (name === "tenant_id") return planted.tenantId;
  if (type === "uuid") return personKeys.test(name) ? planted.customerId : crypto.randomUUID();
  if (name === "anonymous_id") return planted.anonymousId;
  const marker = isSkipped ? "skipped" : planted.marker;
  const value = values[type];
  if (value === undefined) throw new RangeError(`Nobody knows how to plant ${name} of type ${type}.`);
  return value(marker);
}

const values: Record<string, (marker: string) => unknown> = {
  text: (marker) => marker,
  _text: (marker) => [marker],
  jsonb: (marker) => JSON.stringify({ deep: [{ about: marker }] }),
  tsvector: (marker) => `'${marker}'`,
  bool: () => true,
  bytea: () => Buffer.from("00", "hex"),
  date: () => "2026-01-01",
  timestamptz: () => "2026-01-01T00:00:00Z",
  ...Object.fromEntries(["int2", "int4", "int8", "numeric", "float8"].map((type) => [type, () => 1])),
};
