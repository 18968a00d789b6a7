import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { locationByKey } from "../locations/location.loader.ts";
import { Location } from "../locations/location.type.ts";
import { maxPageSize } from "../relay/page.ts";
import { inventoryWhatIf } from "./inventory-what-if.ts";
import { InventoryWhatIf, InventoryWhatIfInput, InventoryWhatIfPosition } from "./inventory-what-if.type.ts";

@Resolver(() => InventoryWhatIf)
export class InventoryWhatIfResolver {
  @Authorized<Permission>("data:read")
  @Query(() => InventoryWhatIf, {
    description: "What stock would be kept and ordered if service, lead times or budget were others.",
  })
  inventoryWhatIf(
    @Arg("input", () => InventoryWhatIfInput, { description: "The question." }) input: InventoryWhatIfInput,
    @Ctx() context: RequestContext,
  ): Promise<InventoryWhatIf> {
    return inventoryWhatIf(input, context);
  }

  @FieldResolver(() => [InventoryWhatIfPosition], {
    description: "Each product at each location, what would be ordered for most first, then the most stock.",
  })
  positions(
    @Root() { allPositions }: InventoryWhatIf,
    @Arg("first", () => Int, { defaultValue: 50, description: "How many, 1 to 500." }) first: number,
  ): InventoryWhatIfPosition[] {
    if (first < 1 || first > maxPageSize)
      throw badUserInput("first", `first must be from 1 to ${maxPageSize}; got ${first}.`);
    return allPositions.slice(0, first);
  }
}

@Resolver(() => InventoryWhatIfPosition)
export class InventoryWhatIfPositionResolver {
  @FieldResolver(() => Product, { description: "What is kept." })
  product(@Root() { productKey }: InventoryWhatIfPosition, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loaders.of(productByKey).load(productKey);
  }

  @FieldResolver(() => Location, { description: "Where it is kept." })
  location(@Root() { locationKey }: InventoryWhatIfPosition, @Ctx() context: RequestContext): Promise<Location | null> {
    return context.loaders.of(locationByKey).load(locationKey);
  }
}
