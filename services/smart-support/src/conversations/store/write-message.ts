import { announceConversation } from "@bellwether/runtime/jobs/progress-announcement";
import type { Locale } from "@bellwether/schema/contracts/locale";
import type { EntityManager } from "typeorm";
import type { AuthorKind, Citation, Conversation, MessageKind } from "../model/conversation.ts";
import { searchWords } from "./search-words.ts";
import { tellOfReply } from "./tell-of-conversation.ts";

/** A message that is to be written, its personal words masked. */
export interface NewMessage {
  id: string;
  authorKind: AuthorKind;
  kind: MessageKind;
  text: string;
  locale: Locale;
  author?: string | null;
  citations?: readonly Citation[];
  /** Kinds of what was masked. */
  masked?: readonly string[];
  /** The customer's message that it answers. */
  answersId?: string | null;
  /** The kept answer that its words are of. */
  answerId?: string | null;
  /** The channel's own key. */
  externalId?: string | null;
  turn?: "PENDING" | "DONE" | null;
  sentAt?: Date;
}

/** Writes a message as the last of a locked conversation, and tells whoever looks at it. */
export async function writeMessage(
  db: EntityManager,
  conversation: Conversation,
  message: NewMessage,
): Promise<Conversation> {
  const { authorKind, sentAt = new Date() } = message;
  await db.query(
    `WITH counted AS (
       UPDATE conversation SET last_sequence = last_sequence + 1, last_message_at = now(), updated_at = now(),
         customer_wrote_at = CASE WHEN $3 = 'CUSTOMER' THEN now() ELSE customer_wrote_at END
       WHERE id = $2 RETURNING last_sequence
     )
     INSERT INTO conversation_message (id, conversation_id, sequence, author_kind, author, kind, text, locale, citations, masked,
       answers_id, answer_id, external_id, turn, words, sent_at)
     SELECT $1, $2, last_sequence, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, array_to_tsvector($14::text[]), $15 FROM counted`,
    [
      message.id,
      conversation.id,
      authorKind,
      message.author ?? null,
      message.kind,
      message.text,
      message.locale,
      JSON.stringify(message.citations ?? []),
      message.masked ?? [],
      message.answersId ?? null,
      message.answerId ?? null,
      message.externalId ?? null,
      message.turn ?? null,
      searchWords(message.text),
      sentAt,
    ],
  );
  await announceConversation(db, conversation.id);
  const sequence = conversation.lastSequence + 1;
  if (authorKind === "BOT" || authorKind === "AGENT") await tellOfReply(db, conversation.id, { ...message, sequence });
  return { ...conversation, lastSequence: sequence };
}
