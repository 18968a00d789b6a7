import { type ClassType, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import type { EdgeData, PageInfoData } from "./connection-page.ts";
import { PageInfo } from "./page-info.type.ts";

/** What a resolver returns for a connection; `ConnectionPage` is one. */
export interface Connection<Item> {
  nodes: Item[];
  edges: EdgeData<Item>[];
  pageInfo: PageInfoData;
  countAll: () => Promise<number>;
}

/**
 * Makes the types of one list: `<name>Connection`, `<name>Edge`, and the resolver that counts only when asked. The
 * resolver joins the list in `resolvers.ts`.
 *
 * @param plural how a sentence names several items, such as "products".
 */
export function connectionTypes<Item extends object>(name: string, plural: string, item: () => ClassType<Item>) {
  @ObjectType(`${name}Edge`, { description: `One of the ${plural}, with its place in the list.` })
  class EdgeType {
    @Field(() => String, { description: "The place in the list, to page on from." })
    cursor!: string;

    @Field(item, { description: "What stands at this place." })
    node!: Item;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${plural}.` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: "The page's items with their cursors." })
    edges!: EdgeType[];

    @Field(() => [item()], { description: "The page's items alone." })
    nodes!: Item[];

    @Field(() => PageInfo, { description: "Where the page stands in the list." })
    pageInfo!: PageInfo;
  }

  @Resolver(() => ConnectionType)
  class ConnectionResolver {
    @FieldResolver(() => Int, { description: "How many the whole list has; counted when asked for." })
    totalCount(@Root() connection: Pick<Connection<Item>, "countAll">): Promise<number> {
      return connection.countAll();
    }
  }

  return { ConnectionType, ConnectionResolver };
}
