import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { CampaignChannel } from "../../contract.ts";
import { bouncesTooMuch } from "../model/bounce-bound.ts";
import type { SendStopCode } from "../model/smtp-answer.ts";
import type { ClaimedMessage, PostChannel } from "../ports.ts";
import { claimMessages, takeBack } from "./claim-messages.ts";
import { GroupCommit } from "./group-commit.ts";
import { EvenPace } from "./pace.ts";
import { type EndedAttempt, noteHandedOver, recordAttempts } from "./record-messages.ts";

/** Messages taken at a time: some seconds' worth, so that a pause, and a consent that is withdrawn, count within seconds. */
const batch = 200;

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
 * before the next begins, so whenever the process dies at most `concurrency` messages are in doubt.
 */
export async function sendPost(run: PostRun): Promise<PostTally> {
  const { door, tenantId, campaignId, channel } = run;
  const doubtful = await door.write(tenantId, (db) => takeBack(db, campaignId, channel));
  const tally: PostTally = { sent: 0, bounced: 0, later: 0, skipped: 0, doubtful, stopped: null };
  const round = new PostRound(run, tally);
  while (tally.stopped === null) {
    run.signal.throwIfAborted();
    const claim = await door.write(tenantId, (db) => claimMessages(db, campaignId, channel, batch));
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

class PostRound {
  private readonly pace: EvenPace;
  private readonly handed: GroupCommit<ClaimedMessage, boolean>;
  private readonly ended: GroupCommit<EndedAttempt, null>;
  private broken = 0;

  constructor(
    private readonly run: PostRun,
    private readonly tally: PostTally,
  ) {
    const { door, tenantId, campaignId, port } = run;
    this.pace = new EvenPace(port.perSecond);
    this.handed = new GroupCommit(async (messages) => {
      const mine = await door.write(tenantId, (db) => noteHandedOver(db, campaignId, messages));
      return messages.map(({ id }) => mine.has(id));
    });
    this.ended = new GroupCommit(async (attempts) => {
      await door.write(tenantId, (db) => recordAttempts(db, attempts));
      return attempts.map(() => null);
    });
  }

  /** Sends messages, as many at once as the channel bears; those under way end though others fail. */
  async send(messages: readonly ClaimedMessage[]): Promise<void> {
    const left = [...messages];
    const worker = async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        this.run.signal.throwIfAborted();
        if (this.tally.stopped !== null) return;
        await this.sendOne(next);
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: this.run.port.concurrency }, worker));
    const failed = ends.find((end) => end.status === "rejected");
    if (failed !== undefined) throw failed.reason;
  }

  private async sendOne(message: ClaimedMessage): Promise<void> {
    const { port, signal, onProgress } = this.run;
    await this.pace.turn(signal);
    if (!(await this.handed.add(message))) return;
    const handOver = await port.send(message);
    await this.ended.add({ message, handOver });
    this.count(handOver);
    onProgress?.(this.tally.sent);
  }

  private count(handOver: EndedAttempt["handOver"]): void {
    const { tally } = this;
    if (handOver.outcome === "SENT") tally.sent += 1;
    else if (handOver.outcome === "BOUNCED") tally.bounced += 1;
    else tally.later += 1;
    const facts = { answer: handOver.answer };
    if (handOver.outcome === "STOPPED") tally.stopped ??= { code: handOver.code, facts };
    const isBroken = handOver.outcome === "LATER" && handOver.isConnection;
    this.broken = isBroken ? this.broken + 1 : 0;
    if (isBroken && this.broken >= mostBroken) tally.stopped ??= { code: "mail.unreachable", facts };
  }
}
