import Link from "next/link";
import styles from "./demand.module.css";

interface ProductCellProps {
  product: { id: string; name: string; externalId: string };
  /** Query to keep, as `location=…`. */
  query?: string;
}

export function ProductCell({ product, query = "" }: ProductCellProps) {
  return (
    <span className={styles.product}>
      <Link href={productAddress(product.id, query)} prefetch={false} title={product.name}>
        {product.name}
      </Link>
      <span>{product.externalId}</span>
    </span>
  );
}

/** The page of one product's demand. */
export function productAddress(productId: string, query = ""): string {
  return `/demand/${encodeURIComponent(productId)}${query ? `?${query}` : ""}`;
}
