import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { CohortMeasure, CohortPeriod, Cohorts, CustomerValue, CustomerValueBy } from "./cohorts.type.ts";
import { readCohorts } from "./cohorts-read.ts";
import { CustomerModel } from "./customer-model.type.ts";
import { readCustomerModel } from "./customer-model-read.ts";
import { CustomerSummary } from "./customer-summary.type.ts";
import { readCustomerSummary } from "./customer-summary-read.ts";
import { readCustomerValue } from "./customer-value-read.ts";

/** What is known of all customers together. */
@Resolver()
export class CustomerInsightResolver {
  @Authorized<Permission>("data:read")
  @Query(() => CustomerSummary, { description: "How the customers stand, all of them." })
  customerSummary(@Ctx() { db }: RequestContext): Promise<CustomerSummary> {
    return readCustomerSummary(db);
  }

  @Authorized<Permission>("data:read")
  @Query(() => CustomerModel, {
    nullable: true,
    description: "How customers' scores were made, and how far to believe them; null until customers have scores.",
  })
  customerModel(@Ctx() { db }: RequestContext): Promise<CustomerModel | null> {
    return readCustomerModel(db);
  }

  @Authorized<Permission>("data:read")
  @Query(() => Cohorts, { description: "Customers by when they first bought, and what they did since." })
  cohorts(
    @Arg("by", () => CohortPeriod, { defaultValue: CohortPeriod.MONTH, description: "How long the periods are." })
    by: CohortPeriod,
    @Arg("measure", () => CohortMeasure, {
      defaultValue: CohortMeasure.RETENTION,
      description: "What is told of each.",
    })
    measure: CohortMeasure,
    @Arg("channel", () => String, { nullable: true, description: "Only customers who came by this channel." })
    channel: string | null,
    @Ctx() { db }: RequestContext,
  ): Promise<Cohorts> {
    return readCohorts(db, by, measure, channel ?? null);
  }

  @Authorized<Permission>("data:read")
  @Query(() => [CustomerValue], {
    description: "What customers are worth by channel or cohort, at most 40 groups; none until customers have scores.",
  })
  customerValue(
    @Arg("by", () => CustomerValueBy, { defaultValue: CustomerValueBy.CHANNEL, description: "Taken together by what." })
    by: CustomerValueBy,
    @Ctx() { db }: RequestContext,
  ): Promise<CustomerValue[]> {
    return readCustomerValue(db, by);
  }
}
