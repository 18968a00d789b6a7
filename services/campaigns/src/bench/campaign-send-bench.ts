import { performance } from "node:perf_hooks";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { campaignSendJobType } from "../contract.ts";
import { mailConnections } from "../delivery/mail/mail-server.ts";
import { readArms, readMoments } from "../measure/read-results.ts";
import { SendingScene } from "../testing/sending-scene.ts";
import { SmtpSink } from "../testing/smtp-sink.ts";
import { SenderProcess } from "./sender-process.ts";

export interface CampaignSendFigures {
  recipients: number;
  /** Of writing down the audience and sending everybody their mail into a server on this machine, deaths and new processes included. */
  seconds: number;
  perSecond: number;
  /** Of the last process, from its first mail to its last. */
  cpuSecondsPer10000: number;
  kills: number;
  /** People without a mail in their mailbox. */
  lost: number;
  /** People with a second one in it: under another Message-ID. */
  duplicates: number;
  /** Mails that the server saw again under their Message-ID, since a process died with them in its hands. */
  repeated: number;
  /** Of the process that sends, at these numbers of mails. */
  memory: { mails: number; rssMb: number }[];
  /** Of working the campaign's results out. */
  resultsMs: number;
}

/** Milliseconds that sending may take on a slow machine. */
const longestMs = 1_800_000;

/** Shares of the mails at which a process is killed, and then at which the last one's memory is looked at. */
const killedAt = [0.1, 0.2, 0.3];
const lookedAt = [0.35, 0.5, 0.65, 0.8, 0.95];

/** What a process may have grown by from its first look to its last: a share of every mail kept would be far more. */
const mostGrowth = 1.5;

/**
 * Sends a campaign to 100,000 people (5,000 with --quick) into a real SMTP server, unthrottled, by processes of which three are killed, each in
 * the moment in which the server took a mail on.
 */
export async function run({ quick }: { quick: boolean }): Promise<CampaignSendFigures> {
  const recipients = quick ? 5_000 : 100_000;
  const database = await createRuntimeDatabase([campaignSendJobType]);
  const sink = await SmtpSink.open();
  sink.keepsWords = false;
  let sender: SenderProcess | null = null;
  try {
    const scene = await SendingScene.open(database.door, await database.addTenant(), sink.port);
    await scene.addReaders("r", recipients);
    const campaignId = await scene.addCampaign();
    const begun = performance.now();
    const jobId = await enqueue(database, scene, campaignId);
    for (const share of killedAt) {
      sender = SenderProcess.start(database.appUrl);
      await taken(sink, share * recipients);
      await sender.kill();
    }
    sender = SenderProcess.start(database.appUrl);
    const looks: { mails: number; rssMb: number; cpuSeconds: number }[] = [];
    for (const share of lookedAt) {
      await taken(sink, share * recipients);
      looks.push({ mails: sink.mails.length, ...(await sender.usage()) });
    }
    await ended(scene, jobId);
    const seconds = (performance.now() - begun) / 1_000;
    const [first, last] = [looks[0]!, looks.at(-1)!];
    const cpuSeconds = ((last.cpuSeconds - first.cpuSeconds) / (last.mails - first.mails)) * 10_000;
    return {
      recipients,
      seconds: Math.round(seconds * 10) / 10,
      perSecond: Math.round(recipients / seconds),
      cpuSecondsPer10000: Math.round(cpuSeconds * 10) / 10,
      kills: killedAt.length,
      ...mailboxFigures(sink, recipients),
      memory: looks.map(({ mails, rssMb }) => ({ mails, rssMb: Math.round(rssMb) })),
      resultsMs: await resultsMs(scene, campaignId),
    };
  } finally {
    await sender?.kill();
    await sink.close();
    await database.close();
  }
}

function enqueue(database: RuntimeDatabase, { tenantId }: SendingScene, campaignId: string): Promise<string> {
  const job = { tenantId, type: campaignSendJobType, input: { campaignId }, createdBy: null };
  return database.door.write(tenantId, (db) => new JobQueue(database.door).enqueue(db, job));
}

/** Resolves in the moment in which the server has taken so many mails on. */
function taken(sink: SmtpSink, count: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (sink.mails.length >= count) resolve();
    };
    sink.onTaken = look;
    look();
  });
}

async function ended(scene: SendingScene, jobId: string): Promise<void> {
  await waitFor(
    async () => {
      const [job] = await scene.rows<{ status: string }>("SELECT status FROM job WHERE id = $1", [jobId]);
      return job?.status === "COMPLETED" ? true : undefined;
    },
    "the end of sending",
    longestMs,
  );
}

/** What lies in mailboxes that show a Message-ID once, as large ones do. */
function mailboxFigures({ mails, mailboxes }: SmtpSink, recipients: number) {
  const reached = new Set([...mailboxes.values()].map(({ to }) => to));
  return {
    lost: recipients - reached.size,
    duplicates: mailboxes.size - reached.size,
    repeated: mails.length - mailboxes.size,
  };
}

async function resultsMs({ door, tenantId }: SendingScene, campaignId: string): Promise<number> {
  const asked = performance.now();
  await door.read(tenantId, async (db) => [await readArms(db, [campaignId]), await readMoments(db, [campaignId])]);
  return Math.round(performance.now() - asked);
}

export function missedBars({ lost, duplicates, repeated, kills, memory }: CampaignSendFigures): string[] {
  const missed: string[] = [];
  if (lost > 0) missed.push(`${lost} people have no mail.`);
  if (duplicates > 0) missed.push(`${duplicates} people have two mails.`);
  if (repeated > kills * mailConnections)
    missed.push(`${repeated} mails came again, more than were in ${kills} processes' hands.`);
  const [first, last] = [memory[0]!.rssMb, memory.at(-1)!.rssMb];
  if (last > first * mostGrowth) missed.push(`The process grew from ${first} to ${last} MB.`);
  return missed;
}
