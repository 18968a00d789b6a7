import Link from "next/link";
import styles from "./inventory.module.css";

interface StockProductCellProps {
  product: { id: string; name: string; externalId: string };
  /** Which location's stock to open. */
  locationId?: string | null;
}

/** A product, leading to its stock. */
export function StockProductCell({ product, locationId = null }: StockProductCellProps) {
  return (
    <span className={styles.product}>
      <Link href={stockAddress(product.id, locationId)} prefetch={false} title={product.name}>
        {product.name}
      </Link>
      <span>{product.externalId}</span>
    </span>
  );
}

/** The page of one product's stock. */
export function stockAddress(productId: string, locationId: string | null = null): string {
  const query = locationId ? `?location=${encodeURIComponent(locationId)}` : "";
  return `/inventory/products/${encodeURIComponent(productId)}${query}`;
}
