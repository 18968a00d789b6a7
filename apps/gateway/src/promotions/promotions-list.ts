import { ArgsType, Field, ID, InputType } from "type-graphql";
import { categoriesOf } from "../catalogue/products-list.ts";
import { parseKey } from "../node/global-id.ts";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { promotionColumns } from "./promotion.row.ts";

@InputType("PromotionFilter", { description: "Which promotions to return; every condition given must hold." })
export class PromotionFilter {
  @Field(() => String, { nullable: true, description: "Text that the name or the external id contains, in any case." })
  search?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Only those that cover this product: by itself, with a category it belongs to, or with everything.",
  })
  productId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Only those that end on this day or later." })
  endsFrom?: string | null;
}

@ArgsType()
export class PromotionsArguments extends PageArguments {
  @Field(() => PromotionFilter, { nullable: true, description: "Which promotions to return; all when not given." })
  filter?: PromotionFilter | null;
}

/** The promotions that were asked for, those that end last first. */
export function promotionsList(filter: PromotionFilter | null): ListQuery {
  const conditions = new FilterConditions();
  conditions.contain(filter?.search, "m.name", "m.external_id");
  if (filter?.endsFrom) conditions.add(`m.last_day >= ${conditions.parameters.add(filter.endsFrom)}::date`);
  if (filter?.productId) {
    const product = conditions.parameters.add(parseKey("Product", filter.productId, "filter.productId"));
    conditions.add(`(m.product_id = ${product}::uuid OR m.product_id IS NULL AND (m.category_id IS NULL
      OR m.category_id IN ${categoriesOf(product)}))`);
  }
  return {
    columns: promotionColumns,
    from: "promotion m",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: { sql: "m.last_day", type: "date", idSql: "m.id", idType: "uuid", descending: true },
  };
}
