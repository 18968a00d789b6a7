import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { InventoryPolicyFilter } from "./inventory-policies-filter.ts";
import { readTradeOff } from "./inventory-trade-off.ts";
import { InventoryTradeOff } from "./inventory-trade-off.type.ts";

@Resolver(() => InventoryTradeOff)
export class InventoryTradeOffResolver {
  @Authorized<Permission>("data:read")
  @Query(() => InventoryTradeOff, {
    nullable: true,
    description: "What more or less service would cost in stock, over many products; null before the first plan.",
  })
  inventoryTradeOff(
    @Arg("filter", () => InventoryPolicyFilter, {
      nullable: true,
      description: "Which products at locations; all when not given.",
    })
    filter: InventoryPolicyFilter | null | undefined,
    @Ctx() { db }: RequestContext,
  ): Promise<InventoryTradeOff | null> {
    return readTradeOff(db, filter ?? null);
  }
}
