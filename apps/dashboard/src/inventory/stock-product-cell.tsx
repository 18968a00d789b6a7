import { NameCell } from "../table/name-cell.tsx";

interface StockProductCellProps {
  product: { id: string; name: string; externalId: string };
  /** Which location's stock to open. */
  locationId?: string | null;
}

/** A product, leading to its stock. */
export function StockProductCell({ product, locationId }: StockProductCellProps) {
  return <NameCell href={stockAddress(product.id, locationId)} name={product.name} externalId={product.externalId} />;
}

/** The page of one product's stock. */
export function stockAddress(productId: string, locationId: string | null = null): string {
  const query = locationId ? `?location=${encodeURIComponent(locationId)}` : "";
  return `/inventory/products/${encodeURIComponent(productId)}${query}`;
}
