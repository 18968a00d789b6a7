import type { TenantId } from "@bellwether/schema/database/tenant-id";

/** What announces its progress. */
export type ProgressKind =
  | "job"
  | "import"
  | "inventory"
  | "segment"
  | "change"
  | "campaign"
  | "conversation"
  | "inbox";

/** Which thing of which organisation moved; what it now looks like is read from the database. An inventory, an inbox and the feed of changes have their organisation's id. */
export interface ProgressEvent {
  kind: ProgressKind;
  id: string;
}

/** News of jobs and imports, from whichever process makes them. */
export interface ProgressFeed {
  /**
   * One event at once, so that a subscriber sees the present state, then one per announced change, the latest winning
   * where a slow reader falls behind. Ends when the reader stops, when `signal` aborts, and when the gateway closes.
   */
  follow(tenantId: TenantId, kind: ProgressKind, id: string, signal?: AbortSignal): AsyncIterable<ProgressEvent>;
}
