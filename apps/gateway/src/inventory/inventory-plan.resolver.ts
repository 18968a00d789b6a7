import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { modelVersionByKey } from "../models/model-version.loader.ts";
import { ModelVersion } from "../models/model-version.type.ts";
import { readLatestPlan } from "./inventory-plan.loader.ts";
import { InventoryPlan } from "./inventory-plan.type.ts";
import { InventoryPlanStartInput, InventoryPlanStartPayload, inventoryPlanStart } from "./inventory-plan-start.ts";

@Resolver(() => InventoryPlan)
export class InventoryPlanResolver {
  @Authorized<Permission>("data:read")
  @Query(() => InventoryPlan, { nullable: true, description: "The latest plan of all stock; null before the first." })
  inventoryPlan(@Ctx() context: RequestContext): Promise<InventoryPlan | null> {
    return readLatestPlan(context.db);
  }

  @Authorized<Permission>("models:manage")
  @Mutation(() => InventoryPlanStartPayload, {
    description: "Plans all stock anew: policies, proposals and exceptions; progress arrives on `jobProgress`.",
  })
  inventoryPlanStart(
    @Arg("input", () => InventoryPlanStartInput, { description: "How to plan." }) input: InventoryPlanStartInput,
    @Ctx() context: RequestContext,
  ): Promise<InventoryPlanStartPayload> {
    return inventoryPlanStart(input, context);
  }

  @FieldResolver(() => ModelVersion, {
    nullable: true,
    description: "The model whose daily forecasts it used; null where it used none.",
  })
  modelVersion(
    @Root() { modelVersionKey }: InventoryPlan,
    @Ctx() context: RequestContext,
  ): Promise<ModelVersion | null> | null {
    return modelVersionKey === null ? null : context.loaders.of(modelVersionByKey).load(modelVersionKey);
  }
}
