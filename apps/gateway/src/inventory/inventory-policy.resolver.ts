import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { locationByKey } from "../locations/location.loader.ts";
import { Location } from "../locations/location.type.ts";
import { parseKey } from "../node/global-id.ts";
import { positionByKey } from "../stock/inventory-position.loader.ts";
import { positionKey } from "../stock/inventory-position.row.ts";
import { InventoryPosition } from "../stock/inventory-position.type.ts";
import { supplierByKey } from "../suppliers/supplier.loader.ts";
import { Supplier } from "../suppliers/supplier.type.ts";
import { curveByPlace, performanceByPlace, policyByPlace, projectionByPlace } from "./inventory-policy.loader.ts";
import { InventoryPolicy } from "./inventory-policy.type.ts";
import { ServiceCurve, StockProjection } from "./policy-curves.type.ts";
import { PolicyPerformance } from "./policy-performance.type.ts";

const placeOf = ({ productKey, locationKey }: InventoryPolicy) => positionKey(productKey, locationKey);

@Resolver(() => InventoryPolicy)
export class InventoryPolicyResolver {
  @Authorized<Permission>("data:read")
  @Query(() => InventoryPolicy, {
    nullable: true,
    description: "How one product is to be kept at one location, and why; null until a plan has looked at it.",
  })
  inventoryPolicy(
    @Arg("productId", () => ID, { description: "The product." }) productId: string,
    @Arg("locationId", () => ID, { description: "The location." }) locationId: string,
    @Ctx() context: RequestContext,
  ): Promise<InventoryPolicy | null> {
    const product = parseKey("Product", productId, "productId");
    const location = parseKey("Location", locationId, "locationId");
    return context.loaders.of(policyByPlace).load(positionKey(product, location));
  }

  @FieldResolver(() => Product, { description: "What is kept." })
  product(@Root() { productKey }: InventoryPolicy, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loaders.of(productByKey).load(productKey);
  }

  @FieldResolver(() => Location, { description: "Where it is kept." })
  location(@Root() { locationKey }: InventoryPolicy, @Ctx() context: RequestContext): Promise<Location | null> {
    return context.loaders.of(locationByKey).load(locationKey);
  }

  @FieldResolver(() => Supplier, {
    nullable: true,
    description: "Whom to order it from; null where nobody is known to deliver it.",
  })
  supplier(@Root() { supplierKey }: InventoryPolicy, @Ctx() context: RequestContext): Promise<Supplier | null> | null {
    return supplierKey === null ? null : context.loaders.of(supplierByKey).load(supplierKey);
  }

  @FieldResolver(() => Location, {
    nullable: true,
    description: "The location that a lane fills it up from; null where it is ordered from suppliers.",
  })
  async fromLocation(
    @Root() { fromLocationKey }: InventoryPolicy,
    @Ctx() context: RequestContext,
  ): Promise<Location | null> {
    return fromLocationKey === null ? null : context.loaders.of(locationByKey).load(fromLocationKey);
  }

  @FieldResolver(() => InventoryPosition, {
    nullable: true,
    description: "What there is of it now; null where nothing was ever booked.",
  })
  position(@Root() policy: InventoryPolicy, @Ctx() context: RequestContext): Promise<InventoryPosition | null> {
    return context.loaders.of(positionByKey).load(placeOf(policy));
  }

  @FieldResolver(() => PolicyPerformance, { description: "What simulation says of it, beside how it is done now." })
  performance(@Root() policy: InventoryPolicy, @Ctx() context: RequestContext): Promise<PolicyPerformance | null> {
    return context.loaders.of(performanceByPlace).load(placeOf(policy));
  }

  @FieldResolver(() => ServiceCurve, { description: "What more or less service would cost in stock." })
  curve(@Root() policy: InventoryPolicy, @Ctx() context: RequestContext): Promise<ServiceCurve | null> {
    return context.loaders.of(curveByPlace).load(placeOf(policy));
  }

  @FieldResolver(() => StockProjection, { description: "What becomes of stock if nothing more is ordered." })
  projection(@Root() policy: InventoryPolicy, @Ctx() context: RequestContext): Promise<StockProjection | null> {
    return context.loaders.of(projectionByPlace).load(placeOf(policy));
  }
}

/** What policies add to a position; here, because stock knows nothing of them. */
@Resolver(() => InventoryPosition)
export class PositionPolicyResolver {
  @FieldResolver(() => InventoryPolicy, {
    nullable: true,
    description: "How it is to be kept; null until a plan has looked at it.",
  })
  policy(
    @Root() { productKey, locationKey }: InventoryPosition,
    @Ctx() context: RequestContext,
  ): Promise<InventoryPolicy | null> {
    return context.loaders.of(policyByPlace).load(positionKey(productKey, locationKey));
  }
}
