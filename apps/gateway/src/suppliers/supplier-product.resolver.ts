import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { supplierByKey } from "./supplier.loader.ts";
import { Supplier } from "./supplier.type.ts";
import { suppliersByProductKey } from "./supplier-product.loader.ts";
import { SupplierProduct } from "./supplier-product.type.ts";

@Resolver(() => SupplierProduct)
export class SupplierProductResolver {
  @FieldResolver(() => Supplier, { description: "Who delivers." })
  supplier(@Root() { supplierKey }: SupplierProduct, @Ctx() context: RequestContext): Promise<Supplier | null> {
    return context.loaders.of(supplierByKey).load(supplierKey);
  }

  @FieldResolver(() => Product, { description: "What is delivered." })
  product(@Root() { productKey }: SupplierProduct, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loaders.of(productByKey).load(productKey);
  }
}

/** What suppliers add to a product; here, because the catalogue knows nothing of them. */
@Resolver(() => Product)
export class ProductSuppliersResolver {
  @FieldResolver(() => [SupplierProduct], {
    description: "Who delivers it and on what terms, the preferred supplier first; at most 100.",
  })
  suppliers(@Root() product: Product, @Ctx() context: RequestContext): Promise<SupplierProduct[]> {
    return context.loaders.of(suppliersByProductKey).load(product.key);
  }
}
