import { supportClockQueue, supportTurnQueue } from "@bellwether/runtime/jobs/boss";
import type { LeaseConnection } from "@bellwether/runtime/jobs/lease-connection";
import { LeaseLoop, type LeaseLoopOptions } from "@bellwether/runtime/jobs/lease-loop";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import { type ConversationQueue, claimSql, leaseSeconds } from "../store/moments.ts";
import { answerTurns } from "./answer-turns.ts";
import type { BotPorts } from "./ports.ts";
import { tickConversation } from "./tick-conversation.ts";

export interface ConversationWorkerOptions<OrderState> {
  /** Connection URL of the application's role. The worker holds one connection of its own. */
  databaseUrl: string;
  door: TenantDoor;
  ports: BotPorts<OrderState>;
  log: LeaseLoopOptions["log"] & { error(facts: object, message: string): void };
  /** Milliseconds between two looks where nobody wakes it. Default 1,000. */
  pollMs?: number;
  /** Conversations at once. Default 16. */
  atOnce?: number;
  /** Seconds after which another worker may take up what this one claimed. Default 15. */
  leaseSeconds?: number;
}

/**
 * Answers customers and watches the time of their conversations. Any number of workers may run; each message is settled once. What a
 * worker that died had claimed is taken up by another after the lease.
 */
export class ConversationWorker<OrderState> {
  private readonly loop: LeaseLoop;
  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly options: ConversationWorkerOptions<OrderState>) {
    const { databaseUrl, log, pollMs = 1_000 } = options;
    this.loop = new LeaseLoop({
      databaseUrl,
      pollMs,
      log,
      what: "the queue of conversations",
      round: (lease) => this.round(lease),
      onNews: ({ wake }) => {
        if (wake === supportTurnQueue) this.loop.beat();
      },
      onLost: () => undefined,
    });
  }

  /** @throws Error when the database cannot be reached. */
  start(): Promise<void> {
    return this.loop.start();
  }

  /** Takes on nothing more, and resolves when all that is under way is through. */
  async stop(): Promise<void> {
    await this.loop.stop();
    await Promise.all(this.underWay);
    await this.loop.close();
  }

  private async round(lease: LeaseConnection): Promise<void> {
    const { door, ports } = this.options;
    await this.take(lease, supportTurnQueue, (tenantId, id) => answerTurns(door, tenantId, id, ports));
    await this.take(lease, supportClockQueue, (tenantId, id) =>
      door.write(tenantId, (db) => tickConversation(db, id, new Date())),
    );
  }

  private async take(
    lease: LeaseConnection,
    queue: ConversationQueue,
    work: (tenantId: TenantId, conversationId: string) => Promise<void>,
  ): Promise<void> {
    const { atOnce = 16, leaseSeconds: seconds = leaseSeconds } = this.options;
    const free = atOnce - this.underWay.size;
    if (free <= 0) return;
    const { rows } = await lease.exclusive((db) => db.executeSql(claimSql, [queue, free, seconds]));
    for (const { tenantId, conversationId } of rows as { tenantId: string; conversationId: string }[]) {
      const one = this.run(parseTenantId(tenantId), conversationId, work).finally(() => {
        this.underWay.delete(one);
        this.loop.beat();
      });
      this.underWay.add(one);
    }
  }

  private async run(
    tenantId: TenantId,
    conversationId: string,
    work: (tenantId: TenantId, conversationId: string) => Promise<void>,
  ): Promise<void> {
    try {
      await work(tenantId, conversationId);
    } catch (error) {
      this.options.log.error(
        { err: error, tenantId, conversationId },
        "a conversation is taken up again after its lease",
      );
    }
  }
}
