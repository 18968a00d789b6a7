import { Field, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const LocationKind = describedEnum("LocationKind", "What a location is.", {
  STORE: "A place that customers visit.",
  WAREHOUSE: "A place that holds stock.",
  ONLINE: "A web shop or marketplace.",
});
export type LocationKind = keyof typeof LocationKind;

@ObjectType("Location", { implements: Node, description: "A place where the organisation sells or holds stock." })
export class Location extends Node {
  /** Key inside `id`. */
  key!: string;

  @Field(() => String, { description: "The organisation's own key for this location, unique within it." })
  externalId!: string;

  @Field(() => String, { description: "What the location is called." })
  name!: string;

  @Field(() => LocationKind, { description: "What the location is." })
  kind!: LocationKind;

  @Field(() => String, { nullable: true, description: "The country, as it was imported." })
  country!: string | null;

  @Field(() => DateTimeScalar, { description: "When the location was first imported." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "When an import last changed the location." })
  updatedAt!: Date;
}
