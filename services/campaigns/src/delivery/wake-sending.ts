import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { campaignSendJobType } from "../contract.ts";
import { waitingSql } from "./next-send.ts";

/** Minutes after which newcomers to a live audience are looked for, and a run whose end nobody wrote is looked after. */
const lookMinutes = 5;

/** Minutes after which whoever took consent back is looked for on a list at an ad platform. */
const withdrawMinutes = 60;

/** Seconds after which a segment whose members were being worked out is asked for again. */
const buildSeconds = 10;

/** SQL over `audience`: somebody is on the campaign's list at an ad platform. */
const listedSql = `audience.channel = 'AD_PLATFORM'
  AND EXISTS (SELECT FROM ad_audience_member AS member WHERE member.campaign_id = audience.campaign_id)`;

/** Has what is due of the organisation's campaigns sent: one job a campaign, however often this is asked. */
export async function wakeSending(door: TenantDoor, tenantId: TenantId): Promise<void> {
  const due: { id: string }[] = await door.read(tenantId, (db) =>
    db.query(
      `SELECT DISTINCT id FROM (${waitingSql}) AS waiting WHERE next_look_at IS NULL OR next_look_at <= now() ORDER BY id`,
    ),
  );
  const queue = new JobQueue(door);
  for (const { id } of due)
    await door.write(tenantId, async (db) => {
      const input = { campaignId: id };
      await queue.enqueue(db, { tenantId, type: campaignSendJobType, input, createdBy: null, singletonKey: id });
      await lookLater(db, id);
    });
}

/** Whoever does not end has the campaign looked at again. */
async function lookLater(db: EntityManager, campaignId: string): Promise<void> {
  await db.query(
    `INSERT INTO campaign_audience (campaign_id, channel, next_look_at)
     SELECT id, unnest(channels), now() + CASE WHEN status = 'RUNNING' THEN ${lookMinutes} ELSE ${withdrawMinutes} END * interval '1 minute'
     FROM campaign WHERE id = $1
     ON CONFLICT (tenant_id, campaign_id, channel) DO UPDATE SET next_look_at = excluded.next_look_at`,
    [campaignId],
  );
}

/** Has a campaign looked at whose status changed: what waited goes on, or whoever is on a list elsewhere is taken off. */
export async function lookNow(db: EntityManager, campaignId: string): Promise<void> {
  await db.query(
    "UPDATE campaign_audience SET next_look_at = now() WHERE campaign_id = $1 AND channel = 'AD_PLATFORM' AND next_look_at IS NOT NULL",
    [campaignId],
  );
}

/**
 * Sets when a campaign is looked at again: when the first message that waits is due; for newcomers, as long as its audience is live; or
 * never, where there is nothing left to do. One that was paused meanwhile is due as soon as it runs again.
 *
 * @param soonestSeconds before which what waits is left alone
 */
export async function planNextLook(db: EntityManager, campaignId: string, soonestSeconds: number): Promise<void> {
  await db.query(
    `UPDATE campaign_audience AS audience SET next_look_at = CASE
       WHEN campaign.status <> 'RUNNING' THEN now() + CASE WHEN ${listedSql} THEN interval '${withdrawMinutes} minutes' ELSE interval '0' END
       ELSE least(
         (SELECT greatest(min(send.next_attempt_at), now() + $2 * interval '1 second') FROM campaign_send AS send
          WHERE send.campaign_id = audience.campaign_id AND send.channel = audience.channel AND send.status IN ('WAITING', 'CLAIMED')),
         CASE WHEN ${listedSql} THEN now() + ${withdrawMinutes} * interval '1 minute' END,
         CASE WHEN audience.frozen_at IS NULL THEN now() + ${buildSeconds} * interval '1 second' END,
         CASE WHEN campaign.audience_mode = 'LIVE' THEN now() + ${lookMinutes} * interval '1 minute' END) END
     FROM campaign WHERE campaign.id = audience.campaign_id AND audience.campaign_id = $1`,
    [campaignId, soonestSeconds],
  );
}
