import type { Locale } from "@bellwether/schema/contracts/locale";
import type { EntityManager } from "typeorm";
import { proposeExamples } from "../../learning/propose-examples.ts";
import { languageOf } from "../../understanding/language/language-of.ts";
import { nextStatus } from "../model/transitions.ts";
import { changeConversation, setColumns } from "../store/change-conversation.ts";
import { writeMessage } from "../store/write-message.ts";
import { keepTranslation } from "../translate/message-translations.ts";
import { keepSuggestionUse, readSuggestion } from "./keep-suggestion-use.ts";
import { type ConversationChanged, type ConversationStep, lockForStep, refused } from "./refusal.ts";

/** Characters of an agent's reply. */
export const longestReply = 10_000;

export interface Reply extends ConversationStep {
  /** A UUID that the sender chose: a reply sent twice is kept once. */
  messageId: string;
  text: string;
  /** The kept answer that the agent had before them as a suggestion; none where not given. */
  suggestionId?: string | null;
  /** The agent's own words, of which `text` is the translation that the customer reads; none where not given. */
  original?: { text: string; locale: Locale } | null;
}

/**
 * Writes to the customer. Whoever answers what nobody had, has it from then on; a colleague's conversation stays theirs. Nobody waits
 * for a person any more. What a person answers because the bot knew too little is proposed as an example, and what they made of a
 * suggestion is kept and proposed as a correction.
 */
export async function replyToCustomer(db: EntityManager, reply: Reply): Promise<ConversationChanged> {
  const text = reply.text.trim();
  if (text === "") return refused("message.empty", ["text"]);
  if (text.length > longestReply) return refused("message.too-long", ["text"], { limit: longestReply });
  const original = reply.original == null ? null : { ...reply.original, text: reply.original.text.trim() };
  if (original?.text === "") return refused("message.empty", ["original", "text"]);
  if (original && original.text.length > longestReply)
    return refused("message.too-long", ["original", "text"], { limit: longestReply });
  const found = await lockForStep(db, reply);
  if (found.outcome === "refused") return found;
  const [before]: [{ conversationId: string; author: string | null } | undefined] = await db.query(
    `SELECT conversation_id AS "conversationId", author FROM conversation_message WHERE id = $1`,
    [reply.messageId],
  );
  if (before !== undefined)
    return before.conversationId === reply.id && before.author === reply.author
      ? { outcome: "changed", id: reply.id }
      : refused("message.id-taken", ["messageId"]);
  const suggestion = reply.suggestionId == null ? null : await readSuggestion(db, reply.suggestionId);
  if (suggestion === undefined) return refused("message.suggestion-unknown", ["suggestionId"]);
  const { conversation } = found;
  const next = nextStatus(conversation.status, "TAKE");
  if (next.outcome === "refused")
    return refused("conversation.status", ["conversationId"], { status: conversation.status });
  const actor = { cause: "PERSON", author: reply.author } as const;
  const now = new Date();
  const answered = {
    dueAt: null,
    firstRepliedAt: conversation.firstRepliedAt ?? now,
    handedOffAt: conversation.handedOffAt ?? now,
  };
  const taken =
    next.outcome === "moved"
      ? await changeConversation(
          db,
          conversation,
          "TAKE",
          { ...answered, status: next.to, assignee: reply.author },
          actor,
        )
      : await setColumns(db, conversation, answered);
  await writeMessage(db, taken, {
    id: reply.messageId,
    authorKind: "AGENT",
    author: reply.author,
    kind: "TEXT",
    text,
    locale: languageOf(text) ?? taken.locale,
  });
  // What waited for the bot is answered by a person now.
  await db.query("UPDATE conversation_message SET turn = 'DONE' WHERE conversation_id = $1 AND turn = 'PENDING'", [
    taken.id,
  ]);
  if (original !== null) await keepTranslation(db, taken.id, { messageId: reply.messageId, ...original, model: null });
  const inItsLanguage = suggestion !== null && original?.locale === suggestion.locale ? original.text : text;
  if (suggestion !== null)
    await keepSuggestionUse(db, suggestion, { ...reply, conversationId: taken.id, text: inItsLanguage });
  if (conversation.firstRepliedAt === null) await proposeExamples(db, taken.id, "LOW_CONFIDENCE");
  return { outcome: "changed", id: taken.id };
}
