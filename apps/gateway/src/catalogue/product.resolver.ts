import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { categoryByKey } from "./category.loader.ts";
import { Category } from "./category.type.ts";
import { type ProductRow, productColumns, toProduct } from "./product.row.ts";
import { Product } from "./product.type.ts";
import { ProductsArguments, productsList } from "./products-list.ts";

export const productConnection = connectionTypes("Product", "products", () => Product);

@Resolver(() => Product)
export class ProductResolver {
  @Authorized<Permission>("data:read")
  @Query(() => Product, {
    nullable: true,
    description: "One product by the organisation's own key; null when there is none.",
  })
  async product(
    @Arg("externalId", () => String, { description: "The organisation's own key." }) externalId: string,
    @Ctx() context: RequestContext,
  ): Promise<Product | null> {
    const [row] = await context.db.query<ProductRow>(
      `SELECT ${productColumns} FROM product p WHERE p.external_id = $1`,
      [externalId],
    );
    return row === undefined ? null : toProduct(row);
  }

  @Authorized<Permission>("data:read")
  @Query(() => productConnection.ConnectionType, { description: "The products that match, page by page." })
  products(
    @Args(() => ProductsArguments) { filter, order, ...page }: ProductsArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Product>> {
    return readListPage<ProductRow & CursorRow, Product>(
      context.db,
      productsList(filter ?? null, order ?? null),
      readPage(page),
      toProduct,
    );
  }

  @FieldResolver(() => Category, { nullable: true, description: "The category the product belongs to." })
  category(@Root() product: Product, @Ctx() context: RequestContext): Promise<Category | null> | null {
    return product.categoryKey === null ? null : context.loaders.of(categoryByKey).load(product.categoryKey);
  }
}
