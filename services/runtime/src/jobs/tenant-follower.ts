import { performance } from "node:perf_hooks";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import type { Logger } from "pino";
import type { EntityManager } from "typeorm";
import type { LeaseConnection } from "./lease-connection.ts";
import { LeaseLoop } from "./lease-loop.ts";
import { listedTenantsSql, type TenantList, tenantOfWake } from "./listed-tenants.ts";

/** What a turn left: another process is at work or not done yet, there is more to do, or nothing. */
export type TurnEnd = "busy" | "more" | "idle";

export interface TenantFollowerOptions {
  /** Connection URL of the application's role. The follower holds one connection of its own, to hear of changes. */
  databaseUrl: string;
  door: TenantDoor;
  log: Logger;
  /** Milliseconds until what another process was at, or what failed, is looked at again. Default 2,000. */
  pollMs?: number;
  /** Milliseconds between two looks at every organisation on the list, for what time brings and news that was missed. Default 60,000. */
  sweepMs?: number;
}

/** What is done for the organisations on a list. */
export interface FollowedWork {
  list: TenantList;
  /** What cannot be reached while the database is away, and what a failed turn is told as, for the log. */
  what: string;
  failed: string;
  /** One turn of an organisation, in a transaction of its own; `sweep` where it is looked at for nothing that was heard. */
  turn(db: EntityManager, sweep: boolean, tenantId: string): Promise<TurnEnd>;
}

/**
 * Does a kind of work for organisations whenever something about them is heard, and from time to time. Any number of followers share
 * the work: that one at a time is at an organisation's is for the turn to see to, by a lock that dies with its transaction.
 */
export class TenantFollower {
  private readonly loop: LeaseLoop;
  /** Organisations that something was heard of. */
  private readonly heard = new Set<string>();
  private nextSweep = 0;

  constructor(
    private readonly options: TenantFollowerOptions,
    private readonly work: FollowedWork,
  ) {
    const { databaseUrl, log, pollMs = 2_000 } = options;
    this.loop = new LeaseLoop({
      databaseUrl,
      pollMs,
      log,
      what: work.what,
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

  /** Ends the turn under way and takes no other. */
  async stop(): Promise<void> {
    await this.loop.stop();
    await this.loop.close();
  }

  private hear(wake: string | undefined): void {
    const tenantId = tenantOfWake(this.work.list, wake);
    if (tenantId === null) return;
    this.heard.add(tenantId);
    this.loop.beat();
  }

  /** A turn for each organisation, so that one with very much to do keeps nobody waiting for long. */
  private async round(lease: LeaseConnection): Promise<void> {
    const sweep = performance.now() >= this.nextSweep;
    const heard = [...this.heard];
    this.heard.clear();
    const tenants = sweep ? new Set([...heard, ...(await this.listed(lease))]) : heard;
    if (sweep) this.nextSweep = performance.now() + (this.options.sweepMs ?? 60_000);
    for (const tenantId of tenants) {
      if (this.loop.stopping) return;
      await this.turn(tenantId, sweep);
    }
  }

  private async listed(lease: LeaseConnection): Promise<string[]> {
    const { rows } = await lease.exclusive((db) => db.executeSql(listedTenantsSql, [this.work.list.queue]));
    return (rows as { tenantId: string }[]).map(({ tenantId }) => tenantId);
  }

  private async turn(tenantId: string, sweep: boolean): Promise<void> {
    const { door, log } = this.options;
    try {
      const end = await door.write(parseTenantId(tenantId), (db) => this.work.turn(db, sweep, tenantId));
      if (end === "idle") return;
      this.heard.add(tenantId);
      if (end === "more") this.loop.beat();
    } catch (error) {
      log.error({ err: error, tenantId }, this.work.failed);
      this.heard.add(tenantId);
    }
  }
}
