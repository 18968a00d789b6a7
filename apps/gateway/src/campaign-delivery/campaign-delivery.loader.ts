import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { CampaignChannel } from "../campaigns/campaign-words.enum.ts";
import { inKeyOrder } from "../loaders.ts";
import type { CampaignChannelDelivery, SendReason } from "./campaign-delivery.type.ts";

interface DeliveryRow {
  id: string;
  channels: Omit<CampaignChannelDelivery, "frozenAt" | "nextLookAt" | "reasons">[];
  times: { channel: CampaignChannel; frozenAt: string | null; nextLookAt: string | null }[];
  reasons: { channel: CampaignChannel; reason: SendReason; count: number }[];
  /** Of the last run, where it failed. */
  failure: { code: string; facts?: Record<string, string | number> } | null;
}

/** What is known of a campaign's delivery, before it is put into words. */
export interface DeliveryFigures {
  channels: CampaignChannelDelivery[];
  failure: DeliveryRow["failure"];
}

/** How far campaigns are with their channels, by the campaign's key. */
export function deliveryByCampaign(db: TenantSnapshot): DataLoader<string, DeliveryFigures | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<DeliveryRow>(
      `WITH counted AS (
         SELECT campaign_id, channel, jsonb_build_object('channel', channel, 'people', count(*),
           'heldOut', count(*) FILTER (WHERE status = 'HELD_OUT'), 'waiting', count(*) FILTER (WHERE status IN ('WAITING', 'CLAIMED')),
           'sent', count(*) FILTER (WHERE status = 'SENT'), 'notSent', count(*) FILTER (WHERE status IN ('SKIPPED', 'BOUNCED', 'FAILED')),
           'sentAgain', count(*) FILTER (WHERE was_in_doubt)) AS figures
         FROM campaign_send WHERE campaign_id = ANY ($1::uuid[]) GROUP BY 1, 2
       ), reason AS (
         SELECT campaign_id, channel, reason, count(*) AS count FROM campaign_send
         WHERE campaign_id = ANY ($1::uuid[]) AND reason IS NOT NULL GROUP BY 1, 2, 3
       ), run AS (
         SELECT DISTINCT ON (input->>'campaignId') input->>'campaignId' AS campaign, status, failure FROM job
         WHERE type = 'campaigns.send' AND input->>'campaignId' = ANY ($1::text[]) AND status IN ('COMPLETED', 'FAILED')
         ORDER BY input->>'campaignId', finished_at DESC
       )
       SELECT campaign.id,
         coalesce((SELECT jsonb_agg(figures ORDER BY channel) FROM counted WHERE campaign_id = campaign.id), '[]') AS channels,
         coalesce((SELECT jsonb_agg(jsonb_build_object('channel', channel, 'frozenAt', frozen_at, 'nextLookAt', next_look_at))
           FROM campaign_audience WHERE campaign_id = campaign.id), '[]') AS times,
         coalesce((SELECT jsonb_agg(jsonb_build_object('channel', channel, 'reason', reason, 'count', count) ORDER BY count DESC, reason)
           FROM reason WHERE campaign_id = campaign.id), '[]') AS reasons,
         (SELECT failure FROM run WHERE run.campaign = campaign.id::text AND run.status = 'FAILED') AS failure
       FROM campaign WHERE campaign.id = ANY ($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.id, toFigures);
  });
}

function toFigures({ channels, times, reasons, failure }: DeliveryRow): DeliveryFigures {
  const date = (text: string | null | undefined) => (text ? new Date(text) : null);
  return {
    channels: channels.map((counts) => {
      const time = times.find(({ channel }) => channel === counts.channel);
      return {
        ...counts,
        frozenAt: date(time?.frozenAt),
        nextLookAt: date(time?.nextLookAt),
        reasons: reasons.filter(({ channel }) => channel === counts.channel),
      };
    }),
    failure,
  };
}
