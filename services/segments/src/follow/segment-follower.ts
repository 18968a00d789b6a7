import { performance } from "node:perf_hooks";
import { TenantFollower, type TenantFollowerOptions, type TurnEnd } from "@bellwether/runtime/jobs/tenant-follower";
import { BatchSize } from "./batch-size.ts";
import { followTenant } from "./follow-tenant.ts";
import { segmentTenants } from "./followed-tenants.ts";

/** A turn that is over, but for its commit. */
export interface FollowedTurn {
  ms: number;
  /** Notes of changed customers that it took at most. */
  batch: number;
  end: TurnEnd;
}

export interface SegmentFollowerOptions extends TenantFollowerOptions {
  /** Notes of changed customers that one transaction takes at most. Default 5,000. */
  batch?: number;
  /** Told of every turn. */
  onTurn?: (turn: FollowedTurn) => void;
}

/**
 * Keeps who is in which segment true. Triggers note each customer who changed and wake it; it looks at those customers
 * alone, and once a minute at what has left windows.
 */
export class SegmentFollower extends TenantFollower {
  constructor(options: SegmentFollowerOptions) {
    const { batch: most = 5_000, onTurn } = options;
    const sizes = new Map<string, BatchSize>();
    super(options, {
      list: segmentTenants,
      what: "the list of segments",
      failed: "segments could not be kept true; they are looked at again",
      async turn(db, sweep, tenantId) {
        const size = sizes.get(tenantId) ?? new BatchSize(most);
        sizes.set(tenantId, size);
        const batch = size.notes;
        const began = performance.now();
        const end = await followTenant(db, { batch, sweep });
        const ms = performance.now() - began;
        size.took(ms, end === "more");
        onTurn?.({ ms, batch, end });
        return end;
      },
    });
  }
}
