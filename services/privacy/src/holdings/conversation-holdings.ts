import { anyOf, type Holding, isPerson, jsonMentions, ownWord, textMentions } from "./holding.ts";

/** Conversations of the person, known by their key or by what the channel calls them. */
const ofConversation = `held.conversation_id IN (SELECT asked.id FROM conversation AS asked
  WHERE asked.customer_id = ANY (ARRAY(SELECT unnest(ids) FROM person))
    OR lower(asked.visitor_key) = ANY (ARRAY(SELECT unnest(words) FROM person)))`;

/** Beside messages of such conversations. */
const besideMessage = `held.message_id IN (SELECT held.id FROM conversation_message AS held WHERE ${ofConversation})`;

/** What was said with the person, and what others said of them; the conversation itself goes last, since the others are found by it. */
export const conversationHoldings: readonly Holding[] = [
  {
    table: "message_translation",
    name: "translatedMessages",
    about: anyOf(besideMessage, textMentions("text")),
    erase: "delete",
  },
  {
    table: "suggestion_use",
    name: "suggestedReplies",
    about: besideMessage,
    erase: "delete",
    keeps: { outcome: ownWord },
  },
  {
    table: "conversation_message",
    name: "messages",
    about: anyOf(
      ofConversation,
      ...["text", "author", "external_id", "feedback_comment"].map(textMentions),
      jsonMentions("citations"),
      jsonMentions("understanding"),
    ),
    erase: "delete",
    inner: ["words"],
  },
  {
    table: "conversation_note",
    name: "conversationNotes",
    about: anyOf(ofConversation, textMentions("text"), textMentions("author")),
    erase: "delete",
    inner: ["words"],
  },
  {
    table: "conversation_event",
    name: "conversationHistory",
    about: anyOf(ofConversation, textMentions("reason"), textMentions("author"), jsonMentions("facts")),
    erase: "delete",
  },
  {
    table: "conversation_satisfaction",
    name: "conversationSatisfaction",
    about: ofConversation,
    erase: "delete",
    keeps: { against: ownWord },
  },
  {
    table: "conversation",
    name: "conversations",
    about: anyOf(
      isPerson("customer_id"),
      ...["visitor_key", "visitor_name", "external_id", "subject", "summary", "asked_order", "csat_comment"].map(
        textMentions,
      ),
    ),
    erase: "delete",
  },
];
