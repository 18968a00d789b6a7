import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Args, Authorized, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { AttributionArguments, toQuestion } from "./attribution.arguments.ts";
import { Attribution } from "./attribution.type.ts";
import { readAttribution } from "./read-attribution.ts";

@Resolver()
export class AttributionResolver {
  @Authorized<Permission>("campaigns:read")
  @Query(() => Attribution, {
    description:
      "What led to conversions, by a model, with the other models beside it. Customers who refused analyses are left out.",
  })
  attribution(
    @Args(() => AttributionArguments) given: AttributionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Attribution> {
    return readAttribution(given.model, toQuestion(given), context);
  }
}
