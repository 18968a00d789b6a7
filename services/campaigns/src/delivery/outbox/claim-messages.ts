import { returnedRows } from "@bellwether/runtime/jobs/returned-rows";
import type { EntityManager } from "typeorm";
import type { CampaignChannel, CreativeLocale, SendReason } from "../../contract.ts";
import type { ClaimedMessage } from "../ports.ts";
import { agreedSql, knownSql, suppressedSql } from "./freeze-audience.ts";

interface ClaimedRow {
  id: string;
  attempts: number;
  status: "CLAIMED" | "SKIPPED";
  customer_id: string;
  external_id: string;
  email: string | null;
  name: string | null;
  variant_id: string;
  locale: CreativeLocale;
}

/** What a look for messages found. */
export interface Claim {
  messages: ClaimedMessage[];
  /** Those that are not to be sent any more. */
  skipped: number;
}

/**
 * Takes messages that are due, of a campaign that runs at this moment, and asks again of each person what may have changed since they
 * were chosen: whether they are still there, agree, have an address that takes mail, and were not sent enough lately. Who does not pass
 * is skipped for good, with the reason.
 *
 * @param limit messages at most
 */
export async function claimMessages(
  db: EntityManager,
  campaignId: string,
  channel: CampaignChannel,
  limit: number,
): Promise<Claim> {
  // Two campaigns that claim at once would each see a cap that the other fills.
  await db.query("SELECT pg_advisory_xact_lock(hashtextextended('campaign-claims:' || current_tenant(), 0))");
  const rows = await returnedRows<ClaimedRow>(
    db,
    `WITH due AS MATERIALIZED (
       SELECT send.id, send.customer_id, campaign.cap_sends, campaign.cap_days
       FROM campaign_send AS send JOIN campaign ON campaign.id = send.campaign_id AND campaign.status = 'RUNNING'
       WHERE send.campaign_id = $1 AND send.channel = $2 AND send.status = 'WAITING' AND send.next_attempt_at <= now()
       ORDER BY send.next_attempt_at, send.id LIMIT $3 FOR UPDATE OF send SKIP LOCKED
     ), judged AS (
       SELECT due.id, customer.external_id, customer.email, customer.name, ${reasonSql} AS reason
       FROM due JOIN customer ON customer.id = due.customer_id
     )
     UPDATE campaign_send AS send SET status = CASE WHEN judged.reason IS NULL THEN 'CLAIMED' ELSE 'SKIPPED' END,
       reason = judged.reason, attempts = send.attempts + (judged.reason IS NULL)::integer, handed_at = NULL
     FROM judged WHERE send.id = judged.id
     RETURNING send.id, send.attempts, send.status, send.customer_id, judged.external_id, judged.email, judged.name,
       send.variant_id, send.locale`,
    [campaignId, channel, limit],
  );
  const messages = rows.filter(({ status }) => status === "CLAIMED").map(toMessage);
  return { messages, skipped: rows.length - messages.length };
}

/** Campaigns of the organisation that have messages due by a channel at this moment, this one included. */
export async function sendersAtOnce(db: EntityManager, campaignId: string, channel: CampaignChannel): Promise<number> {
  const [{ others }]: [{ others: number }] = await db.query(
    `SELECT count(*)::integer AS others FROM campaign WHERE status = 'RUNNING' AND id <> $1 AND EXISTS (
       SELECT FROM campaign_send WHERE campaign_id = campaign.id AND channel = $2 AND status IN ('WAITING', 'CLAIMED')
         AND next_attempt_at <= now())`,
    [campaignId, channel],
  );
  return 1 + others;
}

const reasonSql = `CASE
  WHEN customer.erased_at IS NOT NULL OR customer.merged_into IS NOT NULL THEN '${"GONE" satisfies SendReason}'
  WHEN $2 = 'EMAIL' AND customer.email IS NULL OR $2 = 'AD_PLATFORM' AND NOT ${knownSql} THEN '${"NO_ADDRESS" satisfies SendReason}'
  WHEN NOT CASE $2 WHEN 'AD_PLATFORM' THEN ${agreedSql("'ADVERTISING'")} WHEN 'EMAIL' THEN ${agreedSql("'EMAIL_MARKETING'")}
    ELSE ${agreedSql("'EMAIL_MARKETING', 'SMS_MARKETING'")} END
    THEN '${"NO_CONSENT" satisfies SendReason}'
  WHEN $2 = 'EMAIL' AND ${suppressedSql} THEN '${"SUPPRESSED" satisfies SendReason}'
  WHEN due.cap_sends IS NOT NULL AND due.cap_sends <= (
    SELECT count(*) FROM campaign_send AS other WHERE other.customer_id = due.customer_id AND (other.status = 'CLAIMED'
      OR other.status = 'SENT' AND other.sent_at > now() - due.cap_days * interval '1 day'))
    THEN '${"CAPPED" satisfies SendReason}'
  END`;

function toMessage(row: ClaimedRow): ClaimedMessage {
  return {
    id: row.id,
    attempt: row.attempts,
    customerId: row.customer_id,
    externalId: row.external_id,
    email: row.email,
    name: row.name,
    variantId: row.variant_id,
    locale: row.locale,
  };
}

/**
 * Has messages wait again that a process took and did not end: it is gone, since a campaign's job has one owner. What it had not
 * handed over was certainly not sent. What it had in its hands may have been, and goes again under the same key, by which the receiver
 * knows it. @returns how many were in doubt
 */
export async function takeBack(db: EntityManager, campaignId: string, channel: CampaignChannel): Promise<number> {
  const [row] = await returnedRows<{ doubtful: number }>(
    db,
    `WITH back AS (
       UPDATE campaign_send SET status = 'WAITING', next_attempt_at = now(), was_in_doubt = was_in_doubt OR handed_at IS NOT NULL
       WHERE campaign_id = $1 AND channel = $2 AND status = 'CLAIMED' RETURNING handed_at
     ), counted AS (SELECT count(handed_at)::integer AS doubtful FROM back)
     UPDATE campaign_audience SET next_look_at = now() FROM counted
     WHERE campaign_id = $1 AND channel = $2 RETURNING counted.doubtful`,
    [campaignId, channel],
  );
  return row?.doubtful ?? 0;
}
