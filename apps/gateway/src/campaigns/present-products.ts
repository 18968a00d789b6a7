import { productByKey } from "../catalogue/product.loader.ts";
import type { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";

/** Products by their keys, without those that were taken away meanwhile. */
export async function presentProducts(keys: readonly string[], loaders: RequestContext["loaders"]): Promise<Product[]> {
  const found = await loaders.of(productByKey).loadMany(keys);
  return found.filter((one): one is Product => one !== null && !(one instanceof Error));
}
