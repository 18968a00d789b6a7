import type { WebhookEventType } from "../../gql/graphql.ts";

/** What a webhook can be told, in the order in which it happens; a test is sent to any. */
export const eventTypes = [
  "REPLENISHMENT_PROPOSED",
  "INVENTORY_EXCEPTION",
  "PURCHASE_ORDER_APPROVED",
  "PURCHASE_ORDER_RECEIVED",
  "PURCHASE_ORDER_CLOSED",
  "PURCHASE_ORDER_CANCELLED",
  "SEGMENT_ENTERED",
  "SEGMENT_LEFT",
  "CAMPAIGN_MESSAGE",
  "CUSTOMER_CREATED",
  "CUSTOMER_CHANGED",
  "CUSTOMER_MERGED",
  "CUSTOMER_UNMERGED",
  "CUSTOMER_ERASED",
] as const satisfies readonly WebhookEventType[];
