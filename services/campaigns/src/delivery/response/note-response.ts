import { createHash } from "node:crypto";
import { returnedRows } from "@bellwether/runtime/jobs/returned-rows";
import { consentStatement } from "@bellwether/schema/database/consent-statement";
import type { EntityManager } from "typeorm";
import { holdBounced } from "../hold-sending.ts";
import type { FeedbackReport } from "../model/feedback-report.ts";
import type { CampaignNote, EventDesk } from "../ports.ts";

/** What can become of a message after it was sent. */
type Response = "opened" | "clicked" | "unsubscribed" | "bounced" | "complained";

const kinds: Record<Response, CampaignNote["kind"]> = {
  opened: "EMAIL_OPEN",
  clicked: "EMAIL_CLICK",
  // Events have no kinds of their own for these; `name` says which it is.
  unsubscribed: "CUSTOM",
  bounced: "CUSTOM",
  complained: "CUSTOM",
};

interface Answered {
  customerId: string;
  campaign: string;
  variant: string;
  isFirst: boolean;
}

/** Notes that a mail was opened. @returns false where there is no such message */
export function noteOpened(db: EntityManager, sendId: string, desk: EventDesk): Promise<boolean> {
  return note(db, sendId, "opened", {}, "", desk);
}

/** Notes that a link of a mail was followed; each of its links once. @returns false where there is no such message */
export function noteClicked(db: EntityManager, sendId: string, address: string, desk: EventDesk): Promise<boolean> {
  const mark = createHash("sha256").update(address).digest("hex").slice(0, 16);
  return note(db, sendId, "clicked", { url: address.slice(0, 2_000) }, `:${mark}`, desk);
}

/**
 * Ends the mails to whoever was sent one: takes back their consent, also where they gave it again since, and makes an event of it
 * once. @returns false where there is no such message
 */
export async function noteUnsubscribed(db: EntityManager, sendId: string, desk: EventDesk): Promise<boolean> {
  const isKnown = await note(db, sendId, "unsubscribed", {}, "", desk);
  if (isKnown) await takeBackConsent(db, sendId, "unsubscribe link");
  return isKnown;
}

/**
 * Notes a bounce or a complaint that came by mail, writes to nobody again who is not there or wants none, and pauses a campaign of
 * whose mails too many come back.
 */
export async function noteFeedback(db: EntityManager, report: FeedbackReport, desk: EventDesk): Promise<boolean> {
  const { kind, sendId, status, isFinal } = report;
  const response = kind === "BOUNCE" ? "bounced" : "complained";
  const isKnown = await note(db, sendId, response, status === null ? {} : { status }, "", desk);
  if (isKnown && kind === "BOUNCE") await holdBounced(db, sendId);
  if (!isKnown || !isFinal) return isKnown;
  await db.query(
    `INSERT INTO mail_suppression (address_hash, reason)
     SELECT sha256(convert_to(lower(email), 'UTF8')), $2 FROM campaign_send AS send JOIN customer ON customer.id = send.customer_id
     WHERE send.id = $1 AND email IS NOT NULL ON CONFLICT DO NOTHING`,
    [sendId, kind === "BOUNCE" ? "BOUNCED" : "COMPLAINED"],
  );
  if (kind === "COMPLAINT") await takeBackConsent(db, sendId, "complaint");
  return true;
}

async function note(
  db: EntityManager,
  sendId: string,
  response: Response,
  properties: Readonly<Record<string, string>>,
  suffix: string,
  desk: EventDesk,
): Promise<boolean> {
  const column = `${response}_at`;
  const [answered] = await returnedRows<Answered>(
    db,
    `WITH before AS (SELECT id, ${column} IS NULL AS is_first FROM campaign_send WHERE id = $1 AND channel = 'EMAIL' FOR NO KEY UPDATE)
     UPDATE campaign_send AS send SET ${column} = coalesce(send.${column}, now())
       ${response === "bounced" ? ", status = 'BOUNCED', reason = 'REFUSED'" : ""}
     FROM before JOIN campaign_send AS same ON same.id = before.id JOIN campaign ON campaign.id = same.campaign_id
       JOIN campaign_variant AS variant ON variant.id = same.variant_id
     WHERE send.id = before.id
     RETURNING send.customer_id AS "customerId", campaign.external_id AS campaign, variant.name AS variant, before.is_first AS "isFirst"`,
    [sendId],
  );
  if (answered === undefined) return false;
  const { customerId, campaign, variant, isFirst } = answered;
  // Each link of a mail is an event of its own; of the others, the first time counts.
  if (!isFirst && response !== "clicked") return true;
  const told = {
    campaign,
    variant,
    ...properties,
    ...(kinds[response] === "CUSTOM" ? { name: `email.${response}` } : {}),
  };
  const eventId = `campaign-send:${sendId}:${response}${suffix}`;
  await desk.take(db, [
    { eventId, kind: kinds[response], occurredAt: new Date(), customerId, channel: "email", properties: told },
  ]);
  return true;
}

async function takeBackConsent(db: EntityManager, sendId: string, source: string): Promise<void> {
  await db.query(
    consentStatement(`SELECT coalesce(customer.merged_into, customer.id) AS customer_id, 'EMAIL_MARKETING' AS purpose, false AS granted,
        now() AS decided_at, $2::text AS source, NULL::text AS recorded_by
      FROM campaign_send AS send JOIN customer ON customer.id = send.customer_id
      WHERE send.id = $1 AND customer.erased_at IS NULL AND NOT EXISTS (
        SELECT FROM customer_consent AS held WHERE held.customer_id = coalesce(customer.merged_into, customer.id)
          AND held.purpose = 'EMAIL_MARKETING' AND NOT held.granted)`),
    [sendId, source],
  );
}
