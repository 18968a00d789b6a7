import { ArgsType, Field, ID, InputType } from "type-graphql";
import { badUserInput } from "../errors/bad-user-input.ts";
import { parseKey } from "../node/global-id.ts";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { SortKey } from "../relay/keyset.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { SortDirection } from "../scalars/sort-direction.enum.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { productColumns } from "./product.row.ts";

/** Most external ids that one filter may name. */
const maxExternalIds = 1000;

@InputType("ProductFilter", { description: "Which products to return; every condition given must hold." })
export class ProductFilter {
  @Field(() => String, { nullable: true, description: "Text that the name or the external id contains, in any case." })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: "Only products of this category or of one inside it." })
  categoryId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only products that are still sold, or only those that are not.",
  })
  active?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: "Only products with one of these external ids, at most 1,000.",
  })
  externalIds?: string[] | null;
}

export const ProductOrderField = describedEnum("ProductOrderField", "What products are sorted by.", {
  NAME: "The product's name.",
  EXTERNAL_ID: "The organisation's own key.",
  UPDATED_AT: "When an import last changed the product.",
});
export type ProductOrderField = keyof typeof ProductOrderField;

@InputType("ProductOrder", { description: "How products are sorted." })
export class ProductOrder {
  @Field(() => ProductOrderField, { description: "What to sort by." })
  field!: ProductOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: "Which way to sort." })
  direction!: SortDirection;
}

@ArgsType()
export class ProductsArguments extends PageArguments {
  @Field(() => ProductFilter, { nullable: true, description: "Which products to return; all when not given." })
  filter?: ProductFilter | null;

  @Field(() => ProductOrder, { nullable: true, description: "How to sort; by name when not given." })
  order?: ProductOrder | null;
}

const sortKeys: Record<ProductOrderField, Pick<SortKey, "sql" | "type">> = {
  NAME: { sql: "p.name", type: "text" },
  EXTERNAL_ID: { sql: "p.external_id", type: "text" },
  UPDATED_AT: { sql: "p.updated_at", type: "timestamptz" },
};

/** The list of products that was asked for. */
export function productsList(filter: ProductFilter | null, order: ProductOrder | null): ListQuery {
  const conditions = productConditions(filter);
  return {
    columns: productColumns,
    from: "product p",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: {
      ...sortKeys[order?.field ?? "NAME"],
      idSql: "p.id",
      idType: "uuid",
      descending: order?.direction === "DESC",
    },
  };
}

/** SQL conditions on `product p`. */
function productConditions(filter: ProductFilter | null): FilterConditions {
  const conditions = new FilterConditions();
  conditions.contain(filter?.search, "p.name", "p.external_id");
  addInCategory(filter?.categoryId, conditions);
  conditions.equal("p.active", filter?.active);
  if (filter?.externalIds && filter.externalIds.length > maxExternalIds)
    throw badUserInput(
      "filter.externalIds",
      `filter.externalIds may name ${maxExternalIds} products; got ${filter.externalIds.length}.`,
    );
  conditions.oneOf("p.external_id", filter?.externalIds);
  return conditions;
}

/** Adds that `product p` belongs to the category of `filter.categoryId` or to one inside it, at any depth. */
export function addInCategory(categoryId: string | null | undefined, conditions: FilterConditions): void {
  if (!categoryId) return;
  const category = conditions.parameters.add(parseKey("Category", categoryId, "filter.categoryId"));
  conditions.add(`p.category_id IN ${categoryAndInside(category)}`);
}

/** Subquery of the keys of a category, given by its placeholder, and of those inside it, at any depth. */
export function categoryAndInside(category: string): string {
  return `(
    WITH RECURSIVE inside AS (
      SELECT id FROM category WHERE id = ${category}::uuid
      UNION SELECT child.id FROM category child JOIN inside ON child.parent_id = inside.id
    ) SELECT id FROM inside)`;
}

/** Subquery of the keys of the categories that a product, given by its placeholder, belongs to: its own and those around it. */
export function categoriesOf(product: string): string {
  return `(
    WITH RECURSIVE around AS (
      SELECT c.id, c.parent_id FROM category c JOIN product p ON p.category_id = c.id WHERE p.id = ${product}::uuid
      UNION SELECT c.id, c.parent_id FROM category c JOIN around ON c.id = around.parent_id
    ) SELECT id FROM around)`;
}
