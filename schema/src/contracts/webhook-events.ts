/** What an organisation can have told to other systems. These are the words in a message's `type`, kept for good once published. */
export const webhookEventTypes = [
  /** An order to a supplier was written by approving proposals. */
  "purchase_order.approved",
  /** Goods arrived on an order; its status says whether more is to come. */
  "purchase_order.received",
  /** What had not arrived of an order was given up. */
  "purchase_order.closed",
  /** An order was cancelled before anything of it arrived. */
  "purchase_order.cancelled",
  /** A plan proposes orders or transfers that were not proposed before. */
  "replenishment.proposed",
  /** A plan found something that somebody should look at, and that was not there before. */
  "inventory.exception",
  /** Customers came into a segment because something about them changed. */
  "segment.entered",
  /** Customers went out of a segment because something about them changed. */
  "segment.left",
  /** A campaign has people whom another system is to write to. */
  "campaign.message",
  /** Customers are new. */
  "customer.created",
  /** Fields of customers changed. */
  "customer.changed",
  /** Customers became a part of others. */
  "customer.merged",
  /** Customers who were a part of others are their own again. */
  "customer.unmerged",
  /** What was known of customers was erased, or they were deleted. */
  "customer.erased",
  /** A customer began a conversation with support. */
  "conversation.created",
  /** People took a conversation over from the bot. */
  "conversation.handed_off",
  /** The bot or a person answered the customer. */
  "conversation.replied",
  /** A conversation is done. */
  "conversation.resolved",
  /** The customer came back after it was done. */
  "conversation.reopened",
  /** The customer said how satisfied they were. */
  "conversation.rated",
  /** A person was to answer by then, and nobody did. */
  "conversation.promise_broken",
] as const;

export type WebhookEventType = (typeof webhookEventTypes)[number];

/** Sent to one webhook when a person asks for it; nobody subscribes to it. */
export const webhookTestType = "webhook.test";

/** Everything that a message's `type` may be. */
export type WebhookMessageType = WebhookEventType | typeof webhookTestType;

/** Why an attempt to deliver failed. */
export const webhookFailures = [
  /** The receiver answered with another status than 200 to 299. */
  "ANSWERED_OTHERWISE",
  "TIMED_OUT",
  /** The receiver's name has no address. */
  "NAME_NOT_FOUND",
  /** The address is not one that webhooks may go to. */
  "ADDRESS_REFUSED",
  /** No connection, or it broke. */
  "CONNECTION_FAILED",
  /** The receiver's certificate is not valid for its name. */
  "CERTIFICATE_INVALID",
  /** SECRETS_KEY is not the one that the signing secret was stored under. */
  "SECRET_UNREADABLE",
  /** The webhook was switched off when its turn came. */
  "WEBHOOK_DISABLED",
  /** The process that delivered died, again and again. */
  "INTERRUPTED",
] as const;

export type WebhookFailure = (typeof webhookFailures)[number];
