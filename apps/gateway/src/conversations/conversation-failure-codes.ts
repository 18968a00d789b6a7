import type { UserErrorCode } from "../errors/user-error.type.ts";

/** What can keep something from being done with a conversation, with the kind of failure that each is. */
export const conversationFailureCodes = {
  "conversation.unknown": "NOT_FOUND",
  "conversation.changed": "CONFLICT",
  "conversation.status": "CONFLICT",
  "conversation.merged": "CONFLICT",
  "conversation.merge-itself": "INVALID",
  "conversation.snooze-past": "INVALID",
  "conversation.agent-unknown": "NOT_FOUND",
  "conversation.customer-unknown": "NOT_FOUND",
  "conversation.csat": "INVALID",
  "conversation.visitor-key": "INVALID",
  "message.empty": "INVALID",
  "message.too-long": "LIMIT_EXCEEDED",
  "message.id": "INVALID",
  "message.id-taken": "CONFLICT",
  "message.unknown": "NOT_FOUND",
  "message.not-rated": "CONFLICT",
  "message.suggestion-unknown": "NOT_FOUND",
  "translation.no-endpoint": "CONFLICT",
  "translation.failed": "UNAVAILABLE",
  "translation.incomplete": "UNAVAILABLE",
  "reply.unknown": "NOT_FOUND",
  "reply.changed": "CONFLICT",
  "reply.shortcut": "INVALID",
  "reply.shortcut-taken": "CONFLICT",
  "reply.length": "INVALID",
  "reply.variables": "INVALID",
  "desk.capacity": "INVALID",
  "desk.locales": "INVALID",
  "desk.time-zone": "INVALID",
  "desk.hours": "INVALID",
  "desk.minutes": "INVALID",
  "desk.changed": "CONFLICT",
} as const satisfies Record<string, UserErrorCode>;

export type ConversationFailure = keyof typeof conversationFailureCodes;
