import type { ArticleAudience } from "@bellwether/schema/contracts/knowledge";
import type { Locale } from "@bellwether/schema/contracts/locale";
import type { EntityManager } from "typeorm";
import type { ArticleProblemCode } from "./article-draft.ts";
import { takeArticle } from "./take-articles.ts";

/** A question that customers ask, with its answer. */
interface AnsweredQuestion {
  externalId: string;
  question: string;
  /** Markdown. */
  answer: string;
  locale: Locale | null;
  audience: ArticleAudience | null;
  expiresOn: string | null;
}

/** Counts of what became of them; `refused` names those that were not taken on, and why. */
interface TakenAnswers {
  created: number;
  updated: number;
  unchanged: number;
  refused: { externalId: string; code: ArticleProblemCode }[];
}

/** Takes questions with their answers on, each as an article of its own, in the transaction of the import that read them. */
export async function takeAnswers(db: EntityManager, questions: readonly AnsweredQuestion[]): Promise<TakenAnswers> {
  const taken: TakenAnswers = { created: 0, updated: 0, unchanged: 0, refused: [] };
  for (const { externalId, question, answer, locale, audience, expiresOn } of questions) {
    const source = { externalId, kind: "QA", url: null } as const;
    const outcome = await takeArticle(db, { source, title: question, body: answer, locale, audience, expiresOn }, null);
    if (typeof outcome === "string") taken[outcome]++;
    else taken.refused.push({ externalId, code: outcome.refused.code });
  }
  return taken;
}
