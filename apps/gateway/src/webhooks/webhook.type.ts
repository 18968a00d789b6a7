import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { WebhookEventType } from "./webhook-event-type.enum.ts";

export const WebhookDisabledReason = describedEnum(
  "WebhookDisabledReason",
  "Why the platform switched a webhook off.",
  {
    GONE: "The receiver answered 410: it wants no more.",
    FAILING: "Nothing could be delivered for five days.",
  },
);
export type WebhookDisabledReason = keyof typeof WebhookDisabledReason;

@ObjectType("Webhook", { implements: Node, description: "An address that the organisation has news sent to." })
export class Webhook extends Node {
  /** Key inside `id`. */
  key!: string;

  /** What the record keeps of `createdBy`, which a loader reads. */
  createdByReference!: string | null;

  @Field(() => String, { description: "Where messages are posted." })
  url!: string;

  @Field(() => String, { nullable: true, description: "What it is for, in the organisation's words." })
  description!: string | null;

  @Field(() => [WebhookEventType], { description: "What it is told." })
  eventTypes!: WebhookEventType[];

  @Field(() => Boolean, { description: "Whether messages are sent; what happens while it is off is never sent." })
  enabled!: boolean;

  @Field(() => WebhookDisabledReason, {
    nullable: true,
    description: "Why the platform switched it off; null where it is on, or a person switched it off.",
  })
  disabledReason!: WebhookDisabledReason | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Since when every attempt has failed; null where the last one did not.",
  })
  failingSince!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until when messages are signed with the secret before the present one too; null where they are not.",
  })
  previousSecretUntil!: Date | null;

  @Field(() => Int, { description: "Grows with every change; mutations refuse one that is out of date." })
  version!: number;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "When it was last changed." })
  updatedAt!: Date;
}
