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
 * Accepted corrections that name a passage, and questions whose answer got a thumb up, with the passage that it cites first. What asks the same by its
 * content words counts once, corrections before thumbs; what asks the same as a correction that is held back is left out, whoever vouched for it, and
 * so is what people said is not to be answered.
 */
export async function readReviewedQuestions(db: EntityManager): Promise<ReviewedQuestion[]> {
  const corrections: { id: string; question: string; passageId: string | null }[] = await db.query(
    `SELECT id, question, passage_id AS "passageId" FROM support_correction WHERE status = 'ACCEPTED'
     ORDER BY reviewed_at DESC, id DESC LIMIT $1`,
    [mostReviewed],
  );
  const thumbs: ReviewedQuestion[] = await db.query(
    `SELECT answer.question, answer.sentences->0->>'passageId' AS "passageId"
     FROM conversation_message AS message JOIN support_answer AS answer
       ON answer.tenant_id = message.tenant_id AND answer.id = message.answer_id
     WHERE message.feedback = 'UP' AND answer.outcome = 'answered' AND answer.correction_id IS NULL
       AND answer.sentences->0->>'passageId' IS NOT NULL
     ORDER BY message.feedback_at DESC, message.id DESC LIMIT $1`,
    [mostReviewed],
  );
  const isLearnt = (correction: (typeof corrections)[number]) =>
    correction.passageId !== null && !isHeldBack(correction.id);
  const seen = new Set(corrections.filter((one) => !isLearnt(one)).map(({ question }) => aboutOf(question)));
  const vouched = [...corrections.filter(isLearnt), ...thumbs].filter(({ question }) => {
    const about = aboutOf(question);
    const isNew = !seen.has(about);
    seen.add(about);
    return isNew;
  });
  return vouched.slice(0, mostReviewed).map(({ question, passageId }) => ({ question, passageId: passageId! }));
}

/** Equal for questions of the same content words, in any order. */
export function aboutOf(question: string): string {
  return [...new Set(contentTermsOf(question))].sort().join(" ");
}
