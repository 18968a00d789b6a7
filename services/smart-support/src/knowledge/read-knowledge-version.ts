import type { EntityManager } from "typeorm";
import { notExpiredSql } from "./answerable-passages.ts";

/**
 * Of which state answers are: a text that is another one whenever something else may be answered from. It counts changes, and what
 * has expired since, which changes no row.
 */
export async function readKnowledgeVersion(db: EntityManager): Promise<string> {
  const [row] = await db.query<{ version: string; expired: string }[]>(
    `SELECT coalesce((SELECT version FROM knowledge_state), 0) AS version,
       (SELECT count(*) FROM article
        WHERE article.status = 'PUBLISHED' AND NOT ${notExpiredSql("article")}) AS expired`,
  );
  return `${row!.version}.${row!.expired}`;
}
