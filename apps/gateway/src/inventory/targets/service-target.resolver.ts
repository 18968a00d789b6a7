import { readServiceSetting } from "@bellwether/inventory/replenishment/service-setting";
import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import {
  InventoryClassTargetSetInput,
  InventoryClassTargetSetPayload,
  inventoryClassTargetSet,
} from "./class-target-set.ts";
import { classTargetsNow } from "./class-targets-read.ts";
import {
  InventoryServiceSettingSetInput,
  InventoryServiceSettingSetPayload,
  inventoryServiceSettingSet,
  scopeOf,
  toServiceSetting,
} from "./service-setting-set.ts";
import { InventoryClassTarget, InventoryServiceSetting } from "./service-target.type.ts";

@Resolver()
export class ServiceTargetResolver {
  @Authorized<Permission>("data:read")
  @Query(() => [InventoryClassTarget], {
    description: "What service each of the nine classes of products is to reach, unless a setting says otherwise.",
  })
  inventoryClassTargets(@Ctx() { db }: RequestContext): Promise<InventoryClassTarget[]> {
    return classTargetsNow((sql, values) => db.query(sql, values));
  }

  @Authorized<Permission>("data:read")
  @Query(() => InventoryServiceSetting, {
    description: "What is set for exactly that product and place; with neither, for the whole organisation.",
  })
  async inventoryServiceSetting(
    @Arg("productId", () => ID, { nullable: true, description: "The product; every one when not given." })
    productId: string | null | undefined,
    @Arg("locationId", () => ID, { nullable: true, description: "The location; every one when not given." })
    locationId: string | null | undefined,
    @Ctx() { db }: RequestContext,
  ): Promise<InventoryServiceSetting> {
    const scope = scopeOf({ productId: productId ?? null, locationId: locationId ?? null });
    return toServiceSetting(await readServiceSetting((sql, values) => db.query(sql, values), scope));
  }

  @Authorized<Permission>("replenishment:approve")
  @Mutation(() => InventoryClassTargetSetPayload, {
    description: "Sets what service classes of products are to reach, all or none; the next plan keeps to it.",
  })
  inventoryClassTargetSet(
    @Arg("input", () => InventoryClassTargetSetInput, { description: "Which classes, and what." })
    input: InventoryClassTargetSetInput,
    @Ctx() context: RequestContext,
  ): Promise<InventoryClassTargetSetPayload> {
    return inventoryClassTargetSet(input, context);
  }

  @Authorized<Permission>("replenishment:approve")
  @Mutation(() => InventoryServiceSettingSetPayload, {
    description: "Sets what service a product, a location, both or all are to reach; the next plan keeps to it.",
  })
  inventoryServiceSettingSet(
    @Arg("input", () => InventoryServiceSettingSetInput, { description: "Of what, and which service." })
    input: InventoryServiceSettingSetInput,
    @Ctx() context: RequestContext,
  ): Promise<InventoryServiceSettingSetPayload> {
    return inventoryServiceSettingSet(input, context);
  }
}
