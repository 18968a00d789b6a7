import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import { JobFailure } from "@bellwether/runtime/jobs/job-error";
import type { AudiencePlan } from "../outbox/freeze-audience.ts";
import type { AudienceDesk } from "../ports.ts";
import { noteCheck, readAdAudience, type StoredAdAudience } from "./ad-audience.ts";
import type { ListAnswer } from "./audience-channel.ts";
import { type ListRun, listPeople } from "./list-people.ts";
import { type AdAccess, openChannel } from "./open-channel.ts";
import { type ListScope, takeReturned, unlistPeople } from "./unlist-people.ts";

/** People below which neither platform shows an audience any ad: Meta asks for 100, Google for 100 that were lately seen. */
export const leastListed = 100;

export interface AdCampaign extends AudiencePlan {
  adAudienceId: string;
}

export type AdSendAccess = AdAccess & { audiences: AudienceDesk };

export interface AdTally {
  sent: number;
  bounced: number;
  skipped: number;
  doubtful: number;
  removed: number;
  /** The platform is away: it is asked again in some minutes. */
  isAway: boolean;
}

/**
 * Brings a running campaign's list to what its audience is, its people being written down already: off first, so that whoever withdrew is
 * off before anybody is added.
 *
 * @throws JobFailure `ads.…` with what is to be put right
 */
export async function sendAds(access: AdSendAccess, context: JobContext, campaign: AdCampaign): Promise<AdTally> {
  const { door, tenantId } = context;
  const { run, stored } = await openRun(access, context, campaign);
  if (stored.checkedAt === null || stored.problem !== null) {
    const answer = await run.list.channel.check();
    await door.write(tenantId, (db) => noteCheck(db, stored.id, answer));
    if (mustWait(answer)) return away();
  }
  const isLive = campaign.mode === "LIVE";
  const scope: ListScope = isLive ? { kind: "IN", plan: campaign, desk: access.audiences } : { kind: "AGREED" };
  const off = await unlistPeople(run, scope);
  if (off.stopped !== null && mustWait(off.stopped)) return { ...away(), removed: off.removed };
  await door.write(tenantId, (db) => takeReturned(db, campaign.campaignId, scope));
  await refuseFew(context, campaign.campaignId);
  const { stopped, ...tally } = await listPeople(run);
  return { ...tally, removed: off.removed, isAway: stopped !== null && mustWait(stopped) };
}

/** Takes people off the list of a campaign that does not run: of a paused one whoever withdrew, of one that is over everybody. */
export async function withdrawAds(
  access: AdSendAccess,
  context: JobContext,
  campaign: AdCampaign,
  isOver: boolean,
): Promise<AdTally> {
  const { run } = await openRun(access, context, campaign);
  const { removed, stopped } = await unlistPeople(run, { kind: isOver ? "NOBODY" : "AGREED" });
  return { ...away(), removed, isAway: stopped !== null && mustWait(stopped) };
}

async function openRun(
  access: AdSendAccess,
  { door, tenantId, signal }: JobContext,
  { campaignId, adAudienceId }: AdCampaign,
): Promise<{ run: ListRun; stored: StoredAdAudience }> {
  const stored = await door.read(tenantId, (db) => readAdAudience(db, adAudienceId));
  if (stored === null) throw new JobFailure("ads.unknown", "The campaign's list at an ad platform is gone.");
  const channel = openChannel(stored, access, tenantId, signal);
  const list = { adAudienceId, platform: stored.platform, channel };
  return { run: { door, tenantId, campaignId, list, signal }, stored };
}

/** @throws JobFailure where somebody has to put it right */
function mustWait(answer: ListAnswer): boolean {
  if (answer.outcome === "STOPPED")
    throw new JobFailure(answer.code, `The ad platform takes nobody on: ${answer.code}.`, { answer: answer.answer });
  return answer.outcome === "LATER";
}

const away = (): AdTally => ({ sent: 0, bounced: 0, skipped: 0, doubtful: 0, removed: 0, isAway: true });

async function refuseFew({ door, tenantId }: JobContext, campaignId: string): Promise<void> {
  const [{ count, isFrozen }] = await door.read<[{ count: number; isFrozen: boolean }]>(tenantId, (db) =>
    db.query(
      `SELECT count(*)::integer AS count, EXISTS (SELECT FROM campaign_audience AS audience
         WHERE audience.campaign_id = $1 AND audience.channel = 'AD_PLATFORM' AND frozen_at IS NOT NULL) AS "isFrozen"
       FROM campaign_send WHERE campaign_id = $1 AND channel = 'AD_PLATFORM' AND status IN ('WAITING', 'CLAIMED', 'SENT')`,
      [campaignId],
    ),
  );
  // Nobody is written down while the members of its segment are worked out.
  if (isFrozen && count < leastListed)
    throw new JobFailure("ads.audience-small", `No ads are shown to fewer than ${leastListed} people.`, {
      count,
      least: leastListed,
    });
}
