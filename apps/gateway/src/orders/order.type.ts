import { Field, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { Money } from "../scalars/money.type.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const OrderKind = describedEnum("OrderKind", "What an order is.", {
  SALE: "Goods sold to a customer.",
  RETURN: "Goods that came back; quantities and total are negative.",
  ADJUSTMENT: "A correction of the books, without demand behind it.",
});
export type OrderKind = keyof typeof OrderKind;

@ObjectType("Order", { implements: Node, description: "What a customer bought, or brought back, at one time." })
export class Order extends Node {
  /** Key inside `id`. */
  key!: string;

  /** Key of `customer`, which a loader reads. */
  customerKey!: string | null;

  /** Key of `location`, which a loader reads. */
  locationKey!: string | null;

  @Field(() => String, { description: "The organisation's own number of the order, unique within it." })
  externalId!: string;

  @Field(() => OrderKind, { description: "What the order is." })
  kind!: OrderKind;

  @Field(() => String, { nullable: true, description: "The sales channel, as it was imported; null when unknown." })
  channel!: string | null;

  @Field(() => DateTimeScalar, { description: "When the order was placed." })
  placedAt!: Date;

  @Field(() => Money, { description: "The sum of the order's lines." })
  total!: Money;
}
