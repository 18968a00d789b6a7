import { Field, Float, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { Money } from "../scalars/money.type.ts";

@ObjectType("Promotion", {
  implements: Node,
  description: "One product, one category or everything at a lower price for some days, at one location or all.",
})
export class Promotion extends Node {
  /** Key inside `id`, and those of what it covers. */
  key!: string;
  productKey!: string | null;
  categoryKey!: string | null;
  locationKey!: string | null;

  @Field(() => String, {
    description: "The organisation's own key; several rows have the same where a promotion covers several things.",
  })
  externalId!: string;

  @Field(() => String, { description: "What the promotion is called." })
  name!: string;

  @Field(() => DateScalar, { description: "The first day." })
  firstDay!: string;

  @Field(() => DateScalar, { description: "The last day, which is included." })
  lastDay!: string;

  @Field(() => Float, { nullable: true, description: "The discount, 0.2 for 20 % off; null where a price is given." })
  discount!: number | null;

  @Field(() => Money, { nullable: true, description: "The price of one unit; null where a discount is given." })
  price!: Money | null;

  @Field(() => DateTimeScalar, { description: "When the row was first imported." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "When an import last changed the row." })
  updatedAt!: Date;
}
