import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import type { Locale } from "@bellwether/schema/contracts/locale";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { ChatEndpoint, ChatPatience } from "../../answers/generate/ask-chat.ts";
import { keepTranslation, untranslatedMessages } from "./message-translations.ts";
import { isNoTranslation, translateText } from "./translate-text.ts";

export interface WantedTranslation {
  conversationId: string;
  to: Locale;
  /** Null: all messages. */
  messageIds: readonly string[] | null;
}

export interface TranslationDone {
  translated: number;
  /** Those that have none yet, since the endpoint gave none, or not in time; what it gave before stays. */
  failed: number;
}

/** Failures in a row after which an endpoint is taken to be away: nobody waits for it fifty times. */
const mostFailures = 3;
/** Milliseconds after which no further message is begun: what is left is asked for again. */
const wholeMs = 15_000;

/**
 * Translates what of a conversation is not in a language, the latest first. Each message is kept as it comes, outside of any transaction that would wait
 * for the endpoint; whoever asks again goes on with the rest.
 */
export async function translateConversation(
  door: TenantDoor,
  tenantId: TenantId,
  { conversationId, to, messageIds }: WantedTranslation,
  endpoint: ChatEndpoint,
  destinations: Destinations,
  patience?: ChatPatience,
): Promise<TranslationDone> {
  const waiting = await door.read(tenantId, (db) => untranslatedMessages(db, conversationId, to, messageIds));
  const done: TranslationDone = { translated: 0, failed: 0 };
  let failuresInRow = 0;
  const begun = performance.now();
  for (const [at, { id, text }] of waiting.entries()) {
    if (failuresInRow >= mostFailures || performance.now() - begun > wholeMs)
      return { ...done, failed: done.failed + waiting.length - at };
    try {
      const translated = await translateText(text, to, endpoint, destinations, patience);
      const kept = { messageId: id, locale: to, text: translated, model: endpoint.model };
      await door.write(tenantId, (db) => keepTranslation(db, conversationId, kept));
      done.translated++;
      failuresInRow = 0;
    } catch (error) {
      if (!isNoTranslation(error)) throw error;
      done.failed++;
      failuresInRow++;
    }
  }
  return done;
}
