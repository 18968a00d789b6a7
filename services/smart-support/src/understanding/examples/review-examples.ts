import type { EntityManager } from "typeorm";

/** What a person says of an example. */
export interface ExampleReview {
  id: string;
  /** `CORRECTED`: accepted, as an example of another intent. */
  decision: "ACCEPTED" | "CORRECTED" | "REJECTED";
  /** Of a correction: the intent; null for out of scope. */
  intentKey: string | null;
}

/** Examples that are reviewed at once. */
export const mostReviews = 200;

export type ReviewOutcome =
  | { outcome: "reviewed" }
  | { outcome: "refused"; code: "support-example.unknown" | "support-intent.unknown"; at: number };

/**
 * Takes in what a person says of examples: all of it, or nothing where one of them is unknown, or an intent is. What is accepted is learnt from at the
 * next training.
 */
export async function reviewExamples(
  db: EntityManager,
  reviews: readonly ExampleReview[],
  author: string,
): Promise<ReviewOutcome> {
  const rows: { at: number; known: boolean; intended: boolean }[] = await db.query(
    `SELECT given.at::integer - 1 AS at, example.id IS NOT NULL AS known, given.intent_key IS NULL OR intent.key IS NOT NULL AS intended
     FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS given (id, intent_key, at)
       LEFT JOIN support_example AS example ON example.id = given.id
       LEFT JOIN support_intent AS intent ON intent.key = given.intent_key AND intent.archived_at IS NULL ORDER BY given.at`,
    [reviews.map(({ id }) => id), reviews.map(({ intentKey }) => intentKey)],
  );
  const broken = rows.find(({ known, intended }) => !known || !intended);
  if (broken !== undefined)
    return {
      outcome: "refused",
      code: broken.known ? "support-intent.unknown" : "support-example.unknown",
      at: broken.at,
    };
  await db.query(
    `UPDATE support_example AS example SET status = CASE given.decision WHEN 'REJECTED' THEN 'REJECTED' ELSE 'ACCEPTED' END,
       intent_key = CASE given.decision WHEN 'CORRECTED' THEN given.intent_key ELSE example.intent_key END,
       reviewed_by = $4, reviewed_at = now(), updated_at = now()
     FROM unnest($1::uuid[], $2::text[], $3::text[]) AS given (id, intent_key, decision) WHERE example.id = given.id`,
    [
      reviews.map(({ id }) => id),
      reviews.map(({ intentKey }) => intentKey),
      reviews.map(({ decision }) => decision),
      author,
    ],
  );
  return { outcome: "reviewed" };
}
