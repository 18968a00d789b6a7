import type { EntityManager } from "typeorm";
import { handOffConversation } from "../conversations/desk/move-conversation.ts";
import { markMessage } from "../conversations/desk/rate.ts";

/** The customer wants a person. One that people have already, or that is resolved, stays as it is. */
export async function askForPerson(db: EntityManager, conversationId: string): Promise<void> {
  await handOffConversation(db, { id: conversationId, version: null }, { cause: "CUSTOMER" });
}

/**
 * What the customer thinks of something that was said to them.
 *
 * @returns its sequence; null where it was not said in their conversation, or was said by themselves
 */
export async function leaveFeedback(
  db: EntityManager,
  conversationId: string,
  messageId: string,
  feedback: "UP" | "DOWN",
): Promise<number | null> {
  const [message]: [{ sequence: number } | undefined] = await db.query(
    "SELECT sequence FROM conversation_message WHERE id = $1 AND conversation_id = $2",
    [messageId, conversationId],
  );
  if (message === undefined) return null;
  const marked = await markMessage(db, { messageId, feedback });
  return marked.outcome === "changed" ? message.sequence : null;
}
