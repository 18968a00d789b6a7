import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Authorized, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { categoryByKey } from "./category.loader.ts";
import { type CategoryRow, categoryColumns, toCategory } from "./category.row.ts";
import { Category } from "./category.type.ts";

@Resolver(() => Category)
export class CategoryResolver {
  @Authorized<Permission>("data:read")
  @Query(() => [Category], { description: "Every category, sorted by its path." })
  async categories(@Ctx() context: RequestContext): Promise<Category[]> {
    const rows = await context.db.query<CategoryRow>(`SELECT ${categoryColumns} FROM category c ORDER BY c.path, c.id`);
    return rows.map(toCategory);
  }

  @FieldResolver(() => Category, {
    nullable: true,
    description: "The category that this one is part of; null at the top.",
  })
  parent(@Root() category: Category, @Ctx() context: RequestContext): Promise<Category | null> | null {
    return category.parentKey === null ? null : context.loaders.of(categoryByKey).load(category.parentKey);
  }
}
