import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType("Node", {
  description: "An object with an id of its own, which `node` finds again.",
})
export abstract class Node {
  @Field(() => ID, { description: "The object's id, opaque and unique over all types." })
  id!: string;
}
