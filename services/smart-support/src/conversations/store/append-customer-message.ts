import { supportTurnQueue } from "@bellwether/runtime/jobs/boss";
import { maskPersonal } from "@bellwether/runtime/masking/mask-personal";
import type { Locale } from "@bellwether/schema/contracts/locale";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import type { Conversation } from "../model/conversation.ts";
import { moveOnMessage, nextStatus, waitsForPeople } from "../model/transitions.ts";
import { changeConversation, setColumns } from "./change-conversation.ts";
import { lockLiving } from "./conversation-record.ts";
import { lockVisitorsConversation } from "./find-conversation.ts";
import { queueTurn } from "./moments.ts";
import { promisedAt } from "./service-hours.ts";
import { writeMessage } from "./write-message.ts";

/** Characters of one message. */
export const longestMessage = 4_000;
/** Characters of a subject. */
const longestSubject = 120;

/** Who asks, as the channel knows them. */
export interface Asker {
  /** The channel's name, in capitals: WIDGET, EMAIL, API. */
  channel: string;
  /** The channel's own key of who asks. */
  visitorKey: string;
  visitorName?: string | null;
  customerId?: string | null;
  /** Whether the channel proved that it is this customer. */
  isVerified?: boolean;
  /** Language to write in; by default the first message's own. */
  locale?: Locale | null;
  subject?: string | null;
  /** Begin another conversation, whatever was said before. */
  isNew?: boolean;
}

export interface CustomerMessage {
  conversation: { id: string } | Asker;
  /** A UUID that the sender chose: a message sent twice is kept once. */
  messageId: string;
  text: string;
  /** By the sender's clock. */
  sentAt: Date;
  /** The channel's own key, such as a mail's Message-ID; of two messages with the same the first is kept. */
  externalId?: string | null;
}

export type Appended =
  /** `repeated`: it was here before, and nothing was done. */
  | { outcome: "appended" | "repeated"; conversationId: string; sequence: number }
  | { outcome: "refused"; code: "message.empty" | "message.too-long" | "message.id-taken" | "conversation.unknown" };

/**
 * The one door by which channels bring what customers say. It masks what is personal before anything is written, finds or begins the
 * conversation, reopens a resolved one, and sees to it that the bot or a person answers.
 */
export async function appendCustomerMessage(db: EntityManager, message: CustomerMessage): Promise<Appended> {
  // No text of the database holds this character, which no keyboard writes.
  const text = message.text.replaceAll("\0", "").trim();
  if (text === "") return { outcome: "refused", code: "message.empty" };
  if (text.length > longestMessage) return { outcome: "refused", code: "message.too-long" };
  const { masked, found } = maskPersonal(text);
  const going = await lockGoing(db, message.conversation);
  // Asked once it is locked: whoever brings it at the same time waits here until the first is done.
  const before = await findMessage(db, message);
  if (before !== null) return repeated(before, message);
  const conversation = going ?? (await begin(db, message.conversation, masked));
  if (conversation === null) return { outcome: "refused", code: "conversation.unknown" };
  const current = await stir(db, conversation);
  const isForBot = current.status === "BOT";
  const { lastSequence } = await writeMessage(db, current, {
    id: message.messageId,
    authorKind: "CUSTOMER",
    kind: "TEXT",
    text: masked,
    locale: current.locale,
    masked: [...new Set(found.map(({ kind }) => kind))],
    externalId: message.externalId ?? null,
    turn: isForBot ? "PENDING" : "DONE",
    sentAt: message.sentAt,
  });
  if (isForBot) await queueTurn(db, supportTurnQueue, current.id);
  else if (waitsForPeople(current.status) && current.dueAt === null)
    await setColumns(db, current, {
      dueAt: await promisedAt(db, new Date(), current.firstRepliedAt !== null),
      breachedAt: null,
    });
  return { outcome: "appended", conversationId: current.id, sequence: lastSequence };
}

interface KnownMessage {
  id: string;
  conversationId: string;
  sequence: number;
  authorKind: string;
}

async function findMessage(
  db: EntityManager,
  { messageId, externalId }: CustomerMessage,
): Promise<KnownMessage | null> {
  const [row]: [KnownMessage | undefined] = await db.query(
    `SELECT id, conversation_id AS "conversationId", sequence, author_kind AS "authorKind" FROM conversation_message
     WHERE id = $1 OR external_id = $2 LIMIT 1`,
    [messageId, externalId ?? null],
  );
  return row ?? null;
}

/** An id that something else has, in whatever conversation, is no repetition. */
function repeated({ authorKind, conversationId, sequence }: KnownMessage, { conversation }: CustomerMessage): Appended {
  if (authorKind !== "CUSTOMER" || ("id" in conversation && conversation.id !== conversationId))
    return { outcome: "refused", code: "message.id-taken" };
  return { outcome: "repeated", conversationId, sequence };
}

/** The conversation that is named or that the visitor is in, locked; null where there is none yet. */
async function lockGoing(db: EntityManager, asked: { id: string } | Asker): Promise<Conversation | null> {
  if ("id" in asked) return lockLiving(db, asked.id);
  const { channel, visitorKey, isNew = false } = asked;
  // Two first messages at once would begin two conversations.
  await db.query("SELECT pg_advisory_xact_lock(hashtextextended('conversation:' || current_tenant() || $1, 0))", [
    `${channel}:${visitorKey}`,
  ]);
  return isNew ? null : lockVisitorsConversation(db, channel, visitorKey);
}

async function begin(db: EntityManager, asker: { id: string } | Asker, masked: string): Promise<Conversation | null> {
  if ("id" in asker) return null;
  const { channel, visitorKey } = asker;
  const begun: Conversation = {
    id: uuidv7(),
    channel,
    status: "BOT",
    version: 1,
    locale: asker.locale ?? (/\p{Script=Han}/u.test(masked) ? "zh-CN" : "en"),
    subject: (asker.subject?.trim() ? maskPersonal(asker.subject.trim()).masked : masked)
      .replace(/\s+/g, " ")
      .slice(0, longestSubject),
    visitorKey,
    customerId: asker.customerId ?? null,
    isVerified: asker.isVerified === true && asker.customerId != null,
    assignee: null,
    skill: null,
    priority: "NORMAL",
    handedOffAt: null,
    failedTurns: 0,
    askedOrder: null,
    lastSequence: 0,
    firstRepliedAt: null,
    dueAt: null,
    breachedAt: null,
    snoozedUntil: null,
    mergedInto: null,
  };
  const { id, locale, subject, customerId, isVerified } = begun;
  await db.query(
    `INSERT INTO conversation (id, channel, visitor_key, visitor_name, customer_id, is_verified, locale, subject)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, channel, visitorKey, asker.visitorName ?? null, customerId, isVerified, locale, subject],
  );
  return changeConversation(db, begun, "START", {}, { cause: "CUSTOMER" });
}

/** What the customer's writing does by itself: it reopens what was resolved, and takes up what was put aside. */
async function stir(db: EntityManager, conversation: Conversation): Promise<Conversation> {
  const actor = { cause: "CUSTOMER" } as const;
  const move = moveOnMessage(conversation.status, conversation.handedOffAt !== null);
  if (move !== null) {
    const next = nextStatus(conversation.status, move);
    const status = next.outcome === "moved" ? next.to : conversation.status;
    return changeConversation(
      db,
      conversation,
      move,
      { status, resolvedAt: null, failedTurns: 0, askedOrder: null },
      actor,
    );
  }
  if (conversation.snoozedUntil === null) return conversation;
  return changeConversation(db, conversation, "WAKE", { snoozedUntil: null }, actor);
}
