import type { ArticleSourceKind, ArticleStatus } from "@bellwether/schema/contracts/knowledge";
import type { EntityManager } from "typeorm";
import type { ArticleDraft } from "./article-draft.ts";

/** An article with its newest version. */
export interface StoredArticle extends ArticleDraft {
  id: string;
  externalId: string;
  status: ArticleStatus;
  sourceKind: ArticleSourceKind;
  version: number;
  publishedVersion: number | null;
}

const columns = `article.id, article.external_id AS "externalId", article.status, article.source_kind AS "sourceKind", article.version,
  article.published_version AS "publishedVersion", article.title, article.locale, article.audience,
  article.expires_on::text AS "expiresOn", newest.body`;

/** The article, held until the transaction ends; null where there is none. */
export async function lockArticle(
  db: EntityManager,
  by: "id" | "external_id",
  key: string,
): Promise<StoredArticle | null> {
  const [row]: StoredArticle[] = await db.query(
    `SELECT ${columns} FROM article JOIN article_version AS newest
       ON newest.article_id = article.id AND newest.version = article.version
     WHERE article.${by} = $1 FOR UPDATE OF article`,
    [key],
  );
  return row ?? null;
}

/** What a version said; null where it is not kept. */
export async function readVersion(
  db: EntityManager,
  articleId: string,
  version: number,
): Promise<{ title: string; body: string } | null> {
  const [row]: { title: string; body: string }[] = await db.query(
    "SELECT title, body FROM article_version WHERE article_id = $1 AND version = $2",
    [articleId, version],
  );
  return row ?? null;
}

/** Keeps what an article says as its newest version. */
export async function insertVersion(
  db: EntityManager,
  version: { articleId: string; version: number; title: string; body: string; text: string; author: string | null },
): Promise<void> {
  await db.query(
    "INSERT INTO article_version (article_id, version, title, body, text, author) VALUES ($1, $2, $3, $4, $5, $6)",
    [version.articleId, version.version, version.title, version.body, version.text, version.author],
  );
}

/**
 * Forgets an unpublished version that the same author replaces within minutes: an editor saves by itself, and a history of keystrokes
 * tells nobody anything.
 */
export async function forgetSuperseded(
  db: EntityManager,
  article: StoredArticle,
  author: string | null,
  minutes: number,
): Promise<void> {
  if (article.version === article.publishedVersion) return;
  await db.query(
    `DELETE FROM article_version WHERE article_id = $1 AND version = $2 AND author IS NOT DISTINCT FROM $3
       AND made_at > now() - make_interval(mins => $4)`,
    [article.id, article.version, author, minutes],
  );
}
