import { type EventKind, eventKinds } from "@bellwether/schema/contracts/customer-events";
import type { IngestedEvent } from "../events/ingest-events.ts";

const kinds: readonly EventKind[] = eventKinds.filter((kind) => kind !== "FEEDBACK");
const [customers, visitors, products] = [5_000, 500, 20];

/** The n-th event of a shop with 5,000 customers, the same each time: out of order, one of ten by a visitor. */
export function madeEvent(n: number): IngestedEvent {
  const scattered = (n * 7_919) % 1_000_003;
  return {
    eventId: `E-${n}`,
    kind: kinds[scattered % kinds.length]!,
    occurredAt: new Date(Date.UTC(2026, 0, 1) + scattered * 10_000),
    ...(n % 10 === 0 ? { anonymousId: `V-${scattered % visitors}` } : { customerId: `C-${scattered % customers}` }),
    productId: scattered % 3 === 0 ? `P-${scattered % products}` : null,
    channel: scattered % 2 === 0 ? "web" : "app",
    properties: JSON.stringify({ page: `/items/${scattered % 100}`, session: scattered }),
  };
}

/** Codes of the products that they name. */
export const madeProducts = Array.from({ length: products }, (_, n) => `P-${n}`);
