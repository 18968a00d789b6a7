import { NameCell } from "../table/name-cell.tsx";

interface ProductCellProps {
  product: { id: string; name: string; externalId: string };
  /** Query to keep, as `location=…`. */
  query?: string;
}

/** A product, leading to its demand. */
export function ProductCell({ product, query }: ProductCellProps) {
  return <NameCell href={productAddress(product.id, query)} name={product.name} externalId={product.externalId} />;
}

/** The page of one product's demand. */
export function productAddress(productId: string, query = ""): string {
  return `/demand/${encodeURIComponent(productId)}${query ? `?${query}` : ""}`;
}
