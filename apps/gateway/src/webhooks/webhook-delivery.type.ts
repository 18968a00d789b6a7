import { Field, ID, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { WebhookEventType } from "./webhook-event-type.enum.ts";

export const WebhookDeliveryStatus = describedEnum("WebhookDeliveryStatus", "Where a delivery stands.", {
  PENDING: "It waits for its first or its next attempt.",
  DELIVERED: "The receiver answered 200 to 299.",
  FAILED: "The last attempt failed; it is sent again only when somebody asks.",
});
export type WebhookDeliveryStatus = keyof typeof WebhookDeliveryStatus;

export const WebhookFailure = describedEnum("WebhookFailure", "Why an attempt to deliver failed.", {
  ANSWERED_OTHERWISE: "The receiver answered with another status than 200 to 299.",
  TIMED_OUT: "The receiver did not answer within ten seconds.",
  NAME_NOT_FOUND: "The receiver's name has no address.",
  ADDRESS_REFUSED: "The receiver's address is not one that webhooks may go to.",
  CONNECTION_FAILED: "There was no connection, or it broke.",
  CERTIFICATE_INVALID: "The receiver's certificate is not valid for its name.",
  SECRET_UNREADABLE: "The installation's SECRETS_KEY is not the one the secret was stored under.",
  WEBHOOK_DISABLED: "The webhook was switched off when its turn came.",
  INTERRUPTED: "The process that delivered it ended, again and again.",
});
export type WebhookFailure = keyof typeof WebhookFailure;

@ObjectType("WebhookDelivery", { implements: Node, description: "One message on its way to one webhook." })
export class WebhookDelivery extends Node {
  /** Key inside `id`, by which a loader reads `body`. */
  key!: string;

  /** Key of `webhook`, which a loader reads. */
  webhookKey!: string;

  @Field(() => ID, { description: "The message's `webhook-id`, the same for every attempt and webhook." })
  messageId!: string;

  @Field(() => WebhookEventType, { description: "What the message tells." })
  eventType!: WebhookEventType;

  @Field(() => DateTimeScalar, { description: "When it happened." })
  occurredAt!: Date;

  @Field(() => WebhookDeliveryStatus, { description: "Where the delivery stands." })
  status!: WebhookDeliveryStatus;

  @Field(() => Int, { description: "Attempts so far, the one under way included; at most ten." })
  attempts!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the last attempt began; null before the first." })
  lastAttemptAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the next attempt is due; null when none is." })
  nextAttemptAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: "The HTTP status that the last attempt was answered with; null where it was not answered.",
  })
  responseStatus!: number | null;

  @Field(() => WebhookFailure, {
    nullable: true,
    description: "Why the last attempt failed; null where it did not.",
  })
  failure!: WebhookFailure | null;

  @Field(() => Int, { nullable: true, description: "How many milliseconds the last attempt took." })
  durationMs!: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was delivered or given up; null while it waits.",
  })
  completedAt!: Date | null;
}
