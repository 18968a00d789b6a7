import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { createStatements, webhookQueue } from "../jobs/boss.ts";
import { type ClaimedJob, claimJob, claimOrphans, putBackSql } from "../jobs/job-claim.ts";
import { LeaseConnection } from "../jobs/lease-connection.ts";
import { Pulse } from "../jobs/pulse.ts";
import { type CourierServices, deliver } from "./deliver.ts";

export interface WebhookCourierOptions extends CourierServices {
  /** Connection URL of the application's role. The courier holds one connection of its own. */
  databaseUrl: string;
  /** Deliveries at once, of which one organisation has at most half; default 16. They wait for others more than they work. */
  concurrency?: number;
  /** Milliseconds between two looks for work; news comes at once. Default 2,000. */
  pollMs?: number;
}

/** Longest wait before the next try to reach the database, in milliseconds. */
const longestReconnectMs = 5_000;

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
  private readonly pulse = new Pulse();
  /** Ends what is being sent. */
  private readonly ending = new AbortController();
  private stopping = false;
  private lease: LeaseConnection | undefined;
  private loop: Promise<void> = Promise.resolve();

  constructor(private readonly options: WebhookCourierOptions) {}

  /** @throws Error when the database cannot be reached. */
  async start(): Promise<void> {
    await this.openLease();
    this.loop = this.work();
  }

  /**
   * Takes no more deliveries, lets those under way end, and gives the others back to the queue.
   *
   * @param timeoutMs for those under way
   */
  async stop(timeoutMs = 5_000): Promise<void> {
    if (this.stopping) return this.loop;
    this.stopping = true;
    this.pulse.beat();
    await this.loop;
    const ended = Promise.all([...this.underWay.values()].map((delivery) => delivery.ended));
    const timer = setTimeout(() => this.ending.abort(closing), timeoutMs);
    await ended;
    clearTimeout(timer);
    await this.lease?.close().catch(() => undefined);
    this.lease = undefined;
  }

  private get concurrency(): number {
    return this.options.concurrency ?? 16;
  }

  private async work(): Promise<void> {
    let reconnectMs = 100;
    while (!this.stopping) {
      try {
        if (this.lease === undefined) await this.openLease();
        await this.round(this.lease!);
        reconnectMs = 100;
        await this.pulse.next(this.options.pollMs ?? 2_000);
      } catch (error) {
        if (this.stopping) return;
        this.options.log.warn({ err: error }, "the queue of webhooks cannot be reached");
        await this.pulse.next(reconnectMs);
        reconnectMs = Math.min(longestReconnectMs, reconnectMs * 2);
      }
    }
  }

  private async round(lease: LeaseConnection): Promise<void> {
    const isUnderWay = (id: string) => this.underWay.has(id);
    for (const orphan of await claimOrphans(lease, [webhookQueue], isUnderWay)) {
      this.options.log.warn({ deliveryId: orphan.id }, "a delivery lost its process");
      await this.putBack(lease, orphan, 0);
    }
    while (!this.stopping && this.underWay.size < this.concurrency) {
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
        this.pulse.beat();
      });
    this.underWay.set(job.id, { tenantId, ended });
  }

  private async openLease(): Promise<void> {
    this.lease = await LeaseConnection.open(
      this.options.databaseUrl,
      ({ wake }) => {
        if (wake === webhookQueue) this.pulse.beat();
      },
      (error) => {
        this.options.log.warn({ err: error }, "the connection that owns deliveries broke");
        this.lease = undefined;
        this.pulse.beat();
      },
    );
  }
}
