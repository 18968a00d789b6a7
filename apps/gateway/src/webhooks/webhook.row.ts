import type { WebhookEventType as StoredEventType } from "@bellwether/schema/contracts/webhook-events";
import { globalId } from "../node/global-id.ts";
import type { Webhook, WebhookDisabledReason } from "./webhook.type.ts";
import { toEventType } from "./webhook-event-type.enum.ts";

export const webhookColumns = `h.id, h.url, h.description, h.event_types, h.enabled, h.disabled_reason, h.failing_since,
  CASE WHEN h.previous_secret_until > now() THEN h.previous_secret_until END AS previous_secret_until, h.version,
  h.created_by, h.created_at, h.updated_at`;

export interface WebhookRow {
  id: string;
  url: string;
  description: string | null;
  event_types: StoredEventType[];
  enabled: boolean;
  disabled_reason: WebhookDisabledReason | null;
  failing_since: Date | null;
  previous_secret_until: Date | null;
  version: number;
  created_by: string | null;
  created_at: Date;
  updated_at: Date;
}

export function toWebhook(row: WebhookRow): Webhook {
  return {
    id: globalId("Webhook", row.id),
    key: row.id,
    createdByReference: row.created_by,
    url: row.url,
    description: row.description,
    eventTypes: row.event_types.map(toEventType),
    enabled: row.enabled,
    disabledReason: row.disabled_reason,
    failingSince: row.failing_since,
    previousSecretUntil: row.previous_secret_until,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
