import type { EntityManager } from "typeorm";
import type { Conversation } from "../model/conversation.ts";
import { lockConversation } from "../store/conversation-record.ts";

/** Why nothing was done with a conversation. */
export type ConversationRefusalCode =
  | "conversation.unknown"
  | "conversation.changed"
  | "conversation.status"
  | "conversation.merged"
  | "conversation.merge-itself"
  | "conversation.merge-customers"
  | "conversation.snooze-past"
  | "conversation.agent-unknown"
  | "message.empty"
  | "message.too-long"
  | "message.id-taken"
  | "message.unknown"
  | "message.not-rated"
  | "message.suggestion-unknown";

export interface ConversationRefusal {
  code: ConversationRefusalCode;
  /** Path of the input's field. */
  field: string[];
  facts: Record<string, string | number>;
}

export type ConversationChanged =
  | { outcome: "changed"; id: string }
  | { outcome: "refused"; refusals: ConversationRefusal[] };

export function refused(
  code: ConversationRefusalCode,
  field: string[],
  facts: Record<string, string | number> = {},
): { outcome: "refused"; refusals: ConversationRefusal[] } {
  return { outcome: "refused", refusals: [{ code, field, facts }] };
}

/** Which conversation an agent acts on. */
export interface ConversationStep {
  id: string;
  /** The version that it rests on; null for whichever it is. */
  version: number | null;
  /** Member or key. */
  author: string;
}

/** The conversation, locked, if it is the one that the agent saw and goes on. */
export async function lockForStep(
  db: EntityManager,
  { id, version }: Pick<ConversationStep, "id" | "version">,
): Promise<{ outcome: "found"; conversation: Conversation } | ReturnType<typeof refused>> {
  const conversation = await lockConversation(db, id);
  if (conversation === null) return refused("conversation.unknown", ["conversationId"]);
  if (conversation.mergedInto !== null) return refused("conversation.merged", ["conversationId"]);
  if (version !== null && version !== conversation.version)
    return refused("conversation.changed", ["version"], { version: conversation.version });
  return { outcome: "found", conversation };
}
