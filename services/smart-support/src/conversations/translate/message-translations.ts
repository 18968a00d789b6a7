import { announceConversation } from "@bellwether/runtime/jobs/progress-announcement";
import type { Locale } from "@bellwether/schema/contracts/locale";
import type { EntityManager } from "typeorm";

/** Messages that are translated at once, the latest of those that are asked for. */
export const mostTranslated = 50;

export interface UntranslatedMessage {
  id: string;
  text: string;
}

/**
 * What of a conversation is still to be translated, the latest first: what is in another language and not kept in this one.
 *
 * @param messageIds of those asked for; null: all
 */
export function untranslatedMessages(
  db: EntityManager,
  conversationId: string,
  to: Locale,
  messageIds: readonly string[] | null,
): Promise<UntranslatedMessage[]> {
  return db.query(
    `SELECT m.id, m.text FROM conversation_message AS m
     WHERE m.conversation_id = $1 AND m.locale <> $2 AND ($3::uuid[] IS NULL OR m.id = ANY($3))
       AND NOT EXISTS (SELECT FROM message_translation AS kept WHERE kept.message_id = m.id AND kept.locale = $2)
     ORDER BY m.sequence DESC LIMIT $4`,
    [conversationId, to, messageIds, mostTranslated],
  );
}

export interface NewTranslation {
  messageId: string;
  locale: Locale;
  text: string;
  /** Null: the author's own words, of which the message is the translation. */
  model: string | null;
}

/** Keeps a message in another language; one that is kept already, or of a message that is gone, stays as it is. */
export async function keepTranslation(
  db: EntityManager,
  conversationId: string,
  { messageId, locale, text, model }: NewTranslation,
): Promise<void> {
  await db.query(
    `INSERT INTO message_translation (message_id, locale, text, model)
     SELECT id, $2, $3, $4 FROM conversation_message WHERE id = $1 FOR KEY SHARE
     ON CONFLICT (tenant_id, message_id, locale) DO NOTHING`,
    [messageId, locale, text, model],
  );
  await announceConversation(db, conversationId);
}
