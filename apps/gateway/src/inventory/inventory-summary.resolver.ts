import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Authorized, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { InventorySummary } from "./inventory-summary.type.ts";
import { readInventorySummary } from "./inventory-summary-read.ts";

@Resolver(() => InventorySummary)
export class InventorySummaryResolver {
  @Authorized<Permission>("data:read")
  @Query(() => InventorySummary, { description: "How stock stands and what waits to be done, over all products." })
  inventorySummary(@Ctx() { db }: RequestContext): Promise<InventorySummary> {
    return readInventorySummary((sql) => db.query(sql));
  }
}
