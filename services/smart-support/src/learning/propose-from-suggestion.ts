import { maskPersonal } from "@bellwether/runtime/masking/mask-personal";
import type { EntityManager } from "typeorm";
import type { CitedSentence } from "../answers/contract.ts";
import type { SuggestionOutcome } from "../conversations/model/judge-suggestion.ts";
import { longestNote, proposeCorrection } from "./propose-correction.ts";

/** An answer that was suggested to an agent, as it was kept. */
export interface SuggestedAnswer {
  id: string;
  question: string;
  locale: "en" | "zh-CN";
  sentences: CitedSentence[];
  /** The correction that it follows already; null where none. */
  correctionId: string | null;
}

export interface SuggestionReply {
  conversationId: string;
  outcome: SuggestionOutcome;
  /** What the agent sent. */
  text: string;
  author: string;
}

/**
 * Proposes for review what a reply says of the suggestion that it had before it. Taken over, as it was or edited: its passage answers the question, for
 * the customer whom the bot could not tell it too, where everybody may read the passage. Not used: nothing in it answers. What the agent wrote
 * instead goes along, masked. What was said of the question once, and reviewed, is not proposed again.
 */
export async function proposeFromSuggestion(
  db: EntityManager,
  answer: SuggestedAnswer,
  { conversationId, outcome, text, author }: SuggestionReply,
): Promise<void> {
  const [first] = answer.sentences;
  if (first === undefined || (answer.correctionId !== null && outcome !== "UNUSED")) return;
  const passageId = outcome === "UNUSED" ? null : first.passageId;
  const [reviewed]: [object | undefined] = await db.query(
    `SELECT id FROM support_correction WHERE status <> 'PROPOSED' AND question = $1 AND locale = $2
       AND passage_id IS NOT DISTINCT FROM $3 LIMIT 1`,
    [answer.question, answer.locale, passageId],
  );
  if (reviewed !== undefined) return;
  const note = outcome === "AS_IS" ? null : maskPersonal(text).masked.slice(0, longestNote).trim();
  const toBot = passageId === null ? null : await askedOfBot(db, conversationId, answer);
  if (toBot !== null) {
    const proposed = await proposeCorrection(db, { answerId: toBot, passageId, note }, author);
    if (proposed.outcome === "changed") return;
  }
  // Of a passage that is gone by now nothing is proposed.
  await proposeCorrection(db, { answerId: answer.id, passageId, note }, author);
}

/** What the bot made of the same question in the conversation. */
async function askedOfBot(db: EntityManager, conversationId: string, { question, locale }: SuggestedAnswer) {
  const [row]: [{ id: string } | undefined] = await db.query(
    `SELECT id FROM support_answer WHERE conversation_id = $1 AND audience = 'PUBLIC' AND question = $2 AND locale = $3
     ORDER BY asked_at DESC LIMIT 1`,
    [conversationId, question, locale],
  );
  return row?.id ?? null;
}
