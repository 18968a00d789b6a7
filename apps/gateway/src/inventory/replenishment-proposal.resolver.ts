import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { locationByKey } from "../locations/location.loader.ts";
import { Location } from "../locations/location.type.ts";
import { purchaseOrderByKey } from "../purchase-orders/purchase-order.loader.ts";
import { PurchaseOrder } from "../purchase-orders/purchase-order.type.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { positionKey } from "../stock/inventory-position.row.ts";
import { InventoryPosition } from "../stock/inventory-position.type.ts";
import { supplierByKey } from "../suppliers/supplier.loader.ts";
import { Supplier } from "../suppliers/supplier.type.ts";
import { termsByPair } from "../suppliers/supplier-product.loader.ts";
import { SupplierProduct } from "../suppliers/supplier-product.type.ts";
import { policyByPlace } from "./inventory-policy.loader.ts";
import { InventoryPolicy } from "./inventory-policy.type.ts";
import { PolicyPerformance } from "./policy-performance.type.ts";
import { openProposalsByPlace, proofByProposalKey } from "./replenishment-proposal.loader.ts";
import { type ProposalRow, toReplenishmentProposal } from "./replenishment-proposal.row.ts";
import { ReplenishmentProposal } from "./replenishment-proposal.type.ts";
import { ReplenishmentProposalsArguments, replenishmentProposalsList } from "./replenishment-proposals-list.ts";

export const replenishmentProposalConnection = connectionTypes(
  "ReplenishmentProposal",
  "replenishment proposals",
  () => ReplenishmentProposal,
);

@Resolver(() => ReplenishmentProposal)
export class ReplenishmentProposalResolver {
  @Authorized<Permission>("data:read")
  @Query(() => replenishmentProposalConnection.ConnectionType, {
    description: "What to order or to move, most money at stake first, page by page.",
  })
  replenishmentProposals(
    @Args(() => ReplenishmentProposalsArguments) { filter, order, ...page }: ReplenishmentProposalsArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ReplenishmentProposal>> {
    return readListPage<ProposalRow & CursorRow, ReplenishmentProposal>(
      context.db,
      replenishmentProposalsList(filter ?? null, order ?? null),
      readPage(page),
      toReplenishmentProposal,
    );
  }

  @FieldResolver(() => Product, { description: "What to order or to move." })
  product(@Root() proposal: ReplenishmentProposal, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loaders.of(productByKey).load(proposal.productKey);
  }

  @FieldResolver(() => Location, { description: "Where it is to go." })
  location(@Root() proposal: ReplenishmentProposal, @Ctx() context: RequestContext): Promise<Location | null> {
    return context.loaders.of(locationByKey).load(proposal.locationKey);
  }

  @FieldResolver(() => Supplier, { nullable: true, description: "Whom to order it from; null for a transfer." })
  supplier(
    @Root() { supplierKey }: ReplenishmentProposal,
    @Ctx() context: RequestContext,
  ): Promise<Supplier | null> | null {
    return supplierKey === null ? null : context.loaders.of(supplierByKey).load(supplierKey);
  }

  @FieldResolver(() => SupplierProduct, {
    nullable: true,
    description: "The supplier's present terms, by which an approval is priced; null for a transfer, or without any.",
  })
  terms(
    @Root() { supplierKey, productKey }: ReplenishmentProposal,
    @Ctx() context: RequestContext,
  ): Promise<SupplierProduct | null> | null {
    return supplierKey === null ? null : context.loaders.of(termsByPair).load(`${supplierKey}/${productKey}`);
  }

  @FieldResolver(() => Location, { nullable: true, description: "Where to take it from; null for a purchase." })
  fromLocation(
    @Root() { fromLocationKey }: ReplenishmentProposal,
    @Ctx() context: RequestContext,
  ): Promise<Location | null> | null {
    return fromLocationKey === null ? null : context.loaders.of(locationByKey).load(fromLocationKey);
  }

  @FieldResolver(() => PurchaseOrder, {
    nullable: true,
    description: "The purchase order that its approval wrote; null where there is none.",
  })
  purchaseOrder(
    @Root() { purchaseOrderKey }: ReplenishmentProposal,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseOrder | null> | null {
    return purchaseOrderKey === null ? null : context.loaders.of(purchaseOrderByKey).load(purchaseOrderKey);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who approved or rejected it; null while nobody has." })
  decisionAuthor(@Root() { decidedBy }: ReplenishmentProposal, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(decidedBy, context);
  }

  @FieldResolver(() => InventoryPolicy, { nullable: true, description: "The policy that it follows." })
  policy(
    @Root() { productKey, locationKey }: ReplenishmentProposal,
    @Ctx() context: RequestContext,
  ): Promise<InventoryPolicy | null> {
    return context.loaders.of(policyByPlace).load(positionKey(productKey, locationKey));
  }

  @FieldResolver(() => PolicyPerformance, {
    description: "What simulation says of ordering so, beside how it is done now.",
  })
  proof(@Root() { key }: ReplenishmentProposal, @Ctx() context: RequestContext): Promise<PolicyPerformance | null> {
    return context.loaders.of(proofByProposalKey).load(key);
  }
}

/** What proposals add to a position; here, because stock knows nothing of them. */
@Resolver(() => InventoryPosition)
export class PositionProposalsResolver {
  @FieldResolver(() => [ReplenishmentProposal], { description: "What is proposed to fill it up, while it is open." })
  proposals(
    @Root() { productKey, locationKey }: InventoryPosition,
    @Ctx() context: RequestContext,
  ): Promise<ReplenishmentProposal[]> {
    return context.loaders.of(openProposalsByPlace).load(positionKey(productKey, locationKey));
  }
}
