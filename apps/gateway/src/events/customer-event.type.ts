import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { EventKind } from "./event-kind.enum.ts";

@ObjectType("CustomerEvent", { description: "Something a customer did, or that was done with them." })
export class CustomerEvent {
  /** Keys of what it belongs to. */
  customerKey!: string;
  productKey!: string | null;
  /** Given out by `CustomerEventResolver`, to those who may see it. */
  properties!: Record<string, unknown>;

  @Field(() => String, { description: "The sender's own id of the event, unique within the organisation." })
  eventId!: string;

  @Field(() => EventKind, { description: "What it is." })
  kind!: EventKind;

  @Field(() => DateTimeScalar, { description: "When it happened, by the sender's clock." })
  occurredAt!: Date;

  @Field(() => DateTimeScalar, { description: "When it arrived here." })
  receivedAt!: Date;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "An amount, in `currency` where that is given; of FEEDBACK the rating from 1 to 5.",
  })
  value!: string | null;

  @Field(() => String, { nullable: true, description: "The amount's currency, ISO 4217." })
  currency!: string | null;

  @Field(() => String, { nullable: true, description: "Where it happened, as the organisation names it." })
  channel!: string | null;

  @Field(() => String, { nullable: true, description: "The visitor or device it came from, where the sender told." })
  anonymousId!: string | null;

  @Field(() => Boolean, {
    description:
      "Whether it is the customer's because the visitor turned out to be them; else the event names them itself.",
  })
  byIdentity!: boolean;

  @Field(() => Int, { description: "The version of the form in which it was sent." })
  schemaVersion!: number;
}
