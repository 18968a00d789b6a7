import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import { contentTermsOf } from "../model/content-terms.ts";

/** A question of a real asker, and the passage that people vouched for. */
export interface ReviewedQuestion {
  question: string;
  passageId: string;
}

/** Real questions that are learnt from at most, the newest: titles and headings are to keep their weight. */
const mostReviewed = 2_000;

/**
 * Whether a correction is asked of new models and never learnt from, for the life of it: half of them, told by their ids, so that neither a
 * champion nor who is to follow it has seen these answered.
 */
export function isHeldBack(correctionId: string): boolean {
  return createHash("sha256").update(correctionId).digest()[0]! % 2 === 0;
}

/**
 * Accepted corrections that name a passage, the newest of those that ask the same by their content words. What asks the same as a correction that is
 * held back is left out, and so is what people said is not to be answered.
 */
export async function readReviewedQuestions(db: EntityManager): Promise<ReviewedQuestion[]> {
  const corrections: { id: string; question: string; passageId: string | null }[] = await db.query(
    `SELECT id, question, passage_id AS "passageId" FROM support_correction WHERE status = 'ACCEPTED'
     ORDER BY reviewed_at DESC, id DESC LIMIT $1`,
    [mostReviewed],
  );
  const isLearnt = (correction: (typeof corrections)[number]) =>
    correction.passageId !== null && !isHeldBack(correction.id);
  const seen = new Set(corrections.filter((one) => !isLearnt(one)).map(({ question }) => aboutOf(question)));
  const vouched = corrections.filter(isLearnt).filter(({ question }) => {
    const about = aboutOf(question);
    const isNew = !seen.has(about);
    seen.add(about);
    return isNew;
  });
  return vouched.map(({ question, passageId }) => ({ question, passageId: passageId! }));
}

/** Equal for questions of the same content words, in any order. */
export function aboutOf(question: string): string {
  return [...new Set(contentTermsOf(question))].sort().join(" ");
}
