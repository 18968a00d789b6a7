import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { customerByKey } from "../customers/customer.loader.ts";
import { Customer } from "../customers/customer.type.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { ChurnRisk, CustomerAtRisk } from "./churn-risk.type.ts";

const mostShown = 100;

interface RiskRow {
  customer_id: string;
  churn_risk: number;
  clv: string;
  loss: string;
  currency: string;
  customers: number;
  leavers: number;
  all_loss: string;
}

@Resolver(() => CustomerAtRisk)
export class ChurnRiskResolver {
  @Authorized<Permission>("data:read")
  @Query(() => ChurnRisk, {
    nullable: true,
    description: "The customers of whom most is at stake; null until customers have scores.",
  })
  async churnRisk(
    @Arg("first", () => Int, { defaultValue: 20, description: "How many customers, at most 100." }) first: number,
    @Ctx() { db }: RequestContext,
  ): Promise<ChurnRisk | null> {
    if (first < 1 || first > mostShown) throw badUserInput("first", `first is from 1 to ${mostShown}; got ${first}.`);
    const rows = await db.query<RiskRow>(
      `SELECT s.customer_id, s.churn_risk, s.clv::text AS clv, s.currency, round(s.churn_risk::numeric * s.clv, 4)::text AS loss,
         count(*) OVER ()::integer AS customers, sum(s.churn_risk) OVER () AS leavers,
         round(sum(s.churn_risk::numeric * s.clv) OVER (), 4)::text AS all_loss
       FROM customer_score s WHERE s.churn_risk IS NOT NULL AND s.clv IS NOT NULL
       ORDER BY s.churn_risk::numeric * s.clv DESC, s.customer_id LIMIT $1`,
      [first],
    );
    const [any] = rows;
    if (any === undefined) return null;
    const money = (amount: string) => ({ amount, currency: any.currency });
    return {
      expectedLoss: money(any.all_loss),
      customers: any.customers,
      expectedLeavers: any.leavers,
      mostAtRisk: rows.map((row) => ({
        customerKey: row.customer_id,
        churnRisk: row.churn_risk,
        clv: money(row.clv),
        expectedLoss: money(row.loss),
      })),
    };
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Who." })
  customer(@Root() { customerKey }: CustomerAtRisk, @Ctx() { loaders }: RequestContext): Promise<Customer | null> {
    return loaders.of(customerByKey).load(customerKey);
  }
}
