import { ArgsType, Field, ID, InputType } from "type-graphql";
import { addOfProducts, OfProductsFilter } from "../catalogue/of-products-filter.ts";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { SortKey } from "../relay/keyset.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { SortDirection } from "../scalars/sort-direction.enum.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { proposalColumns } from "./replenishment-proposal.row.ts";
import { ReplenishmentKind, ReplenishmentStatus } from "./replenishment-proposal.type.ts";

@InputType("ReplenishmentProposalFilter", {
  description: "Which proposals to return; every condition given must hold.",
})
export class ReplenishmentProposalFilter extends OfProductsFilter {
  @Field(() => [ReplenishmentStatus], {
    defaultValue: [ReplenishmentStatus.OPEN],
    description: "Only those of which this became.",
  })
  statuses?: ReplenishmentStatus[] | null;

  @Field(() => ReplenishmentKind, { nullable: true, description: "Only purchases, or only transfers." })
  kind?: ReplenishmentKind | null;

  @Field(() => ID, { nullable: true, description: "Only for this location." })
  locationId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only from this supplier." })
  supplierId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Only those to order on this day or before." })
  orderUntil?: string | null;
}

export const ReplenishmentProposalOrderField = describedEnum(
  "ReplenishmentProposalOrderField",
  "What proposals are sorted by.",
  {
    MONEY_AT_STAKE: "The loss expected if nothing is done.",
    AMOUNT: "What it costs.",
    ORDER_ON: "The day to order on.",
    PRODUCT_NAME: "The product's name.",
  },
);
export type ReplenishmentProposalOrderField = keyof typeof ReplenishmentProposalOrderField;

@InputType("ReplenishmentProposalOrder", { description: "How proposals are sorted." })
export class ReplenishmentProposalOrder {
  @Field(() => ReplenishmentProposalOrderField, { description: "What to sort by." })
  field!: ReplenishmentProposalOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: "Which way to sort." })
  direction!: SortDirection;
}

@ArgsType()
export class ReplenishmentProposalsArguments extends PageArguments {
  @Field(() => ReplenishmentProposalFilter, {
    nullable: true,
    description: "Which proposals to return; all that are open when not given.",
  })
  filter?: ReplenishmentProposalFilter | null;

  @Field(() => ReplenishmentProposalOrder, {
    nullable: true,
    description: "How to sort; most money at stake first when not given.",
  })
  order?: ReplenishmentProposalOrder | null;
}

const sortKeys: Record<ReplenishmentProposalOrderField, Pick<SortKey, "sql" | "type">> = {
  MONEY_AT_STAKE: { sql: "n.money_at_stake", type: "numeric" },
  AMOUNT: { sql: "n.amount", type: "numeric" },
  ORDER_ON: { sql: "n.order_on", type: "date" },
  PRODUCT_NAME: { sql: "p.name", type: "text" },
};

/** The proposals that were asked for. */
export function replenishmentProposalsList(
  filter: ReplenishmentProposalFilter | null,
  order: ReplenishmentProposalOrder | null,
): ListQuery {
  const conditions = proposalConditions(filter ?? {});
  return {
    columns: proposalColumns,
    from: "replenishment_proposal n JOIN product p ON p.id = n.product_id",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: {
      ...sortKeys[order?.field ?? "MONEY_AT_STAKE"],
      idSql: "n.id",
      idType: "uuid",
      descending: order === null || order.direction === "DESC",
    },
  };
}

/** SQL conditions on `replenishment_proposal n` and its product `p`. */
function proposalConditions(filter: ReplenishmentProposalFilter): FilterConditions {
  const conditions = new FilterConditions();
  conditions.oneOf("n.status", filter.statuses ?? [ReplenishmentStatus.OPEN]);
  conditions.equal("n.kind", filter.kind);
  addOfProducts(filter, "n.product_id", conditions);
  conditions.node("n.location_id", "Location", filter.locationId, "filter.locationId");
  conditions.node("n.supplier_id", "Supplier", filter.supplierId, "filter.supplierId");
  if (filter.orderUntil) conditions.add(`n.order_on <= ${conditions.parameters.add(filter.orderUntil)}::date`);
  return conditions;
}
