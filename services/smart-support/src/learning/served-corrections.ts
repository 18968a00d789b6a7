import type { ArticleAudience } from "@bellwether/schema/contracts/knowledge";
import type { Locale } from "@bellwether/schema/contracts/locale";
import type { EntityManager } from "typeorm";
import { contentTermsOf } from "../retrieval/model/content-terms.ts";
import { sameFrom, samenessOf } from "./model/same-question.ts";

/** An accepted correction, as questions are held against it. */
export interface ServedCorrection {
  id: string;
  question: string;
  /** What it is about. */
  terms: ReadonlySet<string>;
  locale: Locale;
  audience: ArticleAudience;
  /** Null: it is not to be answered. */
  articleId: string | null;
  passageId: string | null;
}

/** Corrections that are followed at most, the newest. */
export const mostCorrections = 2_000;

/** What people accepted, the newest first: of two about the same question the newer one counts. */
export async function readCorrections(db: EntityManager): Promise<ServedCorrection[]> {
  const rows: Omit<ServedCorrection, "terms">[] = await db.query(
    `SELECT id, question, locale, audience, article_id AS "articleId", passage_id AS "passageId"
     FROM support_correction WHERE status = 'ACCEPTED' ORDER BY reviewed_at DESC, id DESC LIMIT $1`,
    [mostCorrections],
  );
  return rows.map((row) => ({ ...row, terms: new Set(contentTermsOf(row.question)) }));
}

/** Whose question is held against corrections. */
export interface HeldQuestion {
  terms: readonly string[];
  locale: Locale;
  audience: ArticleAudience;
}

export interface FollowedCorrection {
  correction: ServedCorrection;
  /** 0 … 1. */
  sameness: number;
}

/** The correction of the very question, in its language; null where nobody corrected it. What agents are told, customers are not. */
export function correctionOf(
  { terms, locale, audience }: HeldQuestion,
  corrections: readonly ServedCorrection[],
  rarityOf: (term: string) => number,
): FollowedCorrection | null {
  const asked = new Set(terms);
  let best: FollowedCorrection | null = null;
  for (const correction of corrections) {
    if (correction.locale !== locale) continue;
    if (correction.audience === "AGENTS" && audience === "PUBLIC") continue;
    const sameness = samenessOf(asked, correction.terms, rarityOf);
    if (sameness >= sameFrom && sameness > (best?.sameness ?? 0)) best = { correction, sameness };
  }
  return best;
}
