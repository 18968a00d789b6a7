import type { WidgetCitation, WidgetMessage, WidgetState } from "@bellwether/schema/contracts/widget";
import type { EntityManager } from "typeorm";
import type { ConversationMessage } from "../../conversations/model/conversation.ts";
import type { GoingConversation } from "../going-conversation.ts";
import { type ChannelPort, channels } from "../port.ts";

/** What a visitor's browser has already. */
export interface Held {
  conversation: string | null;
  after: number;
}

/** What a visitor is told: how the conversation stands, and what was said since. */
export async function readWidgetState(
  db: EntityManager,
  visitorId: string,
  held: Held,
  desk: Pick<ChannelPort, "going" | "after">,
): Promise<WidgetState> {
  const going = await desk.going(db, channels.widget, visitorId);
  if (going === null) return { conversation: null, messages: [], seen: seenOf(null) };
  const after = held.conversation === going.id ? held.after : 0;
  const messages = await desk.after(db, going.id, after);
  const urls = await publicAddresses(db, messages);
  const { id, status, isAgentTyping, csat } = going;
  // A reader of the first hundreds is told to come again at once.
  const told = { ...going, lastSequence: messages.at(-1)?.sequence ?? after };
  return {
    conversation: { id, status, isAgentTyping, rating: csat },
    messages: messages.map((message) => toWidgetMessage(message, urls)),
    seen: seenOf(told),
  };
}

/** Stands for all that a visitor can be told of a conversation, as `wait` compares it. */
export function seenOf(going: GoingConversation | null): string {
  if (going === null) return "";
  return `${going.id}.${going.version}.${going.lastSequence}.${going.isAgentTyping ? 1 : 0}`;
}

function toWidgetMessage(message: ConversationMessage, urls: ReadonlyMap<string, string>): WidgetMessage {
  const { id, sequence, authorKind, text, locale, citations, feedback, sentAt } = message;
  return {
    id,
    sequence,
    author: authorKind,
    text,
    locale,
    citations: citations.map(
      (cited): WidgetCitation => ({ title: cited.title, text: cited.text, url: urls.get(cited.articleId) ?? null }),
    ),
    feedback,
    sentAt: sentAt.toISOString(),
  };
}

/** Where the cited articles stand for everybody: those that came from the organisation's own pages. */
async function publicAddresses(
  db: EntityManager,
  messages: readonly ConversationMessage[],
): Promise<Map<string, string>> {
  const ids = [...new Set(messages.flatMap(({ citations }) => citations.map(({ articleId }) => articleId)))];
  if (ids.length === 0) return new Map();
  const rows: { id: string; url: string }[] = await db.query(
    `SELECT id, source_url AS url FROM article
     WHERE id = ANY ($1::uuid[]) AND audience = 'PUBLIC' AND status = 'PUBLISHED' AND source_url ~ '^https?://'`,
    [ids],
  );
  return new Map(rows.map(({ id, url }) => [id, url]));
}
