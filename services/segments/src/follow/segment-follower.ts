import { TenantFollower, type TenantFollowerOptions } from "@bellwether/runtime/jobs/tenant-follower";
import { followTenant } from "./follow-tenant.ts";
import { segmentTenants } from "./followed-tenants.ts";

export interface SegmentFollowerOptions extends TenantFollowerOptions {
  /** Customers looked at in one transaction. Default 5,000. */
  batch?: number;
}

/**
 * Keeps who is in which segment true. Triggers note each customer who changed and wake it; it looks at those customers
 * alone, and once a minute at what has left windows.
 */
export class SegmentFollower extends TenantFollower {
  constructor(options: SegmentFollowerOptions) {
    const { batch = 5_000 } = options;
    super(options, {
      list: segmentTenants,
      what: "the list of segments",
      failed: "segments could not be kept true; they are looked at again",
      turn: (db, sweep) => followTenant(db, { batch, sweep }),
    });
  }
}
