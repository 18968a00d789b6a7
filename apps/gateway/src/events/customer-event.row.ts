import type { CustomerEvent } from "./customer-event.type.ts";
import type { EventKind } from "./event-kind.enum.ts";

export const eventColumns = `e.external_id, e.customer_id, e.anonymous_id, e.kind, e.occurred_at, e.received_at, e.product_id,
  e.value, e.currency, e.channel, e.properties, e.schema_version, e.by_identity`;

export interface CustomerEventRow {
  external_id: string;
  customer_id: string;
  anonymous_id: string | null;
  kind: EventKind;
  occurred_at: Date;
  received_at: Date;
  product_id: string | null;
  value: string | null;
  currency: string | null;
  channel: string | null;
  properties: Record<string, unknown>;
  schema_version: number;
  by_identity: boolean;
}

export function toCustomerEvent(row: CustomerEventRow): CustomerEvent {
  return {
    customerKey: row.customer_id,
    productKey: row.product_id,
    properties: row.properties,
    eventId: row.external_id,
    kind: row.kind,
    occurredAt: row.occurred_at,
    receivedAt: row.received_at,
    value: row.value,
    currency: row.currency,
    channel: row.channel,
    anonymousId: row.anonymous_id,
    byIdentity: row.by_identity,
    schemaVersion: row.schema_version,
  };
}
