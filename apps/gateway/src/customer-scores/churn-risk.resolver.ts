import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { customerByKey } from "../customers/customer.loader.ts";
import { Customer } from "../customers/customer.type.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { ChurnRisk, CustomerAtRisk } from "./churn-risk.type.ts";
import { readChurnRisk } from "./churn-risk-read.ts";

const mostShown = 100;

@Resolver(() => CustomerAtRisk)
export class ChurnRiskResolver {
  @Authorized<Permission>("data:read")
  @Query(() => ChurnRisk, {
    nullable: true,
    description: "The customers of whom most is at stake; null until customers have scores.",
  })
  churnRisk(
    @Arg("first", () => Int, { defaultValue: 20, description: "How many customers, at most 100." }) first: number,
    @Ctx() { db }: RequestContext,
  ): Promise<ChurnRisk | null> {
    if (first < 1 || first > mostShown) throw badUserInput("first", `first is from 1 to ${mostShown}; got ${first}.`);
    return readChurnRisk(db, first);
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Who." })
  customer(@Root() { customerKey }: CustomerAtRisk, @Ctx() { loaders }: RequestContext): Promise<Customer | null> {
    return loaders.of(customerByKey).load(customerKey);
  }
}
