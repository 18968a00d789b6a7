import { NameCell } from "../table/name-cell.tsx";
import { stockAddress } from "./addresses.ts";

interface StockProductCellProps {
  product: { id: string; name: string; externalId: string };
  /** Which location's stock to open. */
  locationId?: string | null;
}

/** A product, leading to its stock. */
export function StockProductCell({ product, locationId }: StockProductCellProps) {
  return <NameCell href={stockAddress(product.id, locationId)} name={product.name} externalId={product.externalId} />;
}
