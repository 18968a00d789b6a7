import { Field, ID, InputType } from "type-graphql";
import type { FilterConditions } from "../relay/filter-conditions.ts";

/** What every filter of a list that has a product in each row begins with. */
@InputType()
export class OfProductsFilter {
  @Field(() => String, {
    nullable: true,
    description: "Text that the product's name or external id contains, in any case.",
  })
  search?: string | null;

  @Field(() => [ID], { nullable: true, description: "Only of these products, at most 500." })
  productIds?: string[] | null;
}

/** Adds what it sets on `product p`, whose id the list has as `productIdSql`. */
export function addOfProducts(filter: OfProductsFilter, productIdSql: string, conditions: FilterConditions): void {
  conditions.contain(filter.search, "p.name", "p.external_id");
  conditions.oneOfNodes(productIdSql, "Product", filter.productIds, "filter.productIds");
}
