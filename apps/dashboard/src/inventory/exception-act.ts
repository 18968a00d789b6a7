import type { InventoryExceptionKind } from "../gql/graphql.ts";
import { orderAddress, stockAddress, supplierAddress } from "./addresses.ts";

interface ExceptionFacts {
  kind: InventoryExceptionKind;
  product?: { id: string; externalId: string } | null | undefined;
  location?: { id: string } | null | undefined;
  supplier?: { externalId: string } | null | undefined;
  purchaseOrder?: { externalId: string } | null | undefined;
}

/** What mends an exception: `do` names the act, `href` is where it is done. */
export interface ExceptionAct {
  do: "decide" | "move" | "order" | "supplier" | "terms";
  href: string;
}

/** The act that mends an exception; null where there is nothing to go to. */
export function exceptionAct({
  kind,
  product,
  location,
  supplier,
  purchaseOrder,
}: ExceptionFacts): ExceptionAct | null {
  if (purchaseOrder) return { do: "order", href: orderAddress(purchaseOrder.externalId) };
  if (kind === "STOCKOUT_RISK" && product) {
    const search = new URLSearchParams({ q: product.externalId, ...(location ? { location: location.id } : {}) });
    return { do: "decide", href: `/inventory?${search}` };
  }
  if ((kind === "OVERSTOCK" || kind === "SLOW_MOVER") && product)
    return { do: "move", href: stockAddress(product.id, location?.id ?? null) };
  if (supplier)
    return { do: kind === "ORDER_IMPOSSIBLE" ? "terms" : "supplier", href: supplierAddress(supplier.externalId) };
  return product ? { do: "move", href: stockAddress(product.id, location?.id ?? null) } : null;
}
