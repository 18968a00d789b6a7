import type { EntityManager } from "typeorm";
import type { ConversationMessage } from "../model/conversation.ts";

/** Messages that are read at once. */
export const mostMessages = 200;

/** The columns of a message, of a table called `m`. */
export const messageColumns = `m.id, m.conversation_id AS "conversationId", m.sequence, m.author_kind AS "authorKind", m.author, m.kind,
  m.text, m.locale, m.citations, m.answers_id AS "answersId", m.feedback, m.sent_at AS "sentAt"`;

/**
 * What was said in a conversation after a message, in order, the customer's own included. Whoever remembers the last sequence misses
 * nothing: sequences are given in the order in which they can be read.
 *
 * @param sequence of the last message known; 0 for all
 */
export function messagesAfter(
  db: EntityManager,
  conversationId: string,
  sequence: number,
  atMost = mostMessages,
): Promise<ConversationMessage[]> {
  return db.query(
    `SELECT ${messageColumns} FROM conversation_message m WHERE m.conversation_id = $1 AND m.sequence > $2
     ORDER BY m.sequence LIMIT $3`,
    [conversationId, sequence, Math.min(atMost, mostMessages)],
  );
}
