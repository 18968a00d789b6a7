/** What an import counts beside rows read, accepted and refused. A dash stands for the server's dot. */
const countKeys = [
  "created",
  "updated",
  "unchanged",
  "saleLines",
  "returnLines",
  "adjustmentLines",
  "invoicesRead",
  "invoicesRejected",
  "productsCreated",
  "customersCreated",
  "locationsCreated",
  "categoriesCreated",
  "errorsStored",
  "errorsFound",
  "name-blank",
  "record-repeated",
  "customer-blank",
  "line-duplicate",
  "order-scattered",
  "order-differing_time",
  "order-differing_customer",
  "invoice-repeated",
  "invoice-without_lines",
  "cancellation-positive_quantity",
  "movementsBooked",
  "receipt-over_delivery",
  "visitorsIdentified",
  "adChannelsCreated",
  "spend-without_revenue",
  "intentsCreated",
  "example-masked",
] as const;

export type CountKey = (typeof countKeys)[number];

/** The message that names a count; null for one that a newer server has added. */
export function countKey(name: string): CountKey | null {
  const key = name.replaceAll(".", "-");
  return countKeys.find((known) => known === key) ?? null;
}
