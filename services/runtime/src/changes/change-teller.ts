import { TenantFollower, type TenantFollowerOptions } from "../jobs/tenant-follower.ts";
import { tellChanges, toldTenants } from "./tell-changes.ts";

export interface ChangeTellerOptions extends TenantFollowerOptions {
  /** Changes read in one transaction. Default 5,000. */
  batch?: number;
}

/**
 * Tells webhooks of changes, by following the feed as any other system would. Whoever writes wakes it where a webhook wants to
 * know, so a change is told a moment after its commit, and an import in messages of many customers each.
 */
export class ChangeTeller extends TenantFollower {
  constructor(options: ChangeTellerOptions) {
    const { batch = 5_000 } = options;
    super(options, {
      list: toldTenants,
      what: "the list of webhooks that want to know of changes",
      failed: "webhooks could not be told of changes; they are told later",
      turn: (db) => tellChanges(db, batch),
    });
  }
}
