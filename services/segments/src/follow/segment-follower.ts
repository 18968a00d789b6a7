import { performance } from "node:perf_hooks";
import { segmentQueue } from "@bellwether/runtime/jobs/boss";
import type { LeaseConnection } from "@bellwether/runtime/jobs/lease-connection";
import { LeaseLoop } from "@bellwether/runtime/jobs/lease-loop";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import type { Logger } from "pino";
import { followTenant } from "./follow-tenant.ts";
import { followedTenantsSql, tenantOfWake } from "./followed-tenants.ts";

export interface SegmentFollowerOptions {
  /** Connection URL of the application's role. The follower holds one connection of its own, to hear of changes. */
  databaseUrl: string;
  door: TenantDoor;
  log: Logger;
  /** Milliseconds until what another process was at, or what failed, is looked at again. Default 2,000. */
  pollMs?: number;
  /** Milliseconds between two looks at every organisation with segments, for what left windows and for news that was missed. Default 60,000. */
  sweepMs?: number;
  /** Customers looked at in one transaction. Default 5,000. */
  batch?: number;
}

/**
 * Keeps who is in which segment true. Triggers note each customer who changed and wake it; it looks at those customers
 * alone. Any number of followers share the work: one at a time is at an organisation's, by a lock that dies with its connection.
 */
export class SegmentFollower {
  private readonly loop: LeaseLoop;
  /** Organisations that something was heard of. */
  private readonly heard = new Set<string>();
  private nextSweep = 0;

  constructor(private readonly options: SegmentFollowerOptions) {
    const { databaseUrl, log, pollMs = 2_000 } = options;
    this.loop = new LeaseLoop({
      databaseUrl,
      pollMs,
      log,
      what: "the list of segments",
      round: (lease) => this.round(lease),
      onNews: ({ wake }) => this.hear(wake),
      // What was said meanwhile was not heard.
      onLost: () => {
        this.nextSweep = 0;
      },
    });
  }

  /** @throws Error when the database cannot be reached. */
  start(): Promise<void> {
    return this.loop.start();
  }

  /** Ends the step under way and takes no other. */
  async stop(): Promise<void> {
    await this.loop.stop();
    await this.loop.close();
  }

  private hear(wake: string | undefined): void {
    const tenantId = tenantOfWake(wake);
    if (tenantId === null) return;
    this.heard.add(tenantId);
    this.loop.beat();
  }

  /** A step for each organisation in turn, so that one with very much to do keeps nobody waiting for long. */
  private async round(lease: LeaseConnection): Promise<void> {
    const sweep = performance.now() >= this.nextSweep;
    const heard = [...this.heard];
    this.heard.clear();
    const tenants = sweep ? new Set([...heard, ...(await this.followed(lease))]) : heard;
    if (sweep) this.nextSweep = performance.now() + (this.options.sweepMs ?? 60_000);
    for (const tenantId of tenants) {
      if (this.loop.stopping) return;
      await this.step(tenantId, sweep);
    }
  }

  private async followed(lease: LeaseConnection): Promise<string[]> {
    const { rows } = await lease.exclusive((db) => db.executeSql(followedTenantsSql, [segmentQueue]));
    return (rows as { tenantId: string }[]).map(({ tenantId }) => tenantId);
  }

  private async step(tenantId: string, sweep: boolean): Promise<void> {
    const { door, log, batch = 5_000 } = this.options;
    try {
      const end = await door.write(parseTenantId(tenantId), (db) => followTenant(db, { batch, sweep }));
      if (end === "idle") return;
      this.heard.add(tenantId);
      if (end === "more") this.loop.beat();
    } catch (error) {
      log.error({ err: error, tenantId }, "segments could not be kept true; they are looked at again");
      this.heard.add(tenantId);
    }
  }
}
