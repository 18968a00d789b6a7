/** A table of which a change can change who is in a segment. */
interface WatchedTable {
  table: string;
  /** Column that holds the customer's key. */
  customer: string;
  /** What of `segment` has to hold for a change here to matter; `s` is the segment. */
  matters: string;
  /** Rows of `changed` that a live segment can be about. */
  rows?: string;
  /** Columns of which a change matters; every update where there are none. */
  columns?: readonly string[];
  /** False: what hangs on the row goes with it. */
  deletes: boolean;
  /** SQL of what is noted as the cause, of rows that come and of others; null: anything may have changed. */
  source: { inserted: string; changed: string };
  eventKind?: string;
}

const customers: WatchedTable = {
  table: "customer",
  customer: "id",
  // Somebody new can be in any segment, such as in one of those who have done nothing.
  matters: "true",
  columns: ["country", "locale", "acquisition_channel", "attributes", "created_at", "merged_into", "erased_at"],
  deletes: false,
  source: {
    inserted: "NULL",
    // Before or after, such a row is in no segment at all.
    changed: "CASE WHEN changed.merged_into IS NULL AND changed.erased_at IS NULL THEN 'CUSTOMERS' END",
  },
};

const orders: WatchedTable = {
  table: "sales_order",
  customer: "customer_id",
  matters: "'ORDERS' = ANY (s.sources)",
  columns: ["customer_id", "kind", "placed_at", "currency", "total", "content_hash"],
  deletes: true,
  source: always("ORDERS"),
};

const events: WatchedTable = {
  table: "customer_event",
  customer: "customer_id",
  matters: "'EVENTS' = ANY (s.sources)",
  rows: "changed.kind IN (SELECT unnest(s.event_kinds) FROM segment s WHERE s.archived_at IS NULL)",
  deletes: true,
  source: always("EVENTS"),
  eventKind: "changed.kind",
};

const scores: WatchedTable = {
  table: "customer_score",
  customer: "customer_id",
  matters: "'SCORES' = ANY (s.sources)",
  deletes: true,
  source: always("SCORES"),
};

/** Tables that are there when segments come. */
export const watchedTables: readonly WatchedTable[] = [customers, orders, events, scores];

export const watchedConsents: WatchedTable = {
  table: "customer_consent",
  customer: "customer_id",
  matters: "'CONSENT' = ANY (s.sources)",
  deletes: true,
  source: always("CONSENT"),
};

function always(source: string): WatchedTable["source"] {
  return { inserted: `'${source}'`, changed: `'${source}'` };
}

/**
 * Statements that have every change of the table note its customers in `segment_dirty`, once a statement, and wake whoever keeps
 * segments. An organisation without a segment that is about the table pays one look at an index a statement.
 *
 * @param notes with causes since migration 26
 */
export function watch(watched: WatchedTable, notes: "customers" | "with-causes" = "customers"): string[] {
  const { table, customer, matters, rows, columns, deletes, source, eventKind = "NULL" } = watched;
  const names = notes === "customers" ? "" : ", source, event_kind";
  const of = (from: string, cause = source.changed) => `SELECT changed.tenant_id, changed.${customer} AS customer_id${
    notes === "customers" ? "" : `, (${cause})::text AS source, (${eventKind})::text AS event_kind`
  } FROM ${from} AS changed
        WHERE changed.${customer} IS NOT NULL${rows === undefined ? "" : ` AND ${rows}`}`;
  const list = (alias: string) => columns!.map((column) => `${alias}.${column}`).join(", ");
  const differing = (from: string, other: string) =>
    columns === undefined
      ? of(from)
      : `${of(from)} AND EXISTS (SELECT FROM ${other} AS other WHERE other.id = changed.id
          AND (${list("other")}) IS DISTINCT FROM (${list("changed")}))`;
  const updated = `${differing("new_rows", "old_rows")} UNION ${differing("old_rows", "new_rows")}`;
  const made: [event: string, tables: string, changes: string][] = [
    ["insert", "NEW TABLE AS new_rows", of("new_rows", source.inserted)],
    ["update", "OLD TABLE AS old_rows NEW TABLE AS new_rows", updated],
    ...(deletes ? [["delete", "OLD TABLE AS old_rows", of("old_rows")] as [string, string, string]] : []),
  ];
  return made.flatMap(([event, tables, changes]) => [
    `CREATE FUNCTION segment_mark_${table}_${event}() RETURNS trigger LANGUAGE plpgsql
     SET search_path = pg_catalog, public, pg_temp AS $$
     BEGIN
       IF NOT EXISTS (SELECT FROM segment s WHERE s.archived_at IS NULL AND ${matters}) THEN RETURN NULL; END IF;
       INSERT INTO segment_dirty (tenant_id, customer_id${names})
       SELECT DISTINCT tenant_id, customer_id${names} FROM (${changes}) AS source;
       IF FOUND THEN
         PERFORM pg_notify('bellwether_jobs', json_build_object('wake', 'segments:' || current_tenant())::text);
       END IF;
       RETURN NULL;
     END $$`,
    `CREATE TRIGGER ${table}_segment_${event} AFTER ${event.toUpperCase()} ON ${table}
     REFERENCING ${tables} FOR EACH STATEMENT EXECUTE FUNCTION segment_mark_${table}_${event}()`,
  ]);
}

/** Statements that take `watch` back. */
export function unwatch({ table, deletes }: WatchedTable): string[] {
  return ["insert", "update", ...(deletes ? ["delete"] : [])].flatMap((event) => [
    `DROP TRIGGER ${table}_segment_${event} ON ${table}`,
    `DROP FUNCTION segment_mark_${table}_${event}()`,
  ]);
}
