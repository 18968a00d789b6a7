import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Authorized, Resolver, Root, Subscription } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { followInventory } from "./inventory-alerts.ts";
import { InventorySummary } from "./inventory-summary.type.ts";

@Resolver()
export class InventoryAlertsResolver {
  @Authorized<Permission>("data:read")
  @Subscription(() => InventorySummary, {
    description: "How stock stands and what waits to be done, now and after each plan, decision and receipt.",
    subscribe: ({ context }: { context: RequestContext }) => followInventory(context),
  })
  inventoryAlerts(@Root() summary: InventorySummary): InventorySummary {
    return summary;
  }
}
