import type { EntityManager } from "typeorm";
import { type ComposedAnswer, type ComposedMessage, pastAuthor } from "./compose-past.ts";
import { handOffOf, localeOf, overAt, type PastConversation } from "./past-conversation.ts";

/** Characters of a subject. */
const longestSubject = 120;
/** Of an answer that was given before or elsewhere, in place of what compared its passages. */
const pastEncoder = "import";

/** A past conversation with the rows of what was said in it. */
interface ComposedConversation {
  id: string;
  past: PastConversation;
  messages: ComposedMessage[];
  answers: ComposedAnswer[];
}

/** Versions that a past conversation has: its beginning, its hand-off, its end. */
export const pastVersion = (isHandedOff: boolean) => (isHandedOff ? 3 : 2);

/** Writes resolved conversations by a statement for each table. No queue and nobody who looks on hears of them. */
export async function writePast(db: EntityManager, conversations: readonly ComposedConversation[]): Promise<void> {
  if (conversations.length === 0) return;
  await insert(db, "conversation", conversationColumns, conversations.map(conversationRow));
  const said = conversations.flatMap(({ id, messages }) =>
    messages.map((message) => ({ ...message, conversation_id: id, received_at: message.sent_at })),
  );
  await insert(db, "conversation_message", messageColumns, said);
  const given = conversations.flatMap(({ id, past, answers }) =>
    answers.map((answer) => ({
      ...answer,
      conversation_id: id,
      customer_id: past.customerId,
      locale: localeOf(past),
      audience: "PUBLIC",
      encoder: pastEncoder,
      knowledge_version: pastEncoder,
    })),
  );
  await insert(db, "support_answer", answerColumns, given);
  await insert(db, "conversation_event", eventColumns, conversations.flatMap(eventRows));
}

const conversationColumns = {
  id: "uuid",
  external_id: "text",
  channel: "text",
  customer_id: "uuid",
  status: "text",
  locale: "text",
  subject: "text",
  intent: "text",
  hand_off_reason: "text",
  handed_off_at: "timestamptz",
  last_sequence: "integer",
  last_message_at: "timestamptz",
  customer_wrote_at: "timestamptz",
  first_replied_at: "timestamptz",
  resolved_at: "timestamptz",
  csat: "smallint",
  csat_at: "timestamptz",
  version: "integer",
  created_at: "timestamptz",
  updated_at: "timestamptz",
};
const messageColumns = {
  id: "uuid",
  conversation_id: "uuid",
  sequence: "integer",
  author_kind: "text",
  author: "text",
  kind: "text",
  text: "text",
  locale: "text",
  citations: "jsonb",
  masked: "text[]",
  answers_id: "uuid",
  answer_id: "uuid",
  turn: "text",
  feedback: "text",
  feedback_at: "timestamptz",
  words: "text[]",
  sent_at: "timestamptz",
  received_at: "timestamptz",
};
const answerColumns = {
  id: "uuid",
  conversation_id: "uuid",
  message_id: "uuid",
  customer_id: "uuid",
  question: "text",
  locale: "text",
  audience: "text",
  outcome: "text",
  confidence: "double precision",
  threshold: "double precision",
  sentences: "jsonb",
  encoder: "text",
  knowledge_version: "text",
  took_ms: "integer",
  asked_at: "timestamptz",
};
const eventColumns = {
  conversation_id: "uuid",
  version: "integer",
  action: "text",
  from_status: "text",
  to_status: "text",
  cause: "text",
  author: "text",
  reason: "text",
  occurred_at: "timestamptz",
};

async function insert<Columns extends Record<string, string>>(
  db: EntityManager,
  table: string,
  columns: Columns,
  rows: readonly Record<keyof Columns, unknown>[],
): Promise<void> {
  const names = Object.keys(columns);
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  const values = names.map((name) => (name === "words" ? "array_to_tsvector(words)" : name));
  await db.query(
    `INSERT INTO ${table} (${names.join(", ")}) SELECT ${values.join(", ")} FROM jsonb_to_recordset($1) AS told (${types.join(", ")})`,
    [JSON.stringify(rows)],
  );
}

function conversationRow({ id, past, messages }: ComposedConversation) {
  const handOff = handOffOf(past.messages);
  const over = overAt(past);
  const last = (kind: ComposedMessage["author_kind"]) => messages.findLast((one) => one.author_kind === kind)?.sent_at;
  return {
    id,
    external_id: past.externalId,
    channel: past.channel ?? "IMPORT",
    customer_id: past.customerId,
    status: "RESOLVED",
    locale: localeOf(past),
    subject: messages[0]!.text.replace(/\s+/g, " ").slice(0, longestSubject),
    intent: past.intent,
    hand_off_reason: handOff?.reason ?? null,
    handed_off_at: handOff?.at ?? null,
    last_sequence: messages.length,
    last_message_at: messages.at(-1)!.sent_at,
    customer_wrote_at: last("CUSTOMER") ?? null,
    first_replied_at: messages.find((one) => one.author_kind === "AGENT")?.sent_at ?? null,
    resolved_at: over,
    csat: past.rating,
    csat_at: past.rating === null ? null : over,
    version: pastVersion(handOff !== null),
    created_at: messages[0]!.sent_at,
    updated_at: over,
  };
}

function eventRows({ id, past, messages }: ComposedConversation) {
  const handOff = handOffOf(past.messages);
  const byPeople = messages.some((one) => one.author_kind === "AGENT");
  const event = (version: number, action: string, from: string | null, to: string, at: string) => ({
    conversation_id: id,
    version,
    action,
    from_status: from,
    to_status: to,
    cause: "BOT",
    author: null as string | null,
    reason: null as string | null,
    occurred_at: at,
  });
  const begun = { ...event(1, "START", null, "BOT", past.messages[0]!.at), cause: "CUSTOMER" };
  const handed =
    handOff === null ? [] : [{ ...event(2, "HAND_OFF", "BOT", "WAITING", handOff.at), reason: handOff.reason }];
  const from = handOff === null ? "BOT" : "WAITING";
  const ended = event(pastVersion(handOff !== null), "RESOLVE", from, "RESOLVED", overAt(past));
  return [begun, ...handed, byPeople ? { ...ended, cause: "PERSON", author: pastAuthor } : ended];
}
