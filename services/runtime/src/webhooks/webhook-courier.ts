import { performance } from "node:perf_hooks";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { createStatements, webhookQueue, webhookUpkeepQueue } from "../jobs/boss.ts";
import { type ClaimedJob, claimOrphans, putBackSql } from "../jobs/job-claim.ts";
import type { LeaseConnection } from "../jobs/lease-connection.ts";
import { LeaseLoop } from "../jobs/lease-loop.ts";
import { claimDelivery } from "./claim-delivery.ts";
import { type CourierServices, deliver } from "./deliver.ts";
import { dueUpkeepSql, keepUp } from "./webhook-upkeep.ts";

export interface WebhookCourierOptions extends CourierServices {
  /** Connection URL of the application's role. The courier holds one connection of its own. */
  databaseUrl: string;
  /** Deliveries at once in this process, of which one organisation has at most half; default 16. They wait for others more than they work. */
  concurrency?: number;
  /** Milliseconds between two looks for work; news comes at once. Default 2,000. */
  pollMs?: number;
  /** Milliseconds between two looks for organisations whose webhooks are to be tidied. Default 60,000. */
  upkeepMs?: number;
}

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
  private upkeep: Promise<void> = Promise.resolve();
  private nextUpkeep = 0;

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
    await this.upkeep;
    await this.loop.close();
  }

  private get concurrency(): number {
    return this.options.concurrency ?? 16;
  }

  private async round(lease: LeaseConnection): Promise<void> {
    const isUnderWay = (id: string) => this.underWay.has(id);
    for (const orphan of await claimOrphans(lease, [webhookQueue], isUnderWay)) {
      this.options.log.warn({ deliveryId: orphan.id }, "a delivery lost its process");
      await this.putBack(lease, orphan);
    }
    if (performance.now() >= this.nextUpkeep) await this.beginUpkeep(lease);
    // As many as there are places and no more, since orphans are looked for between rounds.
    for (let begun = 0; begun < this.concurrency; begun += 1) {
      if (this.loop.stopping || this.underWay.size >= this.concurrency) return;
      const job = await claimDelivery(lease, this.countByTenant(), this.share, isUnderWay);
      if (job === null) return;
      this.begin(lease, job);
    }
    this.loop.beat();
  }

  /** Most deliveries of one organisation here: its slow receivers must not keep the others' waiting. */
  private get share(): number {
    return Math.max(1, this.concurrency / 2);
  }

  /** Deliveries go on meanwhile. */
  private async beginUpkeep(lease: LeaseConnection): Promise<void> {
    const { door, log, upkeepMs = 60_000 } = this.options;
    const due = await lease.exclusive((db) => db.executeSql(dueUpkeepSql, [webhookUpkeepQueue]));
    this.nextUpkeep = performance.now() + upkeepMs;
    const tidy = async () => {
      for (const { tenantId } of due.rows as { tenantId: string }[]) {
        if (this.loop.stopping) return;
        await door
          .write(parseTenantId(tenantId), keepUp)
          .catch((error: unknown) => log.error({ err: error, tenantId }, "the upkeep of webhooks failed"));
      }
    };
    this.upkeep = this.upkeep.then(tidy);
  }

  private countByTenant(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { tenantId } of this.underWay.values()) counts.set(tenantId, (counts.get(tenantId) ?? 0) + 1);
    return counts;
  }

  private async putBack(lease: LeaseConnection, job: ClaimedJob): Promise<void> {
    await lease.exclusive((db) => db.executeSql(putBackSql, [webhookQueue, job.id, 0]));
    await lease.unlock(job.id);
  }

  private begin(lease: LeaseConnection, job: ClaimedJob): void {
    const tenantId = parseTenantId(job.payload.tenantId);
    const ended = deliver({ tenantId, deliveryId: job.id }, this.options, this.statements, this.ending.signal)
      // It waits for its next attempt, or where even that could not be written, is found without an owner once its lock is gone.
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
