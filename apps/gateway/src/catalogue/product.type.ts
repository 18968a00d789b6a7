import { Field, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { Money } from "../scalars/money.type.ts";

@ObjectType("Product", { implements: Node, description: "A sellable item as the organisation knows it." })
export class Product extends Node {
  /** Key inside `id`. */
  key!: string;

  /** Key of `category`, which a loader reads. */
  categoryKey!: string | null;

  @Field(() => String, { description: "The organisation's own key for this product, unique within it." })
  externalId!: string;

  @Field(() => String, { description: "What the product is called." })
  name!: string;

  @Field(() => Money, {
    nullable: true,
    description: "List price of one unit in the organisation's currency; null when unknown.",
  })
  unitPrice!: Money | null;

  @Field(() => Boolean, { description: "Whether the product is still sold." })
  active!: boolean;

  @Field(() => String, { description: 'What quantities of it count, such as "EACH" or "KG".' })
  unit!: string;

  @Field(() => DateTimeScalar, { description: "When the product was first imported." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "When an import last changed the product." })
  updatedAt!: Date;
}
