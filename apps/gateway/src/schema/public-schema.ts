import type { GraphQLSchema } from "graphql";
import { buildGatewaySchema } from "./build-schema.ts";

let built: Promise<GraphQLSchema> | undefined;

/** The schema of every resolver there is, built once in a process. Loaded only when asked for: tests bring their own. */
export function publicSchema(): Promise<GraphQLSchema> {
  built ??= import("../resolvers.ts").then(({ resolvers }) => buildGatewaySchema(resolvers));
  return built;
}
