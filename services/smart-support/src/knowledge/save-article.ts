import type { EntityManager } from "typeorm";
import { v7 as uuidV7 } from "uuid";
import {
  type ArticleChange,
  type ArticleDraft,
  type ArticleSource,
  draftProblem,
  normaliseDraft,
  refuse,
} from "./article-draft.ts";
import { forgetSuperseded, insertVersion, lockArticle, readVersion, type StoredArticle } from "./article-store.ts";
import { knowledgeLimits } from "./limits.ts";
import { readArticle } from "./model/article-text.ts";

/** Within this time one author's saves are one version, unless it was published. */
const sameVersionMinutes = 10;

/**
 * Adds a draft.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param source by default written here
 * @param author member or key, as other records keep it
 */
export async function createArticle(
  db: EntityManager,
  given: ArticleDraft,
  source: ArticleSource | null,
  author: string | null,
): Promise<ArticleChange> {
  const draft = normaliseDraft(given);
  const problem = draftProblem(draft);
  if (problem !== null) return problem;
  const [{ count }]: [{ count: number }] = await db.query(
    "SELECT count(*)::integer AS count FROM article WHERE status <> 'ARCHIVED'",
  );
  if (count >= knowledgeLimits.articles) return refuse("article.too-many", null, { maximum: knowledgeLimits.articles });
  const id = uuidV7();
  const { externalId, kind, url } = source ?? { externalId: `bellwether:${id}`, kind: "WRITTEN", url: null };
  await db.query(
    `INSERT INTO article (id, external_id, title, locale, audience, status, source_kind, source_url, expires_on, version, updated_by)
     VALUES ($1, $2, $3, $4, $5, 'DRAFT', $6, $7, $8, 1, $9)`,
    [id, externalId, draft.title, draft.locale, draft.audience, kind, url, draft.expiresOn, author],
  );
  await keep(db, id, 1, draft, author);
  return { outcome: "changed", id, version: 1 };
}

/**
 * Changes what is given and nothing else. Words that are answered from stay as they were published; audience, language and end count at
 * once, since whoever closes an article to the public means now.
 *
 * @param version that the change rests on: with another one nothing is done
 */
export async function updateArticle(
  db: EntityManager,
  id: string,
  changes: Partial<ArticleDraft>,
  version: number,
  author: string | null,
): Promise<ArticleChange> {
  const found = await lockArticle(db, "id", id);
  if (found === null) return refuse("article.unknown", "articleId");
  if (found.version !== version) return refuse("article.changed", "version", { version: found.version });
  return changeArticle(db, found, changes, author);
}

/** The same of an article that is held already. */
export async function changeArticle(
  db: EntityManager,
  found: StoredArticle,
  changes: Partial<ArticleDraft>,
  author: string | null,
): Promise<ArticleChange> {
  const draft = normaliseDraft({ ...found, ...changes });
  const problem = draftProblem(draft);
  if (problem !== null) return problem;
  const saysOther = draft.title !== found.title || draft.body !== found.body;
  const isOther =
    draft.locale !== found.locale || draft.audience !== found.audience || draft.expiresOn !== found.expiresOn;
  if (!saysOther && !isOther) return { outcome: "changed", id: found.id, version: found.version };
  const version = found.version + 1;
  await db.query(
    `UPDATE article SET title = $2, locale = $3, audience = $4, expires_on = $5, version = $6, updated_by = $7, updated_at = now(),
       published_version = CASE WHEN $8 AND published_version = version THEN $6 ELSE published_version END
     WHERE id = $1`,
    [found.id, draft.title, draft.locale, draft.audience, draft.expiresOn, version, author, !saysOther],
  );
  if (draft.audience !== found.audience)
    await db.query("UPDATE passage SET audience = $2 WHERE article_id = $1", [found.id, draft.audience]);
  if (saysOther) await forgetSuperseded(db, found, author, sameVersionMinutes);
  await keep(db, found.id, version, draft, author);
  return { outcome: "changed", id: found.id, version };
}

/** Makes an older version the newest again, as a change like any other. */
export async function restoreArticle(
  db: EntityManager,
  id: string,
  restored: number,
  version: number,
  author: string | null,
): Promise<ArticleChange> {
  const then = await readVersion(db, id, restored);
  if (then === null) return refuse("article.version-unknown", "version", { version: restored });
  return updateArticle(db, id, then, version, author);
}

async function keep(
  db: EntityManager,
  articleId: string,
  version: number,
  { title, body }: ArticleDraft,
  author: string | null,
): Promise<void> {
  await insertVersion(db, { articleId, version, title, body, text: readArticle(body).text, author });
}
