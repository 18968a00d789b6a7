import type { WebhookFailure, WebhookMessageType } from "@bellwether/schema/contracts/webhook-events";
import type PgBoss from "pg-boss";
import type { EntityManager } from "typeorm";
import { onTransaction, webhookQueue } from "../jobs/boss.ts";
import { putBackSql } from "../jobs/job-claim.ts";
import { returnedRows } from "../jobs/returned-rows.ts";
import type { AttemptOutcome } from "./post-message.ts";

/** Days without a single success after which a webhook is switched off, so that nobody waits for it any more. */
const failingDays = 5;

/** Gone: the receiver says that it wants no more (RFC 9110, 15.5.11). */
const goneStatus = 410;

/** An attempt that has begun: what to send where, and the number that fences off older attempts. */
export interface BegunAttempt {
  deliveryId: string;
  webhookId: string;
  attempt: number;
  enabled: boolean;
  url: string;
  /** Sealed; the second one for as long as receivers may still know the old secret. */
  secrets: Buffer[];
  eventId: string;
  type: WebhookMessageType;
  data: object;
  occurredAt: Date;
}

/** Counts an attempt before anything is sent, so that those that their process does not survive count too; null when nothing waits. */
export async function beginAttempt(db: EntityManager, deliveryId: string): Promise<BegunAttempt | null> {
  const [counted] = await returnedRows<{ attempts: number }>(
    db,
    `UPDATE webhook_delivery SET attempts = attempts + 1, last_attempt_at = clock_timestamp()
     WHERE id = $1 AND status = 'PENDING' RETURNING attempts`,
    [deliveryId],
  );
  if (counted === undefined) return null;
  const [row]: [
    Omit<BegunAttempt, "deliveryId" | "attempt" | "secrets"> & { secret: Buffer; previous: Buffer | null },
  ] = await db.query(
    `SELECT webhook.id AS "webhookId", webhook.enabled, webhook.url, webhook.secret,
         CASE WHEN previous_secret_until > now() THEN previous_secret END AS previous,
         event.id AS "eventId", event.type, event.data, event.occurred_at AS "occurredAt"
       FROM webhook_delivery AS delivery JOIN webhook ON webhook.id = delivery.webhook_id
         JOIN webhook_event AS event ON event.id = delivery.event_id
       WHERE delivery.id = $1`,
    [deliveryId],
  );
  const { secret, previous, ...rest } = row;
  return { ...rest, deliveryId, attempt: counted.attempts, secrets: previous === null ? [secret] : [secret, previous] };
}

/**
 * Writes what became of an attempt, and with it either the end of its job or the time of the next one.
 *
 * @param waitSeconds until the next attempt; null when this was the last, or none is needed
 */
export async function recordAttempt(
  db: EntityManager,
  statements: PgBoss,
  { deliveryId, webhookId, attempt, url }: Pick<BegunAttempt, "deliveryId" | "webhookId" | "attempt" | "url">,
  outcome: AttemptOutcome,
  waitSeconds: number | null,
): Promise<void> {
  const { failure, responseStatus, responseHeaders, durationMs } = outcome;
  // The webhook before its deliveries, as whoever deletes it takes them: in another order the two would wait for each other.
  await db.query("SELECT FROM webhook WHERE id = $1 FOR NO KEY UPDATE", [webhookId]);
  const status = failure === null ? "DELIVERED" : waitSeconds === null ? "FAILED" : "PENDING";
  const [row] = await returnedRows<{ id: string }>(
    db,
    `UPDATE webhook_delivery SET status = $3, failure = $4, response_status = $5, duration_ms = $6,
       next_attempt_at = CASE WHEN $3 = 'PENDING' THEN clock_timestamp() + $7::float8 * interval '1 second' END,
       completed_at = CASE WHEN $3 <> 'PENDING' THEN clock_timestamp() END
     WHERE id = $1 AND attempts = $2 AND status = 'PENDING' RETURNING id`,
    [deliveryId, attempt, status, failure, responseStatus, durationMs, waitSeconds],
  );
  // Deleted, sent again by somebody, or attempted by another process since: its job is not ours any more.
  if (row === undefined) return;
  await db.query(
    `INSERT INTO webhook_attempt (delivery_id, attempt, failure, response_status, response_headers, duration_ms)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [deliveryId, attempt, failure, responseStatus, JSON.stringify(responseHeaders), durationMs],
  );
  if (status === "PENDING") await db.query(putBackSql, [webhookQueue, deliveryId, waitSeconds]);
  else await statements.complete(webhookQueue, deliveryId, {}, onTransaction(db));
  await noteHealth(db, { webhookId, url }, failure, responseStatus, status === "FAILED");
}

/** Makes a delivery wait again as if this attempt had not been: its process ends. */
export async function returnAttempt(
  db: EntityManager,
  { deliveryId, attempt }: Pick<BegunAttempt, "deliveryId" | "attempt">,
): Promise<void> {
  const [row] = await returnedRows<{ id: string }>(
    db,
    `UPDATE webhook_delivery SET attempts = attempts - 1, next_attempt_at = clock_timestamp()
     WHERE id = $1 AND attempts = $2 AND status = 'PENDING' RETURNING id`,
    [deliveryId, attempt],
  );
  if (row !== undefined) await db.query(putBackSql, [webhookQueue, deliveryId, 0]);
}

/** Makes a delivery wait for its next attempt though what became of this one could not be written. */
export async function postponeAttempt(
  db: EntityManager,
  { deliveryId, attempt }: Pick<BegunAttempt, "deliveryId" | "attempt">,
  waitSeconds: number,
): Promise<void> {
  const [row] = await returnedRows<{ id: string }>(
    db,
    `UPDATE webhook_delivery SET next_attempt_at = clock_timestamp() + $3::float8 * interval '1 second'
     WHERE id = $1 AND attempts = $2 AND status = 'PENDING' RETURNING id`,
    [deliveryId, attempt, waitSeconds],
  );
  if (row !== undefined) await db.query(putBackSql, [webhookQueue, deliveryId, waitSeconds]);
}

/**
 * Keeps since when a webhook fails, and switches it off when its receiver says so or has been failing for long. What an address
 * answered says nothing of the one that the webhook has been given since.
 */
async function noteHealth(
  db: EntityManager,
  { webhookId, url }: Pick<BegunAttempt, "webhookId" | "url">,
  failure: WebhookFailure | null,
  responseStatus: number | null,
  isLast: boolean,
): Promise<void> {
  if (failure === null) {
    await db.query("UPDATE webhook SET failing_since = NULL WHERE id = $1 AND url = $2 AND failing_since IS NOT NULL", [
      webhookId,
      url,
    ]);
    return;
  }
  if (failure === "WEBHOOK_DISABLED") return;
  await db.query(
    `UPDATE webhook SET failing_since = coalesce(failing_since, now()),
       enabled = disabled.reason IS NULL, disabled_reason = disabled.reason,
       version = version + (disabled.reason IS NOT NULL)::integer,
       updated_at = CASE WHEN disabled.reason IS NULL THEN updated_at ELSE now() END
     FROM (SELECT CASE WHEN $2 THEN 'GONE' WHEN $3 AND failing_since < now() - $4 * interval '1 day' THEN 'FAILING' END AS reason
           FROM webhook WHERE id = $1) AS disabled
     WHERE id = $1 AND url = $5 AND enabled`,
    [webhookId, responseStatus === goneStatus, isLast, failingDays, url],
  );
}
