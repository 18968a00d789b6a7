import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { readArticle } from "./model/article-text.ts";
import { splitPassages } from "./model/split-passages.ts";

/** A passage that an article would have. */
export interface PreviewedPassage {
  heading: string;
  text: string;
  /** Whether the article is answered from it already. */
  isKnown: boolean;
}

/** Of an article that there is not yet: no passage has it. */
const noArticle = "00000000-0000-0000-0000-000000000000";

/** How a body would be split, before it is saved. @param articleId null of a new article */
export async function previewPassages(
  db: Pick<TenantSnapshot, "query">,
  articleId: string | null,
  body: string,
): Promise<PreviewedPassage[]> {
  const passages = splitPassages(articleId ?? noArticle, readArticle(body));
  const rows = await db.query<{ id: string }>("SELECT id FROM passage WHERE article_id = $1 AND retired_at IS NULL", [
    articleId,
  ]);
  const known = new Set(rows.map(({ id }) => id));
  return passages.map(({ id, heading, text }) => ({ heading, text, isKnown: known.has(id) }));
}
