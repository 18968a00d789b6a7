import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { Supplier } from "./supplier.type.ts";
import { deliveriesBySupplierKey } from "./supplier-deliveries.loader.ts";
import { priceChangesBySupplierKey } from "./supplier-price-change.loader.ts";
import {
  SupplierDeliveries,
  SupplierPriceChange,
  SupplierScorecard,
  SupplierSpend,
} from "./supplier-scorecard.type.ts";
import { spendBySupplierKey } from "./supplier-spend.loader.ts";

/** Most months that a scorecard looks at. */
const maxMonths = 36;

@Resolver(() => Supplier)
export class SupplierScorecardsResolver {
  @FieldResolver(() => SupplierScorecard, {
    description: "What orders and deliveries show of the supplier; `performance` is what plans learned from them.",
  })
  scorecard(
    @Root() { key }: Supplier,
    @Arg("months", () => Int, {
      defaultValue: 12,
      description: "Calendar months, the one under way included, 1 to 36.",
    })
    months: number,
  ): SupplierScorecard {
    if (months < 1 || months > maxMonths) throw badUserInput("months", `months is 1 to ${maxMonths}; got ${months}.`);
    return { supplierKey: key, months };
  }
}

@Resolver(() => SupplierScorecard)
export class SupplierScorecardResolver {
  @FieldResolver(() => [SupplierSpend], {
    description: "What orders came to, one for each currency, most money first.",
  })
  spend(@Root() { supplierKey, months }: SupplierScorecard, @Ctx() context: RequestContext): Promise<SupplierSpend[]> {
    return context.loaders.of(spendBySupplierKey, months).load(supplierKey);
  }

  @FieldResolver(() => SupplierDeliveries, { description: "How much of it came, and when." })
  deliveries(
    @Root() { supplierKey, months }: SupplierScorecard,
    @Ctx() context: RequestContext,
  ): Promise<SupplierDeliveries> {
    return context.loaders.of(deliveriesBySupplierKey, months).load(supplierKey);
  }

  @FieldResolver(() => [SupplierPriceChange], {
    description: "What cost otherwise than before, latest first; at most 50.",
  })
  priceChanges(
    @Root() { supplierKey, months }: SupplierScorecard,
    @Ctx() context: RequestContext,
  ): Promise<SupplierPriceChange[]> {
    return context.loaders.of(priceChangesBySupplierKey, months).load(supplierKey);
  }
}

@Resolver(() => SupplierPriceChange)
export class SupplierPriceChangeResolver {
  @FieldResolver(() => Product, { description: "What cost otherwise." })
  product(@Root() { productKey }: SupplierPriceChange, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loaders.of(productByKey).load(productKey);
  }
}
