import { announceConversation } from "@bellwether/runtime/jobs/progress-announcement";
import { maskPersonal } from "@bellwether/runtime/masking/mask-personal";
import type { EntityManager } from "typeorm";
import { proposeExamples } from "../../learning/propose-examples.ts";
import { proposeFromThumb } from "../../learning/propose-from-thumb.ts";
import { markAnswer } from "../model/take-turn.ts";
import { changeConversation, setColumns } from "../store/change-conversation.ts";
import { lockConversation, lockLiving } from "../store/conversation-record.ts";
import { type ConversationChanged, refused } from "./refusal.ts";

/** Characters that are kept of a comment. */
const longestComment = 1_000;

/** What a customer thinks of one answer. */
export interface MessageFeedback {
  messageId: string;
  feedback: "UP" | "DOWN";
  comment?: string | null;
}

function masked(comment: string | null | undefined): string | null {
  // No text of the database holds this character.
  const words = comment?.replaceAll("\0", "").trim().slice(0, longestComment);
  return words ? maskPersonal(words).masked : null;
}

/**
 * Keeps a thumb; the bot counts it as help, or as a turn that did not. A second thumb takes the place of the first. What was asked where the answer
 * did not help is proposed as an example, and an answer that helped as the right one.
 */
export async function markMessage(
  db: EntityManager,
  { messageId, feedback, comment }: MessageFeedback,
): Promise<ConversationChanged> {
  const [place]: [{ conversationId: string } | undefined] = await db.query(
    `SELECT conversation_id AS "conversationId" FROM conversation_message WHERE id = $1`,
    [messageId],
  );
  const conversation = place === undefined ? null : await lockConversation(db, place.conversationId);
  // Read once it is locked: of two thumbs at once, the second sees the first.
  const [message]: [
    { authorKind: string; feedback: string | null; answersId: string | null; answerId: string | null } | undefined,
  ] = await db.query(
    `SELECT author_kind AS "authorKind", feedback, answers_id AS "answersId", answer_id AS "answerId"
     FROM conversation_message WHERE id = $1`,
    [messageId],
  );
  if (conversation === null || message === undefined) return refused("message.unknown", ["messageId"]);
  if (message.authorKind !== "BOT" && message.authorKind !== "AGENT")
    return refused("message.not-rated", ["messageId"]);
  await db.query(
    "UPDATE conversation_message SET feedback = $2, feedback_comment = $3, feedback_at = now() WHERE id = $1",
    [messageId, feedback, masked(comment)],
  );
  if (conversation.status === "BOT" && message.authorKind === "BOT" && message.feedback !== feedback)
    await setColumns(db, conversation, { failedTurns: markAnswer(conversation.failedTurns, feedback) });
  await announceConversation(db, conversation.id);
  if (feedback === "DOWN" && message.answersId !== null)
    await proposeExamples(db, conversation.id, { messageId: message.answersId });
  if (feedback === "UP" && message.answerId !== null) await proposeFromThumb(db, message.answerId);
  return { outcome: "changed", id: conversation.id };
}

/**
 * Keeps how satisfied the customer was with a conversation.
 *
 * @param mark 1 to 5
 */
export async function rateConversation(
  db: EntityManager,
  id: string,
  mark: number,
  comment: string | null,
): Promise<ConversationChanged> {
  if (!Number.isInteger(mark) || mark < 1 || mark > 5)
    throw new RangeError(`A mark is a whole number from 1 to 5; got ${mark}.`);
  const conversation = await lockLiving(db, id);
  if (conversation === null) return refused("conversation.unknown", ["conversationId"]);
  const rated = { csat: mark, csatComment: masked(comment), csatAt: new Date() };
  await changeConversation(db, conversation, "RATE", rated, { cause: "CUSTOMER" });
  return { outcome: "changed", id: conversation.id };
}
