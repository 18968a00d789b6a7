import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobFailure } from "@bellwether/runtime/jobs/job-error";
import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import { type SecretBox, Unreadable } from "@bellwether/runtime/webhooks/secret-box";
import { z } from "zod";
import { type AudienceMode, type CampaignChannel, campaignSendJobType } from "../contract.ts";
import { keepClock } from "../life/clock/kept-clock.ts";
import type { AdAddresses } from "./ads/open-channel.ts";
import { type AdCampaign, sendAds, withdrawAds } from "./ads/send-ads.ts";
import { holdSending } from "./hold-sending.ts";
import { exportChannel } from "./ledger/export-channel.ts";
import { sendLedger } from "./ledger/send-ledger.ts";
import { webhookChannel } from "./ledger/webhook-channel.ts";
import { checkDomain, type TextLookup } from "./mail/check-domain.ts";
import { MailChannel } from "./mail/mail-channel.ts";
import { MailServerRefused, OpenMailServer } from "./mail/mail-server.ts";
import { noteFindings, readMailSettings, type StoredMailSettings, serverOf } from "./mail/mail-settings.ts";
import { readMails } from "./mail/read-mails.ts";
import type { MailLinks } from "./model/mail-links.ts";
import { freezeAudience } from "./outbox/freeze-audience.ts";
import { type PostTally, sendPost } from "./outbox/send-post.ts";
import { isLastBatch, tellSent } from "./outbox/tell-events.ts";
import type { AudienceDesk, EventDesk } from "./ports.ts";
import { planNextLook } from "./wake-sending.ts";

/** What the process has to send campaigns with. */
export interface CampaignAccess {
  secrets: SecretBox;
  destinations: Destinations;
  links: MailLinks;
  lookUpTexts: TextLookup;
  audiences: AudienceDesk;
  events: EventDesk;
  /** Where ad platforms are; default: the platforms' own. */
  adAddresses?: AdAddresses;
  /** Milliseconds before a request to one is tried again. */
  adFirstWaitMs?: number;
}

const input = z.object({ campaignId: z.uuid() });

interface RunningCampaign {
  campaignId: string;
  channels: CampaignChannel[];
  segmentId: string | null;
  predicate: object | null;
  mode: AudienceMode;
  adAudienceId: string | null;
  status: "RUNNING" | "PAUSED" | "ENDED" | "ARCHIVED";
}

/** Hours after which what a domain says is looked up again before sending. */
const checkedHours = 24;

/** Seconds for which a server is left alone whose connections broke. */
const unreachableSeconds = 300;

/** Sends what waits of one running campaign, by each of its channels. */
export function campaignSendJob(access: CampaignAccess): JobDefinition<z.infer<typeof input>> {
  return { type: campaignSendJobType, input, retryLimit: 2, run: (context, given) => runJob(access, context, given) };
}

async function runJob(
  access: CampaignAccess,
  context: JobContext,
  { campaignId }: z.infer<typeof input>,
): Promise<void> {
  const { door, tenantId } = context;
  const campaign = await door.read(tenantId, async (db): Promise<RunningCampaign | null> => {
    const [row]: [RunningCampaign | undefined] = await db.query(
      `SELECT id AS "campaignId", channels, segment_id AS "segmentId", audience_predicate AS predicate, audience_mode AS mode,
         ad_audience_id AS "adAudienceId", status
       FROM campaign WHERE id = $1 AND (status = 'RUNNING' OR ad_audience_id IS NOT NULL AND status IN ('PAUSED', 'ENDED', 'ARCHIVED'))`,
      [campaignId],
    );
    return row ?? null;
  });
  const done = campaign === null ? null : await sendOrHold(access, context, campaign);
  await context.complete(async (db) => {
    await planNextLook(db, campaignId, done?.isUnreachable === true ? unreachableSeconds : 1);
    await keepClock(db);
    return { campaignId, ...done?.counts };
  });
}

/** What keeps it from sending until somebody puts it right is told once: the campaign waits for them. */
async function sendOrHold(access: CampaignAccess, context: JobContext, campaign: RunningCampaign) {
  try {
    return isListed(campaign) && campaign.status !== "RUNNING"
      ? ended(await withdrawAds(access, context, campaign, campaign.status !== "PAUSED"))
      : await sendAll(access, context, campaign);
  } catch (error) {
    if (error instanceof JobFailure)
      await context.door.write(context.tenantId, (db) => holdSending(db, campaign.campaignId, error.code));
    throw error;
  }
}

type RunEnd = { counts: Record<string, number>; isUnreachable: boolean };

const ended = ({ isAway, ...counts }: { isAway: boolean; removed: number }): RunEnd => ({
  counts,
  isUnreachable: isAway,
});

function isListed(campaign: RunningCampaign): campaign is RunningCampaign & AdCampaign {
  return campaign.adAudienceId !== null;
}

async function sendAll(access: CampaignAccess, context: JobContext, campaign: RunningCampaign): Promise<RunEnd> {
  const { door, tenantId, signal } = context;
  const { campaignId } = campaign;
  const counts = { sent: 0, bounced: 0, skipped: 0, doubtful: 0, removed: 0 };
  let stopped: PostTally["stopped"] = null;
  let isAway = false;
  for (const channel of campaign.channels) {
    signal.throwIfAborted();
    if (channel === "AD_PLATFORM" && !isListed(campaign)) continue;
    await door.write(tenantId, (db) => freezeAudience(db, campaign, channel, access.audiences));
    const run = { door, tenantId, campaignId, channel, signal };
    if (channel === "EMAIL") {
      const tally = await sendMails(access, context, run);
      stopped = tally.stopped;
      for (const name of ["sent", "bounced", "skipped", "doubtful"] as const) counts[name] += tally[name];
    } else if (channel === "AD_PLATFORM" && isListed(campaign)) {
      const tally = await sendAds(access, context, campaign);
      isAway = tally.isAway;
      for (const name of ["sent", "bounced", "skipped", "doubtful", "removed"] as const) counts[name] += tally[name];
    } else if (channel === "WEBHOOK" || channel === "EXPORT") {
      const port = channel === "WEBHOOK" ? webhookChannel : exportChannel;
      const tally = await sendLedger({ ...run, port });
      counts.sent += tally.sent;
      counts.skipped += tally.skipped;
    }
  }
  await tellAll(access, context, campaignId);
  const isUnreachable = stopped?.code === "mail.unreachable";
  if (stopped !== null && !isUnreachable)
    throw new JobFailure(stopped.code, `Sending was stopped: ${stopped.code}.`, stopped.facts);
  return { counts, isUnreachable: isUnreachable || isAway };
}

async function sendMails(
  access: CampaignAccess,
  context: JobContext,
  run: Omit<Parameters<typeof sendPost>[0], "port">,
): Promise<PostTally> {
  const { door, tenantId } = context;
  const settings = await door.read(tenantId, readMailSettings);
  if (settings === null) throw new JobFailure("mail.no-settings", "The organisation has no mail server.");
  await mayBeSent(access, context, settings);
  const { mails, problems } = await door.read(tenantId, (db) => readMails(db, run.campaignId, settings.postalAddress));
  const [problem] = problems;
  if (problem !== undefined) {
    const { code, facts, variant, locale } = problem;
    throw new JobFailure(code, `A mail of the campaign cannot be made: ${code}.`, { ...facts, variant, locale });
  }
  const server = await openServer(access, settings, tenantId);
  const port = new MailChannel({ tenantId, settings, mails, server, links: access.links });
  try {
    return await sendPost({
      ...run,
      port,
      onProgress: (sent) => void context.report(0.5, { code: "campaign.sending", facts: { sent } }),
    });
  } finally {
    await port.close();
  }
}

/** @throws JobFailure with what is to be put right, where mailboxes would refuse what this domain sends */
async function mayBeSent(access: CampaignAccess, context: JobContext, settings: StoredMailSettings): Promise<void> {
  const { door, tenantId } = context;
  const isRecent = settings.checkedAt !== null && Date.now() - settings.checkedAt.getTime() < checkedHours * 3_600_000;
  let { findings } = settings;
  // What stopped may have been put right since.
  if (!isRecent || findings === null || findings.some(({ weight }) => weight === "STOPS")) {
    const found = await checkDomain(settings, access.lookUpTexts);
    await door.write(tenantId, (db) => noteFindings(db, found));
    findings = found;
  }
  const stops = findings.find(({ weight }) => weight === "STOPS");
  if (stops !== undefined)
    throw new JobFailure(stops.code, `The sender's domain is not ready: ${stops.code}.`, stops.facts);
}

async function openServer(access: CampaignAccess, settings: StoredMailSettings, tenantId: string) {
  try {
    return await OpenMailServer.find(serverOf(settings, access.secrets, tenantId), access.destinations);
  } catch (error) {
    if (error instanceof MailServerRefused)
      throw new JobFailure(error.code, `The mail server cannot be used: ${error.code}.`, { host: settings.host });
    if (error instanceof Unreadable)
      throw new JobFailure("mail.secret", "The mail server's password was sealed with another key.");
    throw error;
  }
}

async function tellAll({ events }: CampaignAccess, { door, tenantId, signal }: JobContext, campaignId: string) {
  for (;;) {
    signal.throwIfAborted();
    const told = await door.write(tenantId, (db) => tellSent(db, campaignId, events));
    if (isLastBatch(told)) return;
  }
}
