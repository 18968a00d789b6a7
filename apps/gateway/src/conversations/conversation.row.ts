import type { Locale } from "@bellwether/schema/contracts/locale";
import { globalId } from "../node/global-id.ts";
import { supportLanguage } from "../support-knowledge/support-language.enum.ts";
import type { Conversation } from "./conversation.type.ts";
import type {
  ConversationPriority,
  ConversationSentiment,
  ConversationStatus,
  HandOffReason,
} from "./conversation-words.enum.ts";

/** Characters that a list shows of a message. */
const shownCharacters = 160;

export const conversationColumns = `c.id, c.channel, c.status, c.version, c.locale, c.subject, c.visitor_name, c.customer_id,
  c.is_verified, c.assignee, c.skill, c.priority, c.intent, c.sentiment, c.hand_off_reason, c.handed_off_at, c.summary,
  c.last_sequence, c.last_message_at, c.due_at, c.breached_at, c.snoozed_until, c.merged_into, c.resolved_at, c.csat, c.created_at,
  (SELECT left(m.text, ${shownCharacters}) FROM conversation_message m
   WHERE m.conversation_id = c.id AND m.sequence = c.last_sequence) AS last_text`;

export interface ConversationRow {
  id: string;
  channel: string;
  status: ConversationStatus;
  version: number;
  locale: Locale;
  subject: string;
  visitor_name: string | null;
  customer_id: string | null;
  is_verified: boolean;
  assignee: string | null;
  skill: string | null;
  priority: ConversationPriority;
  intent: string | null;
  sentiment: ConversationSentiment | null;
  hand_off_reason: HandOffReason | null;
  handed_off_at: Date | null;
  summary: string | null;
  last_sequence: number;
  last_message_at: Date | null;
  last_text: string | null;
  due_at: Date | null;
  breached_at: Date | null;
  snoozed_until: Date | null;
  merged_into: string | null;
  resolved_at: Date | null;
  csat: number | null;
  created_at: Date;
}

export function toConversation(row: ConversationRow): Conversation {
  return {
    id: globalId("Conversation", row.id),
    key: row.id,
    customerKey: row.customer_id,
    assigneeReference: row.assignee,
    mergedIntoKey: row.merged_into,
    visitorNameKept: row.visitor_name,
    channel: row.channel,
    status: row.status,
    version: row.version,
    locale: supportLanguage(row.locale),
    subject: row.subject,
    isVerified: row.is_verified,
    skill: row.skill,
    priority: row.priority,
    intentKey: row.intent,
    sentiment: row.sentiment,
    handOffReason: row.hand_off_reason,
    handedOffAt: row.handed_off_at,
    summary: row.summary,
    lastSequence: row.last_sequence,
    lastText: row.last_text,
    lastMessageAt: row.last_message_at,
    dueAt: row.due_at,
    breachedAt: row.breached_at,
    snoozedUntil: row.snoozed_until,
    resolvedAt: row.resolved_at,
    csat: row.csat,
    createdAt: row.created_at,
  };
}
