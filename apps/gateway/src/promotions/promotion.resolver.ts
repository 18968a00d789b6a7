import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { categoryByKey } from "../catalogue/category.loader.ts";
import { Category } from "../catalogue/category.type.ts";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { locationByKey } from "../locations/location.loader.ts";
import { Location } from "../locations/location.type.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { type PromotionRow, toPromotion } from "./promotion.row.ts";
import { Promotion } from "./promotion.type.ts";
import { PromotionsArguments, promotionsList } from "./promotions-list.ts";

export const promotionConnection = connectionTypes("Promotion", "promotions", () => Promotion);

@Resolver(() => Promotion)
export class PromotionResolver {
  @Authorized<Permission>("data:read")
  @Query(() => promotionConnection.ConnectionType, {
    description: "Promotions past and planned, those that end last first, page by page.",
  })
  promotions(
    @Args(() => PromotionsArguments) { filter, ...page }: PromotionsArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Promotion>> {
    return readListPage<PromotionRow & CursorRow, Promotion>(
      context.db,
      promotionsList(filter ?? null),
      readPage(page),
      toPromotion,
    );
  }

  @FieldResolver(() => Product, {
    nullable: true,
    description: "The product that it is of; null where it is of a category or of everything.",
  })
  product(@Root() { productKey }: Promotion, @Ctx() context: RequestContext): Promise<Product | null> | null {
    return productKey === null ? null : context.loaders.of(productByKey).load(productKey);
  }

  @FieldResolver(() => Category, {
    nullable: true,
    description: "The category that it is of, with those below; null where it is of a product or of everything.",
  })
  category(@Root() { categoryKey }: Promotion, @Ctx() context: RequestContext): Promise<Category | null> | null {
    return categoryKey === null ? null : context.loaders.of(categoryByKey).load(categoryKey);
  }

  @FieldResolver(() => Location, { nullable: true, description: "Where it holds; null for every location." })
  location(@Root() { locationKey }: Promotion, @Ctx() context: RequestContext): Promise<Location | null> | null {
    return locationKey === null ? null : context.loaders.of(locationByKey).load(locationKey);
  }
}
