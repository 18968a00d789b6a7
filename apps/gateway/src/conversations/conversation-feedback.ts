import { bePresent, leave } from "@bellwether/smart-support/conversations/desk/presence";
import { markMessage, rateConversation } from "@bellwether/smart-support/conversations/desk/rate";
import { seeMentions } from "@bellwether/smart-support/conversations/desk/write-note";
import { Field, ID, InputType, Int } from "type-graphql";
import { isUuid } from "../auth/is-uuid.ts";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { parseKey } from "../node/global-id.ts";
import { readConversationRow } from "./conversation.loader.ts";
import { type ConversationPayload, conversationPayload, refusedConversation } from "./conversation-payload.ts";
import { MessageFeedback } from "./conversation-words.enum.ts";

@InputType("MessageFeedbackInput", { description: "What a customer thinks of an answer." })
export class MessageFeedbackInput {
  @Field(() => ID, { description: "The message, as `messageId` names it." })
  messageId!: string;

  @Field(() => MessageFeedback, { description: "Whether it helped." })
  feedback!: MessageFeedback;

  @Field(() => String, { nullable: true, description: "Why." })
  comment?: string | null;
}

@InputType("ConversationRateInput", { description: "How satisfied a customer was." })
export class ConversationRateInput {
  @Field(() => ID, { description: "The conversation." })
  conversationId!: string;

  @Field(() => Int, { description: "1, not at all, to 5, very." })
  mark!: number;

  @Field(() => String, { nullable: true, description: "Why." })
  comment?: string | null;
}

@InputType("ConversationPresenceInput", { description: "That the caller looks at a conversation." })
export class ConversationPresenceInput {
  @Field(() => ID, { description: "The conversation." })
  conversationId!: string;

  @Field(() => Boolean, { description: "Whether they type." })
  isTyping!: boolean;

  @Field(() => Boolean, { description: "False: they do not look any more." })
  isThere!: boolean;
}

/** Keeps a thumb in a customer's name. */
export async function messageFeedback(
  { messageId, feedback, comment }: MessageFeedbackInput,
  { door, caller }: RequestContext,
): Promise<ConversationPayload> {
  if (!isUuid(messageId)) return refusedConversation(failure(caller.locale, "message.unknown", ["messageId"]));
  const mark = { messageId, feedback, comment: comment ?? null };
  return door.write(caller.tenantId, async (db) => conversationPayload(db, await markMessage(db, mark), caller.locale));
}

/** Keeps how satisfied a customer was. */
export async function conversationRate(
  { conversationId, mark, comment }: ConversationRateInput,
  { door, caller }: RequestContext,
): Promise<ConversationPayload> {
  if (mark < 1 || mark > 5) return refusedConversation(failure(caller.locale, "conversation.csat", ["mark"], { mark }));
  const id = parseKey("Conversation", conversationId, "input.conversationId");
  return door.write(caller.tenantId, async (db) =>
    conversationPayload(db, await rateConversation(db, id, mark, comment ?? null), caller.locale),
  );
}

/** Tells colleagues that the caller looks at a conversation or types in it; what called them to it counts as seen. */
export async function conversationPresence(
  { conversationId, isTyping, isThere }: ConversationPresenceInput,
  { door, caller }: RequestContext,
): Promise<ConversationPayload> {
  const key = parseKey("Conversation", conversationId, "input.conversationId");
  return door.write(caller.tenantId, async (db) => {
    const conversation = await readConversationRow(db, key);
    if (conversation === null)
      return refusedConversation(failure(caller.locale, "conversation.unknown", ["conversationId"]));
    if (isThere) {
      await bePresent(db, key, { who: caller.id, isTyping });
      await seeMentions(db, key, caller.id);
    } else await leave(db, key, caller.id);
    return { conversation, userErrors: [] };
  });
}
