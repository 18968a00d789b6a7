import { returnedRows } from "@bellwether/runtime/jobs/returned-rows";
import { waitSeconds } from "@bellwether/runtime/webhooks/retry-times";
import type { EntityManager } from "typeorm";
import type { HandOver } from "../model/smtp-answer.ts";
import type { ClaimedMessage } from "../ports.ts";

/** Seconds before each further attempt: greylists let through within the hour, a server that is repaired within the day. */
const retrySeconds: readonly number[] = [60, 300, 1_800, 7_200, 21_600, 43_200];

/** A message and what became of handing it over. */
export interface EndedAttempt {
  message: ClaimedMessage;
  handOver: AttemptEnd;
}

/** What became of it; waiting: it was not to be, for no fault of its own, and waits as it did. */
export type AttemptEnd = HandOver | { outcome: "WAITING"; answer: string };

/**
 * Notes that messages are about to leave, before they do: from here on the receiver may have them.
 *
 * @returns the keys of those that are still this process's to send
 */
export async function noteHandedOver(
  db: EntityManager,
  campaignId: string,
  messages: readonly ClaimedMessage[],
): Promise<Set<string>> {
  // A start can be taken back only until something was sent, so the first message waits for whoever takes it back right now.
  await db.query(
    "UPDATE campaign SET first_spent_at = now() WHERE id = $1 AND first_spent_at IS NULL AND status = 'RUNNING'",
    [campaignId],
  );
  const rows = await returnedRows<{ id: string }>(
    db,
    `UPDATE campaign_send AS send SET handed_at = clock_timestamp()
     FROM jsonb_to_recordset($1::jsonb) AS mine (id uuid, attempt smallint)
     WHERE send.id = mine.id AND send.attempts = mine.attempt AND send.status = 'CLAIMED'
       AND EXISTS (SELECT FROM campaign WHERE id = $2 AND first_spent_at IS NOT NULL)
     RETURNING send.id`,
    [JSON.stringify(messages.map(({ id, attempt }) => ({ id, attempt }))), campaignId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Writes what became of messages. What another process sends by now is left alone. */
export async function recordAttempts(db: EntityManager, ended: readonly EndedAttempt[]): Promise<void> {
  const rows = ended.map(({ message, handOver }) => ({
    id: message.id,
    attempt: message.attempt,
    answer: handOver.answer,
    ...endOf(message, handOver),
  }));
  await db.query(
    `WITH ended AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS one (id uuid, attempt smallint, status text, reason text, wait float8, answer text, gone boolean)
     ), written AS (
       UPDATE campaign_send AS send SET status = ended.status, reason = ended.reason, answer = ended.answer,
         sent_at = CASE WHEN ended.status = 'SENT' THEN clock_timestamp() END,
         bounced_at = CASE WHEN ended.status = 'BOUNCED' THEN clock_timestamp() END,
         next_attempt_at = clock_timestamp() + coalesce(ended.wait, 0) * interval '1 second'
       FROM ended WHERE send.id = ended.id AND send.attempts = ended.attempt AND send.status = 'CLAIMED'
       RETURNING send.customer_id, ended.gone
     )
     INSERT INTO mail_suppression (address_hash, reason)
     SELECT DISTINCT sha256(convert_to(lower(customer.email), 'UTF8')), 'BOUNCED'
     FROM written JOIN customer ON customer.id = written.customer_id WHERE written.gone AND customer.email IS NOT NULL
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

function endOf({ attempt }: ClaimedMessage, handOver: AttemptEnd) {
  switch (handOver.outcome) {
    case "SENT":
      return { status: "SENT", reason: null, wait: null, gone: false };
    case "BOUNCED":
      return { status: "BOUNCED", reason: "REFUSED", wait: null, gone: handOver.isGone };
    // The server wants none of ours until somebody puts that right: the message waits as it did.
    case "STOPPED":
    case "WAITING":
      return { status: "WAITING", reason: null, wait: 0, gone: false };
    case "LATER": {
      const wait = waitSeconds(attempt, null, Math.random(), retrySeconds);
      if (wait === null) return { status: "FAILED", reason: "GIVEN_UP", wait: null, gone: false };
      return { status: "WAITING", reason: null, wait, gone: false };
    }
  }
}
