import { Field, ID, InterfaceType } from "type-graphql";
import { parseGlobalId } from "./global-id.ts";

@InterfaceType("Node", {
  description: "An object with an id of its own, which `node` finds again.",
  // The id says the type, so that a mapper may return plain objects.
  resolveType: (value: Node) => parseGlobalId(value.id, "id").type,
})
export abstract class Node {
  @Field(() => ID, { description: "The object's id, opaque and unique over all types." })
  id!: string;
}
