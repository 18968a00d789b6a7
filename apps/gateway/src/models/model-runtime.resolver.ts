import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Authorized, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { ModelRuntime } from "./model-runtime.type.ts";
import { readModelRuntime } from "./model-runtime-read.ts";

@Resolver(() => ModelRuntime)
export class ModelRuntimeResolver {
  @Authorized<Permission>("data:read")
  @Query(() => ModelRuntime, { description: "What runs the models, and whether it is there." })
  modelRuntime(@Ctx() context: RequestContext): Promise<ModelRuntime> {
    return readModelRuntime(context);
  }
}
