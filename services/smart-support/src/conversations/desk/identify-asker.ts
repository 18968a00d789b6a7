import type { EntityManager } from "typeorm";
import { changeConversation } from "../store/change-conversation.ts";
import { lockLiving } from "../store/conversation-record.ts";
import { type ConversationChanged, refused } from "./refusal.ts";

/** The channel has proven which customer asks: from now on they are told of their orders. */
export async function identifyAsker(db: EntityManager, id: string, customerId: string): Promise<ConversationChanged> {
  const conversation = await lockLiving(db, id);
  if (conversation === null) return refused("conversation.unknown", ["conversationId"]);
  if (conversation.isVerified && conversation.customerId === customerId)
    return { outcome: "changed", id: conversation.id };
  // What one person was told stays theirs: another begins another conversation.
  if (conversation.isVerified) return refused("conversation.unknown", ["conversationId"]);
  const changes = { customerId, isVerified: true, failedTurns: 0 };
  await changeConversation(db, conversation, "IDENTIFY", changes, { cause: "CUSTOMER" });
  return { outcome: "changed", id: conversation.id };
}
