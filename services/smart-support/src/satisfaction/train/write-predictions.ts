import type { EntityManager } from "typeorm";
import type { PredictedSatisfaction } from "../model/satisfaction-model.ts";

/** Rows of one statement. */
const batchRows = 5_000;

/** Replaces what was expected of every conversation by what a version expects now. */
export async function writePredictions(
  db: EntityManager,
  modelVersionId: string,
  predicted: readonly (PredictedSatisfaction & { conversationId: string })[],
): Promise<void> {
  await db.query("DELETE FROM conversation_satisfaction");
  for (let from = 0; from < predicted.length; from += batchRows) {
    const rows = predicted.slice(from, from + batchRows).map(({ conversationId, expected, dissatisfied, against }) => ({
      conversation_id: conversationId,
      expected,
      dissatisfied,
      against,
    }));
    // One that was erased since it was read is expected nothing of.
    await db.query(
      `INSERT INTO conversation_satisfaction (conversation_id, model_version_id, expected, dissatisfied, against)
       SELECT told.conversation_id, $2, told.expected, told.dissatisfied, told.against
       FROM jsonb_to_recordset($1) AS told (conversation_id uuid, expected float8, dissatisfied float8, against text[])
       WHERE EXISTS (SELECT FROM conversation WHERE id = told.conversation_id)`,
      [JSON.stringify(rows), modelVersionId],
    );
  }
}
