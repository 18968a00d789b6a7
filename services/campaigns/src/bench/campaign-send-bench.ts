import { performance } from "node:perf_hooks";
import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { JobDesk } from "@bellwether/runtime/testing/job-desk";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { campaignSendJobType } from "../contract.ts";
import { campaignSendJob } from "../delivery/send-job.ts";
import { readArms, readMoments } from "../measure/read-results.ts";
import { SendingScene, testAccess } from "../testing/sending-scene.ts";
import { SmtpSink } from "../testing/smtp-sink.ts";

export interface CampaignSendFigures {
  recipients: number;
  /** Of writing down the audience and sending everybody their mail into a server on this machine. */
  seconds: number;
  perSecond: number;
  mails: number;
  /** Mails that the server saw more than once. */
  repeated: number;
  /** Of the process, server and all, at its largest. */
  peakMb: number;
  /** Of working the campaign's results out. */
  resultsMs: number;
}

/** Milliseconds that sending may take on a slow machine. */
const longestMs = 1_800_000;

/** Sends a campaign to 100,000 people (2,000 with --quick) into a real SMTP server, as the job does, unthrottled. */
export async function run({ quick }: { quick: boolean }): Promise<CampaignSendFigures> {
  const recipients = quick ? 2_000 : 100_000;
  const desk = await JobDesk.open([campaignSendJob(testAccess()) as AnyJobDefinition], 1);
  const sink = await SmtpSink.open();
  sink.keepsWords = false;
  try {
    const { door } = desk.database;
    const scene = await SendingScene.open(door, await desk.database.addTenant(), sink.port);
    await scene.addReaders("r", recipients);
    const campaignId = await scene.addCampaign();
    const begun = performance.now();
    // Longer than a job of a test may take, so its end is seen by the job's own row.
    const jobId = await scene.write((db) =>
      new JobQueue(door).enqueue(db, {
        tenantId: scene.tenantId,
        type: campaignSendJobType,
        input: { campaignId },
        createdBy: null,
      }),
    );
    await waitFor(
      async () => {
        const [job] = await scene.rows<{ status: string }>("SELECT status FROM job WHERE id = $1", [jobId]);
        return job?.status === "COMPLETED" ? true : undefined;
      },
      "the end of sending",
      longestMs,
    );
    const seconds = (performance.now() - begun) / 1_000;
    const asked = performance.now();
    await door.read(scene.tenantId, async (db) => [
      await readArms(db, [campaignId]),
      await readMoments(db, [campaignId]),
    ]);
    return {
      recipients,
      seconds: Math.round(seconds * 10) / 10,
      perSecond: Math.round(recipients / seconds),
      mails: sink.mails.length,
      repeated: sink.mails.length - sink.mailboxes.size,
      peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
      resultsMs: Math.round(performance.now() - asked),
    };
  } finally {
    await desk.close();
    await sink.close();
  }
}

export function missedBars({ recipients, mails, repeated }: CampaignSendFigures): string[] {
  const missed: string[] = [];
  if (mails - repeated !== recipients) missed.push(`${recipients} people were sent ${mails - repeated} mails.`);
  if (repeated > 0) missed.push(`${repeated} mails came twice though nothing was killed.`);
  return missed;
}
