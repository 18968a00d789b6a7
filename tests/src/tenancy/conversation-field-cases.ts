import { randomUUID } from "node:crypto";
import { globalId } from "@bellwether/gateway/node/global-id";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

/** Keys of a conversation and of an answer in it that can be marked. */
export interface ConversationKeys {
  id: string;
  answerId: string;
}

/** Adds a conversation that waits, with an answer, a note that calls the owner, and who is there to answer in which words. */
export async function insertConversation(
  door: TenantDoor,
  id: TenantId,
  { memberId, prefix }: { memberId: string; prefix: string },
): Promise<ConversationKeys> {
  const [key, answerId, noteId] = [randomUUID(), randomUUID(), randomUUID()];
  await door.write(id, async (db) => {
    await db.query(
      `INSERT INTO conversation (id, channel, status, locale, subject, visitor_name, summary, last_sequence, last_message_at, due_at, skill)
       VALUES ($1, 'API', 'WAITING', 'en', $2, $2, $2, 1, now(), now() + interval '1 day', $2)`,
      [key, `${prefix}question`],
    );
    await db.query(
      `INSERT INTO conversation_message (id, conversation_id, sequence, author_kind, kind, text, locale)
       VALUES ($1, $2, 1, 'BOT', 'ANSWER', $3, 'en')`,
      [answerId, key, `${prefix}answer`],
    );
    await db.query("INSERT INTO conversation_note (id, conversation_id, author, text) VALUES ($1, $2, $3, $4)", [
      noteId,
      key,
      memberId,
      `${prefix}note`,
    ]);
    await db.query("INSERT INTO conversation_mention (note_id, member) VALUES ($1, $2)", [noteId, memberId]);
    await db.query(
      `INSERT INTO conversation_event (conversation_id, version, action, to_status, cause, reason)
       VALUES ($1, 1, 'START', 'BOT', 'CUSTOMER', $2)`,
      [key, `${prefix}reason`],
    );
    await db.query(
      `INSERT INTO conversation_presence (conversation_id, who, is_typing, until) VALUES ($1, $2, true, now() + interval '1 hour')`,
      [key, memberId],
    );
    await db.query("INSERT INTO canned_reply (id, shortcut, locale, body) VALUES ($1, 'hello', 'en', $2)", [
      randomUUID(),
      `${prefix}words`,
    ]);
    await db.query("INSERT INTO support_agent (member, skills) VALUES ($1, ARRAY[$2])", [memberId, `${prefix}skill`]);
    await db.query(
      `INSERT INTO support_hours (time_zone, week, first_reply_minutes, next_reply_minutes, version)
       VALUES ('Europe/London', '[[],[],[],[],[],[],[]]', 30, 60, 4)`,
    );
  });
  return { id: key, answerId };
}

const conversation = (of: Tenant) => globalId("Conversation", of.conversation.id);
const prefix = (of: Tenant) => of.prefix;
const shown = `id subject skill summary visitorName lastText customer { externalId } assignee { name }
  messages { nodes { text } } notes { text author { name } mentions { name } } events { reason } presence { who { name } } duplicates { conversation { subject } }`;

const act = (
  field: string,
  type: string,
  input: (of: Tenant) => Record<string, unknown> = () => ({}),
): RootFieldCase => ({
  permission: "support:answer",
  document: `mutation ($input: ${type}!) { ${field}(input: $input) { conversation { ${shown} } userErrors { message } } }`,
  variables: (of) => ({ input: { conversationId: conversation(of), ...input(of) } }),
  reveals: null,
});

/** Cases of the root fields about conversations and who is there for them. */
export const conversationFieldCases: Record<string, RootFieldCase> = {
  "Query.conversations": {
    permission: "support:answer",
    document: `{ conversations(first: 5) { totalCount nodes { ${shown} } } }`,
    reveals: prefix,
  },
  "Query.conversation": {
    permission: "support:answer",
    document: `query ($id: ID!) { conversation(id: $id) { ${shown} } }`,
    variables: (of) => ({ id: conversation(of) }),
    reveals: prefix,
  },
  "Query.conversationCounts": {
    permission: "support:answer",
    document: "{ conversationCounts { unassigned waiting mentioned } }",
    reveals: () => `"unassigned":1`,
  },
  "Query.cannedReplies": {
    permission: "support:answer",
    document: "{ cannedReplies { shortcut body } }",
    reveals: prefix,
  },
  "Query.supportAgents": {
    permission: "support:answer",
    document: "{ supportAgents { skills member { name } } }",
    reveals: prefix,
  },
  "Query.supportHours": {
    permission: "support:answer",
    document: "{ supportHours { timeZone version } }",
    reveals: () => "Europe/London",
  },
  "Mutation.conversationStart": {
    permission: "support:answer",
    document: `mutation ($input: ConversationStartInput!) { conversationStart(input: $input) { conversation { subject } userErrors { message } } }`,
    variables: () => ({ input: { messageId: randomUUID(), visitorKey: "walk", text: "walk" } }),
    reveals: null,
  },
  "Mutation.conversationContinue": act("conversationContinue", "ConversationContinueInput", () => ({
    messageId: randomUUID(),
    text: "walk",
  })),
  "Mutation.conversationReply": act("conversationReply", "ConversationReplyInput", () => ({
    messageId: randomUUID(),
    text: "walk",
  })),
  "Mutation.conversationNote": act("conversationNote", "ConversationNoteInput", () => ({
    noteId: randomUUID(),
    text: "walk",
  })),
  "Mutation.conversationHandoff": act("conversationHandoff", "ConversationStepInput"),
  "Mutation.conversationAssign": act("conversationAssign", "ConversationAssignInput", (of) => ({
    memberId: globalId("Member", of.memberId),
  })),
  "Mutation.conversationResolve": act("conversationResolve", "ConversationStepInput"),
  "Mutation.conversationReopen": act("conversationReopen", "ConversationStepInput"),
  "Mutation.conversationSnooze": act("conversationSnooze", "ConversationSnoozeInput", () => ({
    until: "2036-01-01T00:00:00Z",
  })),
  "Mutation.conversationMerge": act("conversationMerge", "ConversationMergeInput", (of) => ({
    intoId: conversation(of),
  })),
  "Mutation.conversationRate": act("conversationRate", "ConversationRateInput", () => ({ mark: 3 })),
  "Mutation.conversationPresence": act("conversationPresence", "ConversationPresenceInput", () => ({
    isTyping: false,
    isThere: true,
  })),
  "Mutation.conversationTranslate": act("conversationTranslate", "ConversationTranslateInput", () => ({
    language: "EN",
  })),
  "Mutation.supportTranslate": {
    permission: "support:answer",
    document: `mutation { supportTranslate(input: { text: "walk", language: ZH_CN }) { text userErrors { message } } }`,
    reveals: null,
  },
  "Query.supportTranslator": {
    permission: "support:answer",
    document: "{ supportTranslator { model } }",
    reveals: prefix,
  },
  "Mutation.messageFeedback": {
    permission: "support:answer",
    document: `mutation ($input: MessageFeedbackInput!) { messageFeedback(input: $input) { conversation { ${shown} } userErrors { message } } }`,
    variables: (of) => ({ input: { messageId: of.conversation.answerId, feedback: "DOWN" } }),
    reveals: null,
  },
  "Mutation.cannedReplySave": {
    permission: "support:manage",
    document: `mutation { cannedReplySave(input: { shortcut: "walk", locale: EN, body: "walk" }) { saved userErrors { message } } }`,
    reveals: null,
  },
  "Mutation.cannedReplyDelete": {
    permission: "support:manage",
    document: `mutation ($id: ID!) { cannedReplyDelete(replyId: $id) { saved userErrors { message } } }`,
    variables: () => ({ id: randomUUID() }),
    reveals: null,
  },
  "Mutation.supportAgentSave": {
    permission: "support:answer",
    document: `mutation ($id: ID!) { supportAgentSave(input: { memberId: $id, skills: [], locales: [EN], capacity: 1,
      isAvailable: false }) { saved userErrors { message } } }`,
    variables: (of) => ({ id: globalId("Member", of.memberId) }),
    reveals: null,
  },
  "Mutation.supportHoursSave": {
    permission: "support:manage",
    // Rests on a version that nobody has seen: whoever asks, nothing is written.
    document: `mutation { supportHoursSave(input: { version: 77, timeZone: "UTC", week: [[], [], [], [], [], [], []], holidays: [],
      firstReplyMinutes: 1, nextReplyMinutes: 1 }) { saved userErrors { message } } }`,
    reveals: null,
  },
  "Subscription.conversationChanges": {
    permission: "support:answer",
    document: "subscription ($id: ID!) { conversationChanges(conversationId: $id) { subject } }",
    variables: (of) => ({ id: conversation(of) }),
    reveals: prefix,
  },
  "Subscription.inboxChanges": {
    permission: "support:answer",
    document: "subscription { inboxChanges { unassigned } }",
    reveals: () => `"unassigned":1`,
  },
};

/** The id of one object of each type about conversations. */
export const conversationNodeIds: Record<string, (of: Tenant) => string> = { Conversation: conversation };
