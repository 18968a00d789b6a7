import type { EntityManager } from "typeorm";
import type { ImportSummary } from "../contract.ts";
import type { WrittenRecord } from "./write-records.ts";

/**
 * Staged lines made ready for a table: a temporary table with `line` and the table's columns, a row for each record that is to be
 * written. Of lines that say the same record the last counts.
 */
export interface LinePlan {
  /** The temporary table. */
  plan: string;
  table: string;
  /** Columns that tell records apart; the table has a unique index of them, after the tenant. */
  key: readonly string[];
  terms: readonly string[];
  /** The table's records have an id beside their key. */
  hasId: boolean;
}

/** SQL that upserts the planned records, as `written`: their keys, and whether each is new. Those that stand as planned are not in it. */
function upsertSql({ plan, table, key, terms, hasId }: LinePlan): string {
  const columns = [...key, ...terms].join(", ");
  return `WITH written AS (
       INSERT INTO ${table} AS stored (${hasId ? "id, " : ""}${columns})
       SELECT ${hasId ? "gen_random_uuid(), " : ""}${columns} FROM ${plan}
       ON CONFLICT (tenant_id, ${key.join(", ")}) DO UPDATE
       SET ${terms.map((name) => `${name} = excluded.${name}`).join(", ")}, updated_at = now()
       WHERE (${terms.map((name) => `stored.${name}`).join(", ")})
         IS DISTINCT FROM (${terms.map((name) => `excluded.${name}`).join(", ")})
       RETURNING ${key.map((name) => `stored.${name}`).join(", ")}, xmax = 0 AS created
     )`;
}

/** Writes what is planned, and counts. */
export async function writePlan(db: EntityManager, lines: LinePlan): Promise<ImportSummary["counts"]> {
  const [counts]: [Record<"rows" | "records" | "created" | "updated", number>] = await db.query(
    `${upsertSql(lines)}
     SELECT (SELECT count(*)::integer FROM staged_line) AS rows,
       (SELECT count(*)::integer FROM ${lines.plan}) AS records,
       (SELECT count(*)::integer FROM written WHERE created) AS created,
       (SELECT count(*)::integer FROM written WHERE NOT created) AS updated`,
  );
  const { rows, records, created, updated } = counts;
  return { created, updated, unchanged: records - created - updated, "record.repeated": rows - records };
}

/** Writes what is planned, and says of each line what became of it; lines that later ones overtook are left out. */
export async function writeEachLine(db: EntityManager, lines: LinePlan): Promise<WrittenRecord[]> {
  // A key may be null, which equals nothing, and two rows of few columns compare faster as texts than by DISTINCT FROM.
  const same = lines.key.map((name) => `coalesce(written.${name}::text, '') = coalesce(plan.${name}::text, '')`);
  return db.query(
    `${upsertSql(lines)}
     SELECT plan.line, CASE WHEN written.created THEN 'CREATED' WHEN NOT written.created THEN 'UPDATED' ELSE 'UNCHANGED' END AS outcome
     FROM ${lines.plan} AS plan LEFT JOIN written ON ${same.join(" AND ")}`,
  );
}
