import { eventKinds } from "@bellwether/schema/contracts/customer-events";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type DataLoader from "dataloader";
import { childPages } from "../relay/child-pages.ts";
import type { Connection } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readPage } from "../relay/page.ts";
import { type CustomerEventRow, eventColumns, toCustomerEvent } from "./customer-event.row.ts";
import type { CustomerEvent } from "./customer-event.type.ts";

/**
 * One page of events of each customer, latest first, by the customer's key.
 *
 * @param kinds those wanted, separated by commas; null for all
 */
export function eventPageByCustomerKey(
  db: TenantSnapshot,
  kinds: string | null,
  first: number | null,
  after: string | null,
  last: number | null,
  before: string | null,
): DataLoader<string, Connection<CustomerEvent>> {
  const asked = new Set(kinds?.split(","));
  // Words of ours, and none of the caller's, stand in the statement.
  const named = eventKinds.filter((kind) => asked.has(kind)).map((kind) => `'${kind}'`);
  const from =
    kinds === null ? "customer_event e" : `(SELECT * FROM customer_event WHERE kind IN (${named.join(", ")})) e`;
  return childPages<CustomerEventRow & CursorRow, CustomerEvent>(
    db,
    {
      columns: eventColumns,
      from,
      parentSql: "e.customer_id",
      sort: { sql: "e.occurred_at", type: "timestamptz", idSql: "e.id", idType: "uuid", descending: true },
    },
    readPage({ first, after, last, before }),
    toCustomerEvent,
  );
}
