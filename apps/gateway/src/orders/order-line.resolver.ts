import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { OrderLine } from "./order-line.type.ts";

@Resolver(() => OrderLine)
export class OrderLineResolver {
  @FieldResolver(() => Product, { description: "What was sold." })
  product(@Root() line: OrderLine, @Ctx() context: RequestContext): Promise<Product | null> {
    // A line's product cannot be missing: the database holds the reference.
    return context.loaders.of(productByKey).load(line.productKey);
  }
}
