import type { EntityManager } from "typeorm";
import { proposeFromSuggestion, type SuggestedAnswer } from "../../learning/propose-from-suggestion.ts";
import { judgeSuggestion } from "../model/judge-suggestion.ts";
import { suggestedReply } from "../model/suggested-reply.ts";

/** An answer with something to say that was suggested to agents; undefined where there is none such. */
export async function readSuggestion(db: EntityManager, answerId: string): Promise<SuggestedAnswer | undefined> {
  const [row]: [SuggestedAnswer | undefined] = await db.query(
    `SELECT id, question, locale, sentences, correction_id AS "correctionId" FROM support_answer
     WHERE id = $1 AND asked_by IS NOT NULL AND jsonb_array_length(sentences) > 0`,
    [answerId],
  );
  return row;
}

interface SuggestionReply {
  conversationId: string;
  messageId: string;
  text: string;
  author: string;
}

/** Keeps what a reply made of the suggestion before it, told by its words alone, and proposes for review what follows. */
export async function keepSuggestionUse(
  db: EntityManager,
  suggestion: SuggestedAnswer,
  { conversationId, messageId, text, author }: SuggestionReply,
): Promise<void> {
  const { outcome, kept } = judgeSuggestion(suggestedReply(suggestion.sentences, suggestion.locale), text);
  await db.query("INSERT INTO suggestion_use (message_id, answer_id, outcome, kept) VALUES ($1, $2, $3, $4)", [
    messageId,
    suggestion.id,
    outcome,
    kept,
  ]);
  await proposeFromSuggestion(db, suggestion, { conversationId, outcome, text, author });
}
