import { assumptions } from "@bellwether/customer-behaviour/model/next-action/assumptions";
import { Arg, Ctx, FieldResolver, Float, Resolver, Root } from "type-graphql";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { Customer } from "../customers/customer.type.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { nextBestActionByCustomer } from "./next-best-action.loader.ts";
import { ActionOption, NextBestAction } from "./next-best-action.type.ts";

/** What to do next, of many customers in one reading. */
@Resolver(() => Customer)
export class NextBestActionResolver {
  @FieldResolver(() => NextBestAction, {
    nullable: true,
    description: "What to do for the customer next, with what stands against the other actions.",
  })
  nextBestAction(
    @Root() { key }: Customer,
    @Arg("margin", () => Float, {
      defaultValue: assumptions.margin,
      description: "Part of what is spent that stays with the organisation, above 0 to 1.",
    })
    margin: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<NextBestAction | null> {
    if (!(margin > 0 && margin <= 1)) throw badUserInput("margin", `margin is above 0 and at most 1; got ${margin}.`);
    return loaders.of(nextBestActionByCustomer, margin).load(key);
  }
}

@Resolver(() => ActionOption)
export class ActionOptionResolver {
  @FieldResolver(() => Product, { nullable: true, description: "The product that it is about; null for none." })
  product(@Root() { productKey }: ActionOption, @Ctx() { loaders }: RequestContext): Promise<Product | null> | null {
    return productKey === null ? null : loaders.of(productByKey).load(productKey);
  }
}
