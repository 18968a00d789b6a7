import { type SecretBox, Unreadable } from "@bellwether/runtime/webhooks/secret-box";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { type StoredSupportSettings, supportChatOwner } from "../support-settings.ts";
import type { ChatEndpoint } from "./ask-chat.ts";

/** The organisation's endpoint, with its key; null where none is set, or its key cannot be opened any more. */
export function configuredEndpoint(
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
