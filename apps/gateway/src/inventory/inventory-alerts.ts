import type { RequestContext } from "../context.ts";
import type { InventorySummary } from "./inventory-summary.type.ts";
import { readInventorySummary } from "./inventory-summary-read.ts";

/** What waits to be done as it is now, then after each plan, decision and receipt. */
export async function* followInventory({
  services,
  caller,
  door,
  signal,
}: RequestContext): AsyncGenerator<InventorySummary, void> {
  // A transaction per look: the request's own snapshot would show the first state for ever.
  for await (const _ of services.progress.follow(caller.tenantId, "inventory", caller.tenantId, signal))
    yield await door.read(caller.tenantId, (db) => readInventorySummary((sql) => db.query(sql)));
}
