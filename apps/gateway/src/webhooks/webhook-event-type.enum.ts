import type {
  WebhookEventType as StoredEventType,
  WebhookMessageType,
} from "@bellwether/schema/contracts/webhook-events";
import { describedEnum } from "../schema/described-enum.ts";

export const WebhookEventType = describedEnum(
  "WebhookEventType",
  "What webhooks are told. In messages it is written with dots, such as purchase_order.approved.",
  {
    PURCHASE_ORDER_APPROVED: "Approving proposals wrote an order to a supplier.",
    PURCHASE_ORDER_RECEIVED: "Goods arrived on an order, all of it or some.",
    PURCHASE_ORDER_CLOSED: "What had not arrived of an order was given up.",
    PURCHASE_ORDER_CANCELLED: "An order was cancelled before anything of it arrived.",
    REPLENISHMENT_PROPOSED: "A plan proposes what was not proposed before.",
    INVENTORY_EXCEPTION: "A plan found what somebody should look at, and that was not there before.",
    SEGMENT_ENTERED: "Customers came into a segment because something about them changed, or time passed.",
    SEGMENT_LEFT: "Customers went out of a segment because something about them changed, or time passed.",
    CAMPAIGN_MESSAGE: "A campaign has people whom another system is to write to.",
    CUSTOMER_CREATED: "Customers are new.",
    CUSTOMER_CHANGED: "Fields of customers changed.",
    CUSTOMER_MERGED: "Customers became a part of others.",
    CUSTOMER_UNMERGED: "Customers who were a part of others are their own again.",
    CUSTOMER_ERASED: "What was known of customers was erased, or they were deleted.",
    CONVERSATION_CREATED: "A customer began a conversation with support.",
    CONVERSATION_HANDED_OFF: "People took a conversation over from the bot.",
    CONVERSATION_REPLIED: "The bot or a person answered the customer.",
    CONVERSATION_RESOLVED: "A conversation is done.",
    CONVERSATION_REOPENED: "The customer came back after it was done.",
    CONVERSATION_RATED: "The customer said how satisfied they were.",
    CONVERSATION_PROMISE_BROKEN: "A person was to answer by then, and nobody did.",
    TEST: "A message to try a webhook with; sent by `webhookTest` alone.",
  },
);
export type WebhookEventType = keyof typeof WebhookEventType;

const published: Record<WebhookMessageType, WebhookEventType> = {
  "purchase_order.approved": "PURCHASE_ORDER_APPROVED",
  "purchase_order.received": "PURCHASE_ORDER_RECEIVED",
  "purchase_order.closed": "PURCHASE_ORDER_CLOSED",
  "purchase_order.cancelled": "PURCHASE_ORDER_CANCELLED",
  "replenishment.proposed": "REPLENISHMENT_PROPOSED",
  "inventory.exception": "INVENTORY_EXCEPTION",
  "segment.entered": "SEGMENT_ENTERED",
  "segment.left": "SEGMENT_LEFT",
  "campaign.message": "CAMPAIGN_MESSAGE",
  "customer.created": "CUSTOMER_CREATED",
  "customer.changed": "CUSTOMER_CHANGED",
  "customer.merged": "CUSTOMER_MERGED",
  "customer.unmerged": "CUSTOMER_UNMERGED",
  "customer.erased": "CUSTOMER_ERASED",
  "conversation.created": "CONVERSATION_CREATED",
  "conversation.handed_off": "CONVERSATION_HANDED_OFF",
  "conversation.replied": "CONVERSATION_REPLIED",
  "conversation.resolved": "CONVERSATION_RESOLVED",
  "conversation.reopened": "CONVERSATION_REOPENED",
  "conversation.rated": "CONVERSATION_RATED",
  "conversation.promise_broken": "CONVERSATION_PROMISE_BROKEN",
  "webhook.test": "TEST",
};

const stored = new Map(Object.entries(published).map(([word, name]) => [name, word as WebhookMessageType]));

/** The word in messages, to the public name. */
export function toEventType(word: WebhookMessageType): WebhookEventType {
  return published[word];
}

/** The public name, to the word in messages. */
export function fromEventType(name: WebhookEventType): WebhookMessageType {
  // Every name has a word: `published` gives one of each.
  return stored.get(name)!;
}

/** The words to subscribe to; null where one is not for subscribing, or there is none. */
export function subscribedTypes(names: readonly WebhookEventType[]): StoredEventType[] | null {
  const words = [...new Set(names)].map(fromEventType);
  const subscribed = words.filter((word): word is StoredEventType => word !== "webhook.test");
  return subscribed.length > 0 && subscribed.length === words.length ? subscribed : null;
}
