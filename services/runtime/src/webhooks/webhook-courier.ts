import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { createStatements, webhookQueue } from "../jobs/boss.ts";
import { type ClaimedJob, claimJob, claimOrphans, putBackSql } from "../jobs/job-claim.ts";
import type { LeaseConnection } from "../jobs/lease-connection.ts";
import { LeaseLoop } from "../jobs/lease-loop.ts";
import { type CourierServices, deliver } from "./deliver.ts";

export interface WebhookCourierOptions extends CourierServices {
  /** Connection URL of the application's role. The courier holds one connection of its own. */
  databaseUrl: string;
  /** Deliveries at once, of which one organisation has at most half; default 16. They wait for others more than they work. */
  concurrency?: number;
  /** Milliseconds between two looks for work; news comes at once. Default 2,000. */
  pollMs?: number;
}

/** Seconds that a delivery steps back when its organisation has its share under way. */
const stepBackSeconds = 1;

/** A process that the courier is told to end with. */
const closing = new DOMException("This process is shutting down.", "AbortError");

/**
 * Delivers to webhooks what waits in their queue. Any number of couriers share it: a delivery belongs to whoever holds its lock
 * (docs/decisions/0012), so what a killed process was sending is sent again at once by another, under the same message id.
 */
export class WebhookCourier {
  private readonly statements = createStatements();
  private readonly underWay = new Map<string, { tenantId: string; ended: Promise<void> }>();
  /** Ends what is being sent. */
  private readonly ending = new AbortController();
  private readonly loop: LeaseLoop;

  constructor(private readonly options: WebhookCourierOptions) {
    const { databaseUrl, log, pollMs = 2_000 } = options;
    this.loop = new LeaseLoop({
      databaseUrl,
      pollMs,
      log,
      what: "the queue of webhooks",
      round: (lease) => this.round(lease),
      onNews: ({ wake }) => {
        if (wake === webhookQueue) this.loop.beat();
      },
      // What is being sent goes on: whoever sends it again does so under the same id.
      onLost: () => undefined,
    });
  }

  /** @throws Error when the database cannot be reached. */
  start(): Promise<void> {
    return this.loop.start();
  }

  /**
   * Takes no more deliveries, lets those under way end, and gives the others back to the queue.
   *
   * @param timeoutMs for those under way
   */
  async stop(timeoutMs = 5_000): Promise<void> {
    const isFirst = !this.loop.stopping;
    await this.loop.stop();
    if (!isFirst) return;
    const ended = Promise.all([...this.underWay.values()].map((delivery) => delivery.ended));
    const timer = setTimeout(() => this.ending.abort(closing), timeoutMs);
    await ended;
    clearTimeout(timer);
    await this.loop.close();
  }

  private get concurrency(): number {
    return this.options.concurrency ?? 16;
  }

  private async round(lease: LeaseConnection): Promise<void> {
    const isUnderWay = (id: string) => this.underWay.has(id);
    for (const orphan of await claimOrphans(lease, [webhookQueue], isUnderWay)) {
      this.options.log.warn({ deliveryId: orphan.id }, "a delivery lost its process");
      await this.putBack(lease, orphan, 0);
    }
    while (!this.loop.stopping && this.underWay.size < this.concurrency) {
      const job = await claimJob(lease, this.statements, webhookQueue, isUnderWay);
      if (job === null) return;
      if (this.hasItsShare(job.payload.tenantId)) await this.putBack(lease, job, stepBackSeconds);
      else this.begin(lease, job);
    }
  }

  /** One organisation's slow receivers must not keep the others' waiting. */
  private hasItsShare(tenantId: string): boolean {
    const alike = [...this.underWay.values()].filter((delivery) => delivery.tenantId === tenantId).length;
    return alike >= Math.max(1, this.concurrency / 2);
  }

  private async putBack(lease: LeaseConnection, job: ClaimedJob, seconds: number): Promise<void> {
    await lease.exclusive((db) => db.executeSql(putBackSql, [webhookQueue, job.id, seconds]));
    await lease.unlock(job.id);
  }

  private begin(lease: LeaseConnection, job: ClaimedJob): void {
    const tenantId = parseTenantId(job.payload.tenantId);
    const ended = deliver({ tenantId, deliveryId: job.id }, this.options, this.statements, this.ending.signal)
      // The lock goes, so the delivery is found without an owner and is made again.
      .catch((error: unknown) =>
        this.options.log.error({ err: error, deliveryId: job.id }, "the end of a delivery was not written"),
      )
      .then(() => lease.unlock(job.id))
      .catch(() => undefined)
      .then(() => {
        this.underWay.delete(job.id);
        this.loop.beat();
      });
    this.underWay.set(job.id, { tenantId, ended });
  }
}
