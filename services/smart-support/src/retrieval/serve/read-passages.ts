import type { EntityManager } from "typeorm";
import { answerablePassageSql } from "../../knowledge/answerable-passages.ts";
import type { IndexedPassage } from "./passage-index.ts";

/** A passage of which only the terms are missing in an index. */
export type ListedPassage = Omit<IndexedPassage, "terms">;

/** A passage as it is shown and cited. */
export interface CitablePassage {
  id: string;
  articleId: string;
  /** The article's. */
  title: string;
  /** Headings that it stands below, outermost first. */
  heading: string;
  text: string;
  /** Where it begins in the version's text, in UTF-16 units. */
  startsAt: number;
  /** The whole text of the version that is published, which is cited from. */
  articleText: string;
}

/** All that may be answered from now by anybody, article by article. */
export function listAnswerable(db: EntityManager): Promise<ListedPassage[]> {
  return db.query(
    `SELECT passage.id, passage.article_id AS "articleId", passage.locale, passage.audience, md5(version.title) AS mark
     FROM passage JOIN article_version AS version USING (tenant_id, article_id)
     WHERE version.version = passage.article_version AND ${answerablePassageSql("passage", "'AGENTS'")}
     ORDER BY passage.article_id, passage.ordinal`,
  );
}

/** What passages are found by: title, headings and words, by id. */
export async function readIndexedTexts(db: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const rows: { id: string; text: string }[] = await db.query(
    `SELECT passage.id, concat_ws(E'\\n', version.title, nullif(passage.heading, ''), passage.text) AS text
     FROM passage JOIN article_version AS version USING (tenant_id, article_id)
     WHERE version.version = passage.article_version AND passage.id = ANY ($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/**
 * Those of the passages that may be answered from at this moment by this audience, in the order of their ids; the index may be a moment old.
 *
 * @param audience whose articles may answer
 */
export async function readCitable(
  db: EntityManager,
  ids: readonly string[],
  audience: string,
): Promise<CitablePassage[]> {
  const rows: CitablePassage[] = await db.query(
    `SELECT passage.id, passage.article_id AS "articleId", version.title, passage.heading, passage.text,
       passage.starts_at AS "startsAt", version.text AS "articleText"
     FROM passage JOIN article_version AS version USING (tenant_id, article_id)
     WHERE version.version = passage.article_version AND passage.id = ANY ($1) AND ${answerablePassageSql("passage", "$2")}`,
    [ids, audience],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
