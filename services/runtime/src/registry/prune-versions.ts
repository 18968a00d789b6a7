import type { EntityManager } from "typeorm";
import { returnedRows } from "../jobs/returned-rows.ts";

/** What was forgotten. */
export interface ForgottenVersions {
  versions: number;
  /** Ids of weights that no version has any more. */
  artifacts: string[];
}

/**
 * Forgets a tenant's old model versions: of each task and variant those that are neither among the newest, nor champion, nor what the
 * champion would be rolled back to, nor what anything that is stored came from.
 *
 * @param kept newest versions of each task and variant that stay in any case
 */
export async function pruneVersions(db: EntityManager, kept: number): Promise<ForgottenVersions> {
  const unused = (await referringColumns(db)).map(
    ({ table, column }) => `AND NOT EXISTS (SELECT FROM ${table} AS made WHERE made.${column} = v.id)`,
  );
  const gone = await returnedRows<{ artifact_id: string | null }>(
    db,
    `DELETE FROM model_version v USING (
       SELECT id, row_number() OVER (PARTITION BY task, variant ORDER BY version DESC) AS place FROM model_version
     ) AS line
     WHERE line.id = v.id AND line.place > $1 AND v.status <> 'CHAMPION'
       AND NOT EXISTS (SELECT FROM model_version c WHERE c.parent_id = v.id AND c.status = 'CHAMPION')
       ${unused.join("\n       ")}
     RETURNING v.artifact_id`,
    [kept],
  );
  const artifacts = [...new Set(gone.flatMap(({ artifact_id }) => (artifact_id === null ? [] : [artifact_id])))];
  const free: { id: string }[] = await db.query(
    "SELECT id FROM unnest($1::uuid[]) AS id WHERE NOT EXISTS (SELECT FROM model_version WHERE artifact_id = id) ORDER BY id",
    [artifacts],
  );
  return { versions: gone.length, artifacts: free.map(({ id }) => id) };
}

/** Every column that names a model version, as the database knows them: a table that is new need not be told here. */
function referringColumns(db: EntityManager): Promise<{ table: string; column: string }[]> {
  return db.query(
    `SELECT quote_ident(relation.relname) AS table, quote_ident(own.attname) AS column
     FROM pg_constraint c
     JOIN pg_class relation ON relation.oid = c.conrelid
     CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS key (own, other)
     JOIN pg_attribute own ON own.attrelid = c.conrelid AND own.attnum = key.own
     JOIN pg_attribute other ON other.attrelid = c.confrelid AND other.attnum = key.other
     WHERE c.contype = 'f' AND c.confrelid = 'model_version'::regclass AND c.conrelid <> c.confrelid AND other.attname = 'id'
     ORDER BY 1, 2`,
  );
}
