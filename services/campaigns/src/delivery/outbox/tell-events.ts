import type { EntityManager } from "typeorm";
import type { CampaignNote, EventDesk } from "../ports.ts";

/** Events of one transaction; the road takes no more in a call. */
const batch = 1_000;

interface SentRow {
  id: string;
  customerId: string;
  channel: string;
  campaign: string;
  variant: string;
  sentAt: Date;
}

/**
 * Makes events of their customers of messages that were sent, so that segments, funnels and models see them. Each has its message's
 * key, so telling twice is telling once.
 *
 * @returns how many were told; fewer than a batch when there are none left
 */
export async function tellSent(db: EntityManager, campaignId: string, desk: EventDesk): Promise<number> {
  const rows: SentRow[] = await db.query(
    `SELECT send.id, send.customer_id AS "customerId", send.channel, campaign.external_id AS campaign, variant.name AS variant,
       send.sent_at AS "sentAt"
     FROM campaign_send AS send JOIN campaign ON campaign.id = send.campaign_id
       JOIN campaign_variant AS variant ON variant.id = send.variant_id
     WHERE send.campaign_id = $1 AND send.status = 'SENT' AND send.told_at IS NULL
     ORDER BY send.id LIMIT ${batch} FOR UPDATE OF send SKIP LOCKED`,
    [campaignId],
  );
  if (rows.length === 0) return 0;
  await desk.take(db, rows.filter(({ channel }) => channel === "EMAIL").map(sentNote));
  await db.query("UPDATE campaign_send SET told_at = now() WHERE id = ANY ($1::uuid[])", [rows.map(({ id }) => id)]);
  return rows.length;
}

export function isLastBatch(told: number): boolean {
  return told < batch;
}

function sentNote({ id, customerId, campaign, variant, sentAt }: SentRow): CampaignNote {
  return {
    eventId: `campaign-send:${id}`,
    kind: "EMAIL_SENT",
    occurredAt: sentAt,
    customerId,
    channel: "email",
    properties: { campaign, variant },
  };
}
