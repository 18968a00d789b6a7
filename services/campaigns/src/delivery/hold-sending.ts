import type { EntityManager } from "typeorm";
import { campaignSendJobType } from "../contract.ts";
import { moveCampaign } from "../life/move-campaign.ts";
import { bouncesTooMuch } from "./model/bounce-bound.ts";
import { planNextLook } from "./wake-sending.ts";

/** What may pass by itself: name servers that do not answer. */
const passing: ReadonlySet<string> = new Set(["mail.dns-silent", "mail.host-unknown"]);

/** Runs in a row that end so, five minutes apart, before somebody has to look: an hour. */
const mostPassing = 12;

/**
 * Pauses a campaign that cannot be sent as things stand, so that the reason is told once and not with a job every five minutes.
 * Whoever put it right lets it go on.
 *
 * @param code why it cannot be sent; call it before the run's job has failed
 */
export async function holdSending(db: EntityManager, campaignId: string, code: string): Promise<void> {
  if (passing.has(code) && (await failuresInARow(db, campaignId)) + 1 < mostPassing) return;
  await moveCampaign(db, campaignId, "PAUSE", null, { cause: "DELIVERY", reason: code });
  await planNextLook(db, campaignId, 0);
}

/** Pauses the campaign of a mail that came back, once too many did of those that it sent since it was last let run. */
export async function holdBounced(db: EntityManager, sendId: string): Promise<void> {
  const [row]: [{ campaignId: string; answered: number; bounced: number } | undefined] = await db.query(
    `SELECT campaign.id AS "campaignId", count(send.id)::integer AS answered,
       count(send.id) FILTER (WHERE send.status = 'BOUNCED')::integer AS bounced
     FROM campaign_send AS back JOIN campaign ON campaign.id = back.campaign_id AND campaign.status = 'RUNNING'
       LEFT JOIN campaign_send AS send ON send.campaign_id = campaign.id AND send.channel = 'EMAIL'
         AND send.status IN ('SENT', 'BOUNCED') AND send.handed_at > ${letRunSql("campaign.id")}
     WHERE back.id = $1 GROUP BY campaign.id`,
    [sendId],
  );
  if (row !== undefined && bouncesTooMuch(row.answered, row.bounced))
    await holdSending(db, row.campaignId, "mail.bounces");
}

/** SQL of the moment since which a campaign runs without a pause. */
const letRunSql = (campaign: string) => `coalesce((SELECT max(occurred_at) FROM campaign_event AS step
  WHERE step.campaign_id = ${campaign} AND step.action IS NOT NULL AND step.to_status = 'RUNNING'), '-infinity')`;

async function failuresInARow(db: EntityManager, campaignId: string): Promise<number> {
  const [{ failures }]: [{ failures: number }] = await db.query(
    `WITH run AS (SELECT status, finished_at FROM job WHERE type = $2 AND input->>'campaignId' = $1::uuid::text)
     SELECT count(*)::integer AS failures FROM run WHERE status = 'FAILED' AND finished_at > greatest(
       ${letRunSql("$1::uuid")}, (SELECT max(finished_at) FROM run WHERE status = 'COMPLETED'))`,
    [campaignId, campaignSendJobType],
  );
  return failures;
}
