import { campaignQueue } from "@bellwether/runtime/jobs/boss";
import type { LeaseConnection } from "@bellwether/runtime/jobs/lease-connection";
import { LeaseLoop } from "@bellwether/runtime/jobs/lease-loop";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import type { Logger } from "pino";
import { dueTenantsSql } from "./kept-clock.ts";
import { tickTenant } from "./tick-tenant.ts";

export interface CampaignClockOptions {
  /** Connection URL of the application's role. The clock holds one connection of its own. */
  databaseUrl: string;
  door: TenantDoor;
  log: Logger;
  /** Milliseconds between two looks at what is due: how late a campaign begins. Default 1,000. */
  pollMs?: number;
}

/** Begins and ends campaigns when their time has come. Any number of clocks may run; what is due is done once. */
export class CampaignClock {
  private readonly loop: LeaseLoop;

  constructor(private readonly options: CampaignClockOptions) {
    const { databaseUrl, log, pollMs = 1_000 } = options;
    this.loop = new LeaseLoop({
      databaseUrl,
      pollMs,
      log,
      what: "the clock of campaigns",
      round: (lease) => this.round(lease),
      onNews: () => undefined,
      onLost: () => undefined,
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

  private async round(lease: LeaseConnection): Promise<void> {
    const { rows } = await lease.exclusive((db) => db.executeSql(dueTenantsSql, [campaignQueue]));
    for (const { tenantId } of rows as { tenantId: string }[]) {
      if (this.loop.stopping) return;
      try {
        await tickTenant(this.options.door, parseTenantId(tenantId));
      } catch (error) {
        // Its moment stays due, so it is tried again; others do not wait for it.
        this.options.log.error({ err: error, tenantId }, "campaigns could not be moved on; they are looked at again");
      }
    }
  }
}
