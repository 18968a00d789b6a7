import { Arg, Authorized, Ctx, ID, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { parseGlobalId } from "./global-id.ts";
import { Node } from "./node.type.ts";
import { findNode } from "./node-find.ts";

@Resolver()
export class NodeResolver {
  // What an id may be read with depends on its type, so `findNode` asks for the permission.
  @Authorized()
  @Query(() => Node, {
    nullable: true,
    description: "The object with this id, of whatever type; null when there is none.",
  })
  node(
    @Arg("id", () => ID, { description: "The object's id." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Node | null> {
    return findNode(parseGlobalId(id, "id"), context);
  }
}
