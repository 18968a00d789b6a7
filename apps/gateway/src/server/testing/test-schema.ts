import { setTimeout as pause } from "node:timers/promises";
import {
  buildSchema,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import type { RequestContext } from "../../context.ts";

/** A schema of nothing but what the server itself is tested with. */
const definitions = /* GraphQL */ `
  interface Node { id: ID! }
  type Query {
    hello(name: String = "world"): String!
    who: Who!
    things(first: Int, after: String): ThingConnection!
    list: [Thing!]!
    node(id: ID!): Node
    slow(milliseconds: Int!): String!
    sleepInDatabase(seconds: Float!): String!
    fails: String
    failsOnPurpose: String
    one: Int
    organisationName: String
  }
  type Mutation { rename(name: String!): String! }
  type Subscription { progress(id: ID!): Progress! }
  type Progress { id: ID! name: String }
  type Who { kind: String! id: String! role: String permissions: [String!]! locale: String! }
  type Thing implements Node { id: ID! name: String! parent: Thing children(first: Int): ThingConnection! }
  type ThingConnection { edges: [ThingEdge!]! nodes: [Thing!]! totalCount: Int! }
  type ThingEdge { cursor: String! node: Thing! }
`;

/** How many requests have come to what takes its time. */
export const begun = { slow: 0, sleepInDatabase: 0 };

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

const organisationName: Resolver = async (_root, _arguments, { db }) => {
  const rows = await db.query<{ name: string }>("SELECT name FROM organisation");
  return rows[0]?.name ?? null;
};

const thing = (id: string) => ({ id, name: `thing ${id}` });
const connection = (length: number) => ({
  totalCount: length,
  nodes: Array.from({ length }, (_, index) => thing(String(index))),
});

const resolvers: Record<string, Record<string, Resolver>> = {
  Query: {
    hello: (_root, { name }) => `hello ${name}`,
    who: (_root, _arguments, { caller }) => ({ ...caller, permissions: [...caller.permissions] }),
    things: (_root, { first }) => connection(first ?? 3),
    list: () => connection(3).nodes,
    node: (_root, { id }) => ({ ...thing(id), __typename: "Thing" }),
    slow: async (_root, { milliseconds }) => {
      begun.slow++;
      await pause(milliseconds);
      return "done";
    },
    sleepInDatabase: async (_root, { seconds }, { db }) => {
      begun.sleepInDatabase++;
      await db.query("SELECT pg_sleep($1)", [seconds]);
      return "done";
    },
    fails: () => {
      throw new Error("the secret detail");
    },
    failsOnPurpose: () => {
      throw new GraphQLError("Ask for less.", { extensions: { code: "BAD_USER_INPUT" } });
    },
    one: async (_root, _arguments, { db }) => (await db.query<{ one: number }>("SELECT 1 AS one"))[0]?.one,
    organisationName,
  },
  Mutation: {
    rename: async (_root, { name }, context, info) => {
      await organisationName(null, {}, context, info);
      await context.door.write(context.caller.tenantId, (db) => db.query("UPDATE organisation SET name = $1", [name]));
      return organisationName(null, {}, context, info);
    },
  },
  Thing: { children: (_root, { first }) => connection(first ?? 2) },
  Progress: { name: organisationName },
};

/** Builds the schema. Fields without a resolver are properties. */
export function createTestSchema(): GraphQLSchema {
  const schema = buildSchema(definitions);
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const known = (schema.getType(typeName) as GraphQLObjectType<unknown, RequestContext>).getFields();
    for (const [name, resolve] of Object.entries(fields)) known[name]!.resolve = resolve;
  }
  const progress = schema.getSubscriptionType()!.getFields().progress!;
  progress.subscribe = (_root, { id }, { caller, services, signal }: RequestContext) =>
    services.progress.follow(caller.tenantId, "job", id, signal);
  progress.resolve = (event) => event;
  const node = schema.getType("Node") as { resolveType?: (value: { __typename: string }) => string };
  node.resolveType = ({ __typename }) => __typename;
  return schema;
}
