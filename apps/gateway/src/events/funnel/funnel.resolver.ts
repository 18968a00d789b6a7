import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Args, ArgsType, Authorized, Ctx, Field, Int, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { checkBetween } from "../../errors/check-between.ts";
import { DateScalar } from "../../scalars/date.scalar.ts";
import { CustomerPaths } from "./customer-path.type.ts";
import { Funnel } from "./funnel.type.ts";
import { checkSpan, FunnelArguments, maxWithinDays, readSteps } from "./funnel-arguments.ts";
import { readFunnel } from "./read-funnel.ts";
import { readPaths } from "./read-paths.ts";

/** Paths told at once, and steps of each: more would be paths of single people. */
const maxPaths = 100;
const maxPathSteps = 6;

@ArgsType()
class CustomerPathsArguments {
  @Field(() => DateScalar, { description: "First day of the purchases, in the organisation's time zone." })
  from!: string;

  @Field(() => DateScalar, { description: "Last day of the purchases; at most 1,096 days in all." })
  to!: string;

  @Field(() => Int, { defaultValue: 3, description: "How many last steps of each path, 1 to 6." })
  steps!: number;

  @Field(() => Int, { defaultValue: 10, description: "How many paths, 1 to 100." })
  first!: number;
}

@Resolver()
export class FunnelResolver {
  @Authorized<Permission>("data:read")
  @Query(() => Funnel, {
    description:
      "How many people took some steps in order within some days of their first, and how long each step took.",
  })
  funnel(
    @Args(() => FunnelArguments) { steps, withinDays, from, to, by }: FunnelArguments,
    @Ctx() context: RequestContext,
  ): Promise<Funnel> {
    checkSpan(from, to);
    checkBetween("withinDays", withinDays, 1, maxWithinDays);
    return readFunnel(context.db, { steps: readSteps(steps), withinDays, from, to, by: by ?? null });
  }

  @Authorized<Permission>("data:read")
  @Query(() => CustomerPaths, { description: "The most frequent steps that led to purchases." })
  customerPaths(
    @Args(() => CustomerPathsArguments) { from, to, steps, first }: CustomerPathsArguments,
    @Ctx() context: RequestContext,
  ): Promise<CustomerPaths> {
    checkSpan(from, to);
    const length = checkBetween("steps", steps, 1, maxPathSteps);
    return readPaths(context.db, { from, to, length, first: checkBetween("first", first, 1, maxPaths) });
  }
}
