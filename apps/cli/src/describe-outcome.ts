import type { ImportOutcome, SummaryCount } from "@bellwether/data-import/contract";

const labels: Record<SummaryCount, string> = {
  created: "created",
  updated: "updated",
  unchanged: "unchanged",
  removed: "removed, since the file has them no more",
  saleLines: "lines of sales",
  returnLines: "lines of returns",
  adjustmentLines: "lines of adjustments",
  invoicesRead: "invoices read",
  invoicesRejected: "invoices refused",
  productsCreated: "products created for unknown codes",
  customersCreated: "customers created",
  locationsCreated: "locations created",
  categoriesCreated: "categories created",
  errorsStored: "errors stored",
  errorsFound: "errors found",
  "name.blank": "blank names",
  "record.repeated": "rows that a later row replaced",
  "customer.blank": "lines without a customer",
  "line.duplicate": "lines that repeat another of their order (kept)",
  "order.scattered": "orders whose lines lie scattered",
  "order.differing_time": "lines with another time than their order",
  "order.differing_customer": "lines with another customer than their order",
  "invoice.repeated": "repeated invoices",
  "invoice.without_lines": "invoices without lines",
  "cancellation.positive_quantity": "cancellations with positive quantities",
  movementsBooked: "stock movements booked",
  "receipt.over_delivery": "order lines delivered beyond what was ordered",
  visitorsIdentified: "visitors found to be customers",
  adChannelsCreated: "ad channels created",
  "spend.without_revenue": "rows of spend without revenue (no ROAS can be told of them)",
  intentsCreated: "intents created",
  "example.masked": "examples with something masked that told of a person",
};

/** An import's end for a person: what was done in one line, then one line per count. */
export function describeOutcome(outcome: ImportOutcome, seconds: number): string {
  const number = (value: number) => value.toLocaleString("en");
  const { rowsRead, rowsAccepted, rowsRejected } = outcome;
  const head =
    outcome.status === "COMPLETED"
      ? `Imported ${number(rowsAccepted)} of ${number(rowsRead)} rows in ${seconds.toFixed(1)} s; ${number(rowsRejected)} refused.`
      : `${outcome.failure?.message ?? "The import did not end."} (${number(rowsRead)} rows read, ${number(rowsRejected)} refused)`;
  const counts = Object.entries(outcome.counts) as [SummaryCount, number][];
  return [head, ...counts.map(([name, count]) => `  ${number(count).padStart(9)}  ${labels[name]}`)].join("\n");
}
