import { Field, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";

@ObjectType("Customer", { implements: Node, description: "Someone who buys from the organisation." })
export class Customer extends Node {
  /** Key inside `id`. */
  key!: string;

  @Field(() => String, { description: "The organisation's own key for this customer, unique within it." })
  externalId!: string;

  /** Given out by `CustomerPersonalResolver`, to those who may see it. */
  name!: string | null;

  /** As the name. */
  email!: string | null;

  /** Given out by `CustomerHistoriesResolver`, to those who may see it. */
  attributes!: Record<string, unknown>;

  /** Key of the customer whom this one was merged into; null for others. */
  mergedIntoKey!: string | null;

  @Field(() => String, { nullable: true, description: "The country, as it was imported." })
  country!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language the customer prefers, such as "en" or "zh-CN"; null when unknown.',
  })
  locale!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What first brought the customer, as the organisation names it; null when unknown.",
  })
  acquisitionChannel!: string | null;

  @Field(() => DateTimeScalar, { description: "When the customer was first imported." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "When an import last changed the customer." })
  updatedAt!: Date;
}
