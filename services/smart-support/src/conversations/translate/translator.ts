import { type SecretBox, Unreadable } from "@bellwether/runtime/webhooks/secret-box";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { ChatEndpoint } from "../../answers/generate/ask-chat.ts";
import { type StoredSupportSettings, supportChatOwner } from "../../answers/support-settings.ts";

/**
 * The endpoint that translates, which is the one that words answers, whether it words them or not; null where none is set, or its key cannot be
 * opened any more.
 */
export function translatorOf(
  tenantId: TenantId,
  { chatUrl, chatModel, chatSecret }: StoredSupportSettings,
  secrets: SecretBox,
): ChatEndpoint | null {
  if (chatUrl === null || chatModel === null) return null;
  try {
    const key = chatSecret === null ? null : secrets.open(chatSecret, supportChatOwner(tenantId)).toString("utf8");
    return { url: chatUrl, model: chatModel, key };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
