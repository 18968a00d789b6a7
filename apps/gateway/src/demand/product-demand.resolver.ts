import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { DemandForecast } from "./demand-forecast.type.ts";
import { findForecast } from "./demand-forecast-find.ts";
import { ForecastArguments } from "./forecast-arguments.ts";

/** What demand adds to a product; here, because the catalogue knows nothing of demand. */
@Resolver(() => Product)
export class ProductDemandResolver {
  @FieldResolver(() => DemandForecast, {
    nullable: true,
    description: "What will be sold of it; null until a model has been trained on it.",
  })
  demandForecast(
    @Root() product: Product,
    @Args(() => ForecastArguments) question: ForecastArguments,
    @Ctx() context: RequestContext,
  ): Promise<DemandForecast | null> {
    return findForecast(product.key, question, context);
  }
}
