import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { locationByKey } from "../locations/location.loader.ts";
import { Location } from "../locations/location.type.ts";
import { StockReservation } from "./stock-reservation.type.ts";

@Resolver(() => StockReservation)
export class StockReservationResolver {
  @FieldResolver(() => Product, { description: "What is promised." })
  product(@Root() { productKey }: StockReservation, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loaders.of(productByKey).load(productKey);
  }

  @FieldResolver(() => Location, { description: "Where it is kept." })
  location(@Root() { locationKey }: StockReservation, @Ctx() context: RequestContext): Promise<Location | null> {
    return context.loaders.of(locationByKey).load(locationKey);
  }
}
