import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { PurchaseOrderLine } from "./purchase-order-line.type.ts";
import { linesByReceiptKey } from "./purchase-receipt.loader.ts";
import { PurchaseReceipt, PurchaseReceiptLine } from "./purchase-receipt.type.ts";

@Resolver(() => PurchaseOrderLine)
export class PurchaseOrderLineResolver {
  @FieldResolver(() => Product, { description: "What was ordered." })
  product(@Root() { productKey }: PurchaseOrderLine, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loaders.of(productByKey).load(productKey);
  }
}

@Resolver(() => PurchaseReceipt)
export class PurchaseReceiptResolver {
  @FieldResolver(() => [PurchaseReceiptLine], { description: "What the delivery brought; at most 1,000 lines." })
  lines(@Root() { key }: PurchaseReceipt, @Ctx() context: RequestContext): Promise<PurchaseReceiptLine[]> {
    return context.loaders.of(linesByReceiptKey).load(key);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who booked the delivery; null where it was imported." })
  receivedBy(@Root() receipt: PurchaseReceipt, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(receipt.receivedByReference, context);
  }
}

@Resolver(() => PurchaseReceiptLine)
export class PurchaseReceiptLineResolver {
  @FieldResolver(() => Product, { description: "What arrived." })
  product(@Root() { productKey }: PurchaseReceiptLine, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loaders.of(productByKey).load(productKey);
  }
}
