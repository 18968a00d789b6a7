import { Field, Float, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";

@ObjectType("Supplier", { implements: Node, description: "Somebody who delivers products." })
export class Supplier extends Node {
  /** Key inside `id`. */
  key!: string;

  @Field(() => String, { description: "The organisation's own key for this supplier, unique within it." })
  externalId!: string;

  @Field(() => String, { description: "What the supplier is called." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Where purchase orders are sent; null when unknown." })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "The country, as it was imported." })
  country!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "Days from order to receipt as the supplier states them; null when it states nothing.",
  })
  leadTimeDays!: number | null;

  @Field(() => [Int], { description: "Days of the week on which nothing leaves the supplier, 1 Monday to 7 Sunday." })
  closedWeekdays!: number[];

  @Field(() => Boolean, { description: "Whether the supplier still delivers." })
  active!: boolean;

  @Field(() => DateTimeScalar, { description: "When the supplier was first imported." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "When an import last changed the supplier." })
  updatedAt!: Date;
}
