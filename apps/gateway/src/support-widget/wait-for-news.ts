import { signalWithin } from "@bellwether/runtime/time/signal-within";
import { longestWaitMs, type WaitRequest, type WidgetState } from "@bellwether/schema/contracts/widget";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { ProgressFeed } from "../subscriptions/progress-feed.ts";

/**
 * What a visitor is to be told as soon as there is anything, or that there is nothing after a while. No connection to the database is
 * held meanwhile.
 *
 * @param read how the conversation stands, from the last sequence that the visitor has
 * @param signal ends the wait where the browser has gone
 */
export async function waitForNews(
  feed: ProgressFeed,
  tenantId: TenantId,
  { conversation, seen }: WaitRequest,
  read: () => Promise<WidgetState>,
  signal: AbortSignal,
  longestMs = longestWaitMs,
): Promise<WidgetState> {
  const first = await read();
  const id = first.conversation?.id;
  if (id === undefined || id !== conversation || first.seen !== seen) return first;
  let latest = first;
  const until = signalWithin(longestMs, signal);
  for await (const _event of feed.follow(tenantId, "conversation", id, until)) {
    latest = await read();
    if (latest.seen !== seen) return latest;
  }
  return latest;
}
