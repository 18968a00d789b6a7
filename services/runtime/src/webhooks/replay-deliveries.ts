import type { EntityManager } from "typeorm";
import { returnedRows } from "../jobs/returned-rows.ts";
import { sendAgain } from "./send-deliveries.ts";

/** Deliveries put into the queue again at once: who replays a month does so in several turns, oldest first. */
export const replayedAtMost = 5_000;

/** Which of a webhook's messages to send again; every condition given must hold. */
export interface ReplayRequest {
  webhookId: string;
  /** Only these deliveries. */
  deliveryIds?: readonly string[] | null;
  /** Only of events that happened then or later. */
  since?: Date | null;
  /** Only of events that happened before. */
  until?: Date | null;
  /** Only those that stand so. */
  statuses: readonly ("DELIVERED" | "FAILED")[];
}

/**
 * Sends messages again, under their own ids and with all attempts, oldest first.
 *
 * @param db a transaction that holds the webhook's lock
 * @returns how many wait now because of it, and how many more there are
 */
export async function replayDeliveries(
  db: EntityManager,
  { webhookId, deliveryIds, since, until, statuses }: ReplayRequest,
): Promise<{ replayed: number; remaining: number }> {
  const found: { id: string; count: number }[] = await db.query(
    `SELECT delivery.id, (count(*) OVER ())::integer AS count
     FROM webhook_delivery AS delivery JOIN webhook_event AS event ON event.id = delivery.event_id
     WHERE delivery.webhook_id = $1 AND delivery.status = ANY ($2)
       AND ($3::uuid[] IS NULL OR delivery.id = ANY ($3))
       AND ($4::timestamptz IS NULL OR event.occurred_at >= $4) AND ($5::timestamptz IS NULL OR event.occurred_at < $5)
     ORDER BY event.occurred_at, delivery.id LIMIT $6`,
    [webhookId, statuses, deliveryIds ?? null, since ?? null, until ?? null, replayedAtMost],
  );
  const waiting = await returnedRows<{ id: string }>(
    db,
    `UPDATE webhook_delivery SET status = 'PENDING', attempts = 0, next_attempt_at = clock_timestamp(), completed_at = NULL,
       response_status = NULL, failure = NULL, duration_ms = NULL
     WHERE id = ANY ($1::uuid[]) AND status <> 'PENDING' RETURNING id`,
    [found.map(({ id }) => id)],
  );
  await sendAgain(
    db,
    waiting.map(({ id }) => id),
  );
  return { replayed: waiting.length, remaining: (found[0]?.count ?? 0) - found.length };
}
