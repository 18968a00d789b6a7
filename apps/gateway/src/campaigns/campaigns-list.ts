import { ArgsType, Field, ID, InputType } from "type-graphql";
import { CampaignObjective } from "../ad-performance/campaign-objective.enum.ts";
import { parseKey } from "../node/global-id.ts";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { SortKey } from "../relay/keyset.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { SortDirection } from "../scalars/sort-direction.enum.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { campaignColumns } from "./campaign.row.ts";
import { CampaignChannel, CampaignSource, CampaignStatus } from "./campaign-words.enum.ts";

@InputType("CampaignFilter", { description: "Which campaigns to return; every condition given must hold." })
export class CampaignFilter {
  @Field(() => [CampaignStatus], {
    nullable: true,
    description: "Only those at one of these; none that an ad platform runs.",
  })
  statuses?: CampaignStatus[] | null;

  @Field(() => CampaignSource, { nullable: true, description: "Only those that are run by this." })
  source?: CampaignSource | null;

  @Field(() => [CampaignObjective], { nullable: true, description: "Only those for one of these." })
  objectives?: CampaignObjective[] | null;

  @Field(() => CampaignChannel, { nullable: true, description: "Only those that reach people by this." })
  channel?: CampaignChannel | null;

  @Field(() => ID, { nullable: true, description: "Only those for this segment." })
  segmentId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those for this product." })
  productId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Only those that have a day on or after this one." })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Only those that have a day on or before this one." })
  to?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only those warned about for stock, or only those that are not.",
  })
  atRisk?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "Text that the name or the campaign's own id contains, in any case.",
  })
  search?: string | null;
}

export const CampaignOrderField = describedEnum("CampaignOrderField", "What campaigns are sorted by.", {
  NAME: "What they are called.",
  STARTS_ON: "The first day; those without one as if it were 9999-12-31.",
  BUDGET: "What they may cost, whatever the currency; those without one as if it were nothing.",
  UPDATED_AT: "When they were last changed.",
});
export type CampaignOrderField = keyof typeof CampaignOrderField;

@InputType("CampaignOrder", { description: "How campaigns are sorted." })
export class CampaignOrder {
  @Field(() => CampaignOrderField, { description: "What to sort by." })
  field!: CampaignOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: "Which way to sort." })
  direction!: SortDirection;
}

@ArgsType()
export class CampaignsArguments extends PageArguments {
  @Field(() => CampaignFilter, {
    nullable: true,
    description: "Which campaigns to return; all that are not archived when not given.",
  })
  filter?: CampaignFilter | null;

  @Field(() => CampaignOrder, { nullable: true, description: "How to sort; last changed first when not given." })
  order?: CampaignOrder | null;
}

const sortKeys: Record<CampaignOrderField, Pick<SortKey, "sql" | "type">> = {
  NAME: { sql: "lower(c.name)", type: "text" },
  STARTS_ON: { sql: "coalesce(c.starts_on, date '9999-12-31')", type: "date" },
  BUDGET: { sql: "coalesce(c.budget, 0)", type: "numeric" },
  UPDATED_AT: { sql: "c.updated_at", type: "timestamptz" },
};

/** The campaigns that were asked for. Archived ones are there when their status is asked for. */
export function campaignsList(filter: CampaignFilter | null, order: CampaignOrder | null): ListQuery {
  const conditions = new FilterConditions();
  const { parameters } = conditions;
  if (filter?.statuses) conditions.oneOf("c.status", filter.statuses);
  else conditions.add("c.status IS DISTINCT FROM 'ARCHIVED'");
  conditions.equal("c.source", filter?.source);
  conditions.oneOf("c.objective", filter?.objectives);
  if (filter?.channel) conditions.add(`${parameters.add(filter.channel)} = ANY (c.channels)`);
  conditions.node("c.segment_id", "Segment", filter?.segmentId, "filter.segmentId");
  if (filter?.productId) {
    const product = parameters.add(parseKey("Product", filter.productId, "filter.productId"));
    conditions.add(
      `EXISTS (SELECT FROM campaign_product p WHERE p.campaign_id = c.id AND p.product_id = ${product}::uuid)`,
    );
  }
  if (filter?.from) conditions.add(`coalesce(c.ends_on, 'infinity') >= ${parameters.add(filter.from)}::date`);
  if (filter?.to) conditions.add(`c.starts_on <= ${parameters.add(filter.to)}::date`);
  conditions.equal("EXISTS (SELECT FROM campaign_stock_risk r WHERE r.campaign_id = c.id)", filter?.atRisk);
  conditions.contain(filter?.search, "c.name", "c.external_id");
  return {
    columns: campaignColumns,
    from: "campaign c",
    where: conditions.where,
    parameters,
    sort: {
      ...sortKeys[order?.field ?? "UPDATED_AT"],
      idSql: "c.id",
      idType: "uuid",
      descending: order === null || order.direction === "DESC",
    },
  };
}
