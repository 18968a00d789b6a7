import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { groupsInKeyOrder } from "../loaders.ts";
import type { WebhookAttempt } from "./webhook-attempt.type.ts";
import type { WebhookFailure } from "./webhook-delivery.type.ts";

interface AttemptRow {
  delivery_id: string;
  attempt: number;
  ended_at: Date;
  failure: WebhookFailure | null;
  response_status: number | null;
  response_headers: Record<string, string>;
  duration_ms: number;
}

/** Attempts shown of one delivery: three rounds of ten, of a message that was sent again and again. */
const shownAttempts = 30;

/** The attempts of deliveries, by the delivery's key, oldest first. */
export function attemptsByDeliveryKey(db: TenantSnapshot): DataLoader<string, WebhookAttempt[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<AttemptRow>(
      `SELECT a.delivery_id, a.attempt, a.ended_at, a.failure, a.response_status, a.response_headers, a.duration_ms
       FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT * FROM webhook_attempt WHERE delivery_id = asked.id ORDER BY ended_at DESC LIMIT ${shownAttempts}
       ) AS a ORDER BY a.delivery_id, a.ended_at`,
      [keys],
    );
    return groupsInKeyOrder(keys, rows, (row) => row.delivery_id, toWebhookAttempt);
  });
}

function toWebhookAttempt(row: AttemptRow): WebhookAttempt {
  return {
    attempt: row.attempt,
    endedAt: row.ended_at,
    failure: row.failure,
    responseStatus: row.response_status,
    responseHeaders: Object.entries(row.response_headers).map(([name, value]) => ({ name, value })),
    durationMs: row.duration_ms,
  };
}
