import { ArgsType, Field, InputType } from "type-graphql";
import { addScoreConditions, CustomerScoreFilter } from "../customer-scores/score-filter.input.ts";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { SortKey } from "../relay/keyset.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { SortDirection } from "../scalars/sort-direction.enum.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { customerColumns } from "./customer.row.ts";

@InputType("CustomerFilter", { description: "Which customers to return; every condition given must hold." })
export class CustomerFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "Text that the name, the e-mail address or the external id contains, in any case; for callers who may not see who customers are, the external id alone.",
  })
  search?: string | null;

  @Field(() => String, { nullable: true, description: "Only customers of this country, written as it was imported." })
  country?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Only customers who came by this channel, written as it was imported.",
  })
  channel?: string | null;

  @Field(() => CustomerScoreFilter, { nullable: true, description: "Only customers whose scores are like this." })
  scores?: CustomerScoreFilter | null;
}

export const CustomerOrderField = describedEnum("CustomerOrderField", "What customers are sorted by.", {
  NAME: "The customer's name, or the external id where there is none or the caller may not see it.",
  EXTERNAL_ID: "The organisation's own key.",
  CREATED_AT: "When the customer was first imported.",
  P_ALIVE: "The probability of still being a customer; those without scores come before 0.",
  CHURN_RISK: "The probability of no purchase in the next 90 days; those without scores come before 0.",
  EXPECTED_PURCHASES: "Days with a purchase expected in the next 90 days; those without scores come before 0.",
  CLV: "What is expected to be spent in the next 12 months; those without scores come before 0.",
  SATISFACTION: "Satisfaction from 0 to 100; those of whom too little is known come before 0.",
  LAST_PURCHASE: "Days since the last purchase; those who bought nothing come before 0.",
});
export type CustomerOrderField = keyof typeof CustomerOrderField;

@InputType("CustomerOrder", { description: "How customers are sorted." })
export class CustomerOrder {
  @Field(() => CustomerOrderField, { description: "What to sort by." })
  field!: CustomerOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: "Which way to sort." })
  direction!: SortDirection;
}

@ArgsType()
export class CustomersArguments extends PageArguments {
  @Field(() => CustomerFilter, { nullable: true, description: "Which customers to return; all when not given." })
  filter?: CustomerFilter | null;

  @Field(() => CustomerOrder, { nullable: true, description: "How to sort; by external id when not given." })
  order?: CustomerOrder | null;
}

const sortKeys: Record<CustomerOrderField, Pick<SortKey, "sql" | "type">> = {
  NAME: { sql: "coalesce(u.name, u.external_id)", type: "text" },
  EXTERNAL_ID: { sql: "u.external_id", type: "text" },
  CREATED_AT: { sql: "u.created_at", type: "timestamptz" },
  P_ALIVE: { sql: "coalesce(s.p_alive, -1)", type: "double precision" },
  CHURN_RISK: { sql: "coalesce(s.churn_risk, -1)", type: "double precision" },
  EXPECTED_PURCHASES: { sql: "coalesce(s.expected_purchases, -1)", type: "double precision" },
  CLV: { sql: "coalesce(s.clv, -1)", type: "numeric" },
  SATISFACTION: { sql: "coalesce(s.satisfaction, -1)", type: "double precision" },
  LAST_PURCHASE: { sql: "coalesce(s.recency_days, -1)::double precision", type: "double precision" },
};

/** Read along only where something is asked of scores: counting all customers costs less without. */
const scoresJoin = "LEFT JOIN customer_score s ON s.tenant_id = u.tenant_id AND s.customer_id = u.id";

/**
 * The list of customers that was asked for. For who may not see who they are, names and addresses are neither searched nor sorted
 * by: what a search finds and where a name stands would tell them.
 */
export function customersList(
  filter: CustomerFilter | null,
  order: CustomerOrder | null,
  showsPersonal: boolean,
): ListQuery {
  const conditions = new FilterConditions();
  conditions.contain(filter?.search, "u.external_id", ...(showsPersonal ? ["u.name", "u.email"] : []));
  conditions.add("u.erased_at IS NULL");
  conditions.add("u.merged_into IS NULL");
  conditions.equal("u.country", filter?.country);
  conditions.equal("u.acquisition_channel", filter?.channel);
  if (filter?.scores) addScoreConditions(conditions, filter.scores);
  const key = sortKeys[order?.field === "NAME" && !showsPersonal ? "EXTERNAL_ID" : (order?.field ?? "EXTERNAL_ID")];
  return {
    columns: customerColumns,
    from: filter?.scores || key.sql.includes("s.") ? `customer u ${scoresJoin}` : "customer u",
    where: conditions.where,
    parameters: conditions.parameters,
    // The external id is indexed, so the default order costs the same at any size.
    sort: {
      ...key,
      idSql: "u.id",
      idType: "uuid",
      descending: order?.direction === "DESC",
    },
  };
}
