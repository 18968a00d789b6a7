import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { customerByKey } from "../customers/customer.loader.ts";
import { Customer } from "../customers/customer.type.ts";
import { checkBetween } from "../errors/check-between.ts";
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
    return readChurnRisk(db, checkBetween("first", first, 1, mostShown));
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Who." })
  customer(@Root() { customerKey }: CustomerAtRisk, @Ctx() { loaders }: RequestContext): Promise<Customer | null> {
    return loaders.of(customerByKey).load(customerKey);
  }
}
