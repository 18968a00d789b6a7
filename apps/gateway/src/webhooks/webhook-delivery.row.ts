import type { WebhookMessageType } from "@bellwether/schema/contracts/webhook-events";
import { globalId } from "../node/global-id.ts";
import type { WebhookDelivery, WebhookDeliveryStatus, WebhookFailure } from "./webhook-delivery.type.ts";
import { toEventType } from "./webhook-event-type.enum.ts";

export const deliveryColumns = `d.id, d.webhook_id, d.event_id, e.type, e.occurred_at, d.status, d.attempts, d.last_attempt_at,
  d.next_attempt_at, d.response_status, d.failure, d.duration_ms, d.completed_at`;

export const deliveryTables = "webhook_delivery d JOIN webhook_event e ON e.id = d.event_id";

export interface DeliveryRow {
  id: string;
  webhook_id: string;
  event_id: string;
  type: WebhookMessageType;
  occurred_at: Date;
  status: WebhookDeliveryStatus;
  attempts: number;
  last_attempt_at: Date | null;
  next_attempt_at: Date | null;
  response_status: number | null;
  failure: WebhookFailure | null;
  duration_ms: number | null;
  completed_at: Date | null;
}

export function toWebhookDelivery(row: DeliveryRow): WebhookDelivery {
  return {
    id: globalId("WebhookDelivery", row.id),
    key: row.id,
    webhookKey: row.webhook_id,
    messageId: row.event_id,
    eventType: toEventType(row.type),
    occurredAt: row.occurred_at,
    status: row.status,
    attempts: row.attempts,
    lastAttemptAt: row.last_attempt_at,
    nextAttemptAt: row.next_attempt_at,
    responseStatus: row.response_status,
    failure: row.failure,
    durationMs: row.duration_ms,
    completedAt: row.completed_at,
  };
}
