import type { ArticleAudience, ArticleSourceKind } from "@bellwether/schema/contracts/knowledge";
import type { Locale } from "@bellwether/schema/contracts/locale";
import { knowledgeLimits } from "./limits.ts";

/** What somebody may say about an article. */
export interface ArticleDraft {
  title: string;
  /** Markdown. */
  body: string;
  locale: Locale;
  audience: ArticleAudience;
  /** First day on which nobody is answered from it any more, YYYY-MM-DD; null: never. */
  expiresOn: string | null;
}

/** Where an article comes from. Said once, when it is made. */
export interface ArticleSource {
  /** Unique in the organisation. */
  externalId: string;
  kind: ArticleSourceKind;
  url: string | null;
}

export type ArticleProblemCode =
  | "article.unknown"
  | "article.version-unknown"
  | "article.changed"
  | "article.too-many"
  | "article.title"
  | "article.body-length"
  | "article.body-control"
  | "article.body-empty"
  | "article.passages";

/** Why nothing was done; `field` is the one at fault, `facts` what a sentence about it names. */
export interface ArticleProblem {
  code: ArticleProblemCode;
  field: "title" | "body" | "version" | "articleId" | null;
  facts: Readonly<Record<string, string | number>>;
}

/** What became of a change. */
export type ArticleChange =
  | { outcome: "changed"; id: string; version: number }
  | { outcome: "refused"; problem: ArticleProblem };

/** A change that was not made. */
export function refuse(
  code: ArticleProblemCode,
  field: ArticleProblem["field"],
  facts: ArticleProblem["facts"] = {},
): ArticleChange & { outcome: "refused" } {
  return { outcome: "refused", problem: { code, field, facts } };
}

/** As an article is kept: lines end in one way, and nothing trails. */
export function normaliseDraft(draft: ArticleDraft): ArticleDraft {
  return {
    ...draft,
    title: draft.title.normalize("NFC").replace(/\s+/g, " ").trim(),
    body: draft.body.normalize("NFC").replace(/\r\n?/g, "\n").trimEnd(),
  };
}

/** The first thing that is wrong with a normalised draft; null when nothing is. */
export function draftProblem({ title, body }: ArticleDraft): (ArticleChange & { outcome: "refused" }) | null {
  if (title === "" || title.length > knowledgeLimits.titleLength)
    return refuse("article.title", "title", { maximum: knowledgeLimits.titleLength, length: title.length });
  if (body.length > knowledgeLimits.bodyLength)
    return refuse("article.body-length", "body", { maximum: knowledgeLimits.bodyLength, length: body.length });
  // PostgreSQL keeps no NUL, and other control characters are rests of formats that were not understood.
  if (/\p{Cc}/u.test(title + body.replace(/[\t\n]/g, ""))) return refuse("article.body-control", "body");
  return null;
}
