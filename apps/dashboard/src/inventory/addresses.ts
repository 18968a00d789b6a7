/** One order beside the list. */
export const orderAddress = (externalId: string) => `/inventory/orders?order=${encodeURIComponent(externalId)}`;

/** One supplier beside the list. */
export const supplierAddress = (externalId: string) =>
  `/inventory/suppliers?supplier=${encodeURIComponent(externalId)}`;

/** The page of one product's stock. */
export function stockAddress(productId: string, locationId: string | null = null): string {
  const query = locationId ? `?location=${encodeURIComponent(locationId)}` : "";
  return `/inventory/products/${encodeURIComponent(productId)}${query}`;
}
