import type { EntityManager } from "typeorm";
import { type ArticleChange, refuse } from "./article-draft.ts";
import { lockArticle, type StoredArticle } from "./article-store.ts";
import { knowledgeLimits } from "./limits.ts";
import { readArticle } from "./model/article-text.ts";
import { splitPassages } from "./model/split-passages.ts";
import { retirePassages, writePassages } from "./write-passages.ts";

/**
 * Answers from the newest version from now on, also of an article that was archived.
 *
 * @param version that whoever publishes has seen: with another one nothing is done
 */
export async function publishArticle(
  db: EntityManager,
  id: string,
  version: number,
  author: string | null,
): Promise<ArticleChange> {
  const found = await lockArticle(db, "id", id);
  if (found === null) return refuse("article.unknown", "articleId");
  if (found.version !== version) return refuse("article.changed", "version", { version: found.version });
  return publishNewest(db, found, author);
}

/** The same of an article that is held already. */
export async function publishNewest(
  db: EntityManager,
  article: StoredArticle,
  author: string | null,
): Promise<ArticleChange> {
  const passages = splitPassages(article.id, readArticle(article.body));
  if (passages.length === 0) return refuse("article.body-empty", "body");
  if (passages.length > knowledgeLimits.passages)
    return refuse("article.passages", "body", { maximum: knowledgeLimits.passages, count: passages.length });
  await db.query(
    `UPDATE article SET status = 'PUBLISHED', published_version = version, updated_by = $2, updated_at = now() WHERE id = $1`,
    [article.id, author],
  );
  await writePassages(db, article, passages);
  return { outcome: "changed", id: article.id, version: article.version };
}

/** Answers from an article no more, and keeps it with its versions. */
export async function archiveArticle(db: EntityManager, id: string, author: string | null): Promise<ArticleChange> {
  const found = await lockArticle(db, "id", id);
  if (found === null) return refuse("article.unknown", "articleId");
  if (found.status !== "ARCHIVED") {
    await db.query("UPDATE article SET status = 'ARCHIVED', updated_by = $2, updated_at = now() WHERE id = $1", [
      id,
      author,
    ]);
    await retirePassages(db, id);
  }
  return { outcome: "changed", id, version: found.version };
}
