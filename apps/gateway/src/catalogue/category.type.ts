import { Field, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";

@ObjectType("Category", { implements: Node, description: "A group of products, inside another group or at the top." })
export class Category extends Node {
  @Field(() => String, { description: "The category's own name." })
  name!: string;

  @Field(() => String, { description: 'The names from the top down to this category, separated by " > ".' })
  path!: string;

  /** Key of `parent`, which a loader reads. */
  parentKey!: string | null;
}
