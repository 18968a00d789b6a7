import Link from "next/link";
import type { InventoryExceptionsQuery } from "../gql/graphql.ts";
import { stockAddress, supplierAddress } from "./addresses.ts";

export type ExceptionRow = InventoryExceptionsQuery["inventoryExceptions"]["nodes"][number];

/** Where the cause of an exception is seen and dealt with; null where there is no such page. */
export function exceptionAddress({ product, location, purchaseOrder, supplier }: ExceptionRow): string | null {
  if (purchaseOrder) return `/inventory/orders?order=${encodeURIComponent(purchaseOrder.externalId)}`;
  if (product) return stockAddress(product.id, location?.id ?? null);
  return supplier ? supplierAddress(supplier.externalId) : null;
}

/** What an exception is about: an order, a product at a location, or a supplier. */
export function exceptionName({ product, location, purchaseOrder, supplier }: ExceptionRow): string {
  const parts = [purchaseOrder?.externalId, product?.name, location?.name, product ? null : supplier?.name];
  return parts.filter((part) => part).join(" · ");
}

export function ExceptionSubject({ exception }: { exception: ExceptionRow }) {
  const address = exceptionAddress(exception);
  const name = exceptionName(exception);
  return address ? (
    <Link href={address} prefetch={false}>
      {name}
    </Link>
  ) : (
    name
  );
}
