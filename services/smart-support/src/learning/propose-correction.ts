import type { EntityManager } from "typeorm";
import { v7 as uuidV7 } from "uuid";

/** Letters of a note at most. */
export const longestNote = 1_000;

export interface ProposedCorrection {
  answerId: string;
  /** What answers the question; null: it is not to be answered. */
  passageId: string | null;
  /** Why; null where nothing is said. */
  note: string | null;
}

export type CorrectionChange =
  | { outcome: "changed"; id: string }
  | {
      outcome: "refused";
      code:
        | "support-correction.answer-unknown"
        | "support-correction.passage-unknown"
        | "support-correction.note"
        | "support-correction.unknown"
        | "support-correction.reviewed";
      field: string;
    };

/**
 * Keeps what somebody says that an answer should have been. Nothing follows it before somebody accepts it. The same said again of the same
 * question while it waits for review is one correction.
 *
 * @param author member or key
 */
export async function proposeCorrection(
  db: EntityManager,
  { answerId, passageId, note }: ProposedCorrection,
  author: string,
): Promise<CorrectionChange> {
  if (note !== null && (note.length === 0 || note.length > longestNote))
    return { outcome: "refused", code: "support-correction.note", field: "note" };
  const [answer]: [{ question: string; locale: string; audience: string; customer: string | null } | undefined] =
    await db.query("SELECT question, locale, audience, customer_id AS customer FROM support_answer WHERE id = $1", [
      answerId,
    ]);
  if (answer === undefined) return { outcome: "refused", code: "support-correction.answer-unknown", field: "answerId" };
  const articleId = passageId === null ? null : await articleOf(db, passageId, answer);
  if (articleId === undefined)
    return { outcome: "refused", code: "support-correction.passage-unknown", field: "passageId" };
  const [same]: [{ id: string } | undefined] = await db.query(
    `SELECT id FROM support_correction WHERE status = 'PROPOSED' AND question = $1 AND locale = $2 AND audience = $3
       AND passage_id IS NOT DISTINCT FROM $4 LIMIT 1`,
    [answer.question, answer.locale, answer.audience, passageId],
  );
  if (same !== undefined) return { outcome: "changed", id: same.id };
  const id = uuidV7();
  await db.query(
    `INSERT INTO support_correction (id, question, locale, audience, answer_id, customer_id, article_id, passage_id, note, proposed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      answer.question,
      answer.locale,
      answer.audience,
      answerId,
      answer.customer,
      articleId,
      passageId,
      note,
      author,
    ],
  );
  return { outcome: "changed", id };
}

/** The article of a passage that stands, in the question's language and for whoever asked; undefined where there is none such. */
async function articleOf(
  db: EntityManager,
  passageId: string,
  { locale, audience }: { locale: string; audience: string },
): Promise<string | undefined> {
  const [row]: [{ articleId: string } | undefined] = await db.query(
    `SELECT article_id AS "articleId" FROM passage
     WHERE id = $1 AND retired_at IS NULL AND locale = $2 AND (audience = 'PUBLIC' OR $3 = 'AGENTS')`,
    [passageId, locale, audience],
  );
  return row?.articleId;
}
