import type { EntityManager } from "typeorm";
import { proposeCorrection } from "./propose-correction.ts";

/** Stands for whoever was answered, where an author is kept. */
export const byCustomer = "customer";

/**
 * Proposes for review that an answer with a thumb up answers its question: its first passage does. What was said of the question once, by anybody,
 * is not proposed again, nor what follows a correction already.
 *
 * @param answerId of an answer that was kept
 */
export async function proposeFromThumb(db: EntityManager, answerId: string): Promise<void> {
  const [helpful]: [{ passageId: string } | undefined] = await db.query(
    `SELECT sentences->0->>'passageId' AS "passageId" FROM support_answer AS answer
     WHERE id = $1 AND outcome = 'answered' AND correction_id IS NULL AND sentences->0->>'passageId' IS NOT NULL
       AND NOT EXISTS (SELECT FROM support_correction AS known WHERE known.question = answer.question AND known.locale = answer.locale)`,
    [answerId],
  );
  // Of a passage that is gone by now nothing is proposed.
  if (helpful !== undefined)
    await proposeCorrection(db, { answerId, passageId: helpful.passageId, note: null }, byCustomer);
}
