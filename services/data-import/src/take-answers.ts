import type { ArticleAudience } from "@bellwether/schema/contracts/knowledge";
import type { Locale } from "@bellwether/schema/contracts/locale";
import type { EntityManager } from "typeorm";

/** A row of questions and answers. What is null stays as it is, or takes its default in a new article. */
export interface AnswerRow {
  /** The row's own id, or its question where it has none. */
  externalId: string;
  question: string;
  /** Markdown. */
  answer: string;
  locale: Locale | null;
  audience: ArticleAudience | null;
  /** YYYY-MM-DD. */
  expiresOn: string | null;
}

/**
 * Makes articles of rows, in the import's transaction. How an article is split into passages is support's to know, so whoever starts an
 * import brings this along.
 */
export type TakeAnswers = (
  db: EntityManager,
  rows: readonly AnswerRow[],
) => Promise<{
  created: number;
  updated: number;
  unchanged: number;
  refused: readonly { externalId: string; code: string }[];
}>;
