import { setTimeout as pause } from "node:timers/promises";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { CampaignChannel } from "../../contract.ts";
import { bouncesTooMuch } from "../model/bounce-bound.ts";
import type { SendStopCode } from "../model/smtp-answer.ts";
import type { ClaimedMessage, PostChannel } from "../ports.ts";
import { claimMessages, sendersAtOnce, takeBack } from "./claim-messages.ts";
import { GroupCommit } from "./group-commit.ts";
import { EvenPace } from "./pace.ts";
import { type EndedAttempt, noteHandedOver, recordAttempts } from "./record-messages.ts";

/** Messages taken at a time: some seconds' worth, so that a pause, and a consent that is withdrawn, count within seconds. */
const batch = { seconds: 5, least: 10, most: 200 };

/** Milliseconds to the next turn for which a message's end is kept in hand, to be written with that turn's note. */
const briefMs = 50;

/** Broken connections in a row after which a server is left alone for a while. */
const mostBroken = 20;

export interface PostRun {
  door: TenantDoor;
  tenantId: TenantId;
  campaignId: string;
  channel: CampaignChannel;
  port: PostChannel;
  signal: AbortSignal;
  /** Hears how many were sent so far. */
  onProgress?: (sent: number) => void;
}

/** What a run did. */
export interface PostTally {
  sent: number;
  bounced: number;
  later: number;
  skipped: number;
  /** Sent again under the same key, since a process died with them in its hands. */
  doubtful: number;
  /** Why the run ended before there was nothing left; null where it did not. */
  stopped: { code: SendStopCode | "mail.unreachable" | "mail.bounces"; facts: Record<string, string | number> } | null;
}

/**
 * Sends what waits of a campaign by a channel that cannot be undone, until nothing is due, the campaign runs no more, or the
 * other side wants none. Each message is noted as handed over, handed over, and its end written; each of the three is safe
 * before the next begins, so whenever the process dies at most `concurrency` messages are in doubt. What waits for a commit is what
 * bounds sending, so a message's end is written with the note of the next one: one commit a message, and many messages a commit.
 */
export async function sendPost(run: PostRun): Promise<PostTally> {
  const { door, tenantId, campaignId, channel } = run;
  const doubtful = await door.write(tenantId, (db) => takeBack(db, campaignId, channel));
  const tally: PostTally = { sent: 0, bounced: 0, later: 0, skipped: 0, doubtful, stopped: null };
  const round = new PostRound(run, tally);
  while (tally.stopped === null) {
    run.signal.throwIfAborted();
    const claim = await door.write(tenantId, async (db) => {
      // What the server allows in a second, it allows to all campaigns together.
      const senders = await sendersAtOnce(db, campaignId, channel);
      round.pace.shareAmong(senders);
      const worth = Math.round((batch.seconds * run.port.perSecond) / senders);
      return claimMessages(db, campaignId, channel, Math.min(batch.most, Math.max(batch.least, worth)));
    });
    tally.skipped += claim.skipped;
    if (claim.messages.length === 0 && claim.skipped === 0) break;
    await round.send(claim.messages);
    const { sent, bounced } = tally;
    if (bouncesTooMuch(sent + bounced, bounced)) tally.stopped ??= { code: "mail.bounces", facts: { sent, bounced } };
  }
  // What was claimed and not handed over waits again; nothing is in doubt here.
  if (tally.stopped !== null) await door.write(tenantId, (db) => takeBack(db, campaignId, channel));
  return tally;
}

/** What one hand that sends has to write: the end of its message, and that another is about to leave. */
interface Note {
  ended: EndedAttempt | null;
  next: ClaimedMessage | null;
}

class PostRound {
  readonly pace: EvenPace;
  /** Tells of each note whether its next message is still this process's to send. */
  private readonly notes: GroupCommit<Note, boolean>;
  private broken = 0;

  constructor(
    private readonly run: PostRun,
    private readonly tally: PostTally,
  ) {
    const { door, tenantId, campaignId, port } = run;
    this.pace = new EvenPace(port.perSecond);
    this.notes = new GroupCommit(async (notes) => {
      const ended = notes.flatMap((note) => note.ended ?? []);
      const next = notes.flatMap((note) => note.next ?? []);
      const mine = await door.write(tenantId, async (db) => {
        if (ended.length > 0) await recordAttempts(db, ended);
        return next.length > 0 ? noteHandedOver(db, campaignId, next) : new Set<string>();
      });
      return notes.map((note) => note.next !== null && mine.has(note.next.id));
    });
  }

  /** Sends messages, as many at once as the channel bears; those under way end though others fail. */
  async send(messages: readonly ClaimedMessage[]): Promise<void> {
    const left = [...messages];
    const hands = Array.from({ length: this.run.port.concurrency }, () => this.sendFrom(left));
    const ends = await Promise.allSettled(hands);
    const failed = ends.find((end) => end.status === "rejected");
    if (failed !== undefined) throw failed.reason;
    this.run.signal.throwIfAborted();
  }

  /** Sends one message after the other until none is left, or it is to stop: then what it sent is written first. */
  private async sendFrom(left: ClaimedMessage[]): Promise<void> {
    const { port, signal } = this.run;
    let ended: EndedAttempt | null = null;
    for (;;) {
      const next = signal.aborted || this.tally.stopped !== null ? undefined : left.shift();
      const waitMs = next === undefined ? 0 : this.pace.take();
      if (ended !== null && (next === undefined || waitMs > briefMs)) {
        await this.notes.add({ ended, next: null });
        ended = null;
      }
      if (next === undefined) return;
      if (waitMs > 0) await pause(waitMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) continue;
      const isMine: boolean = await this.notes.add({ ended, next });
      ended = isMine ? { message: next, handOver: await port.send(next) } : null;
      // At once, and before that is written: where the other side wants none, no hand is to take another message.
      if (ended !== null) this.count(ended.handOver);
    }
  }

  private count(handOver: EndedAttempt["handOver"]): void {
    const { tally, run } = this;
    if (handOver.outcome === "SENT") tally.sent += 1;
    else if (handOver.outcome === "BOUNCED") tally.bounced += 1;
    else tally.later += 1;
    const facts = { answer: handOver.answer };
    if (handOver.outcome === "STOPPED") tally.stopped ??= { code: handOver.code, facts };
    const isBroken = handOver.outcome === "LATER" && handOver.isConnection;
    this.broken = isBroken ? this.broken + 1 : 0;
    if (isBroken && this.broken >= mostBroken) tally.stopped ??= { code: "mail.unreachable", facts };
    run.onProgress?.(tally.sent);
  }
}
