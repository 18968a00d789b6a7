import "reflect-metadata";
import { assertValidSchema, type GraphQLSchema } from "graphql";
import { buildSchema, getMetadataStorage, type NonEmptyArray } from "type-graphql";
import { auditRootFields } from "../audit/audit-root-fields.ts";
import { authorise } from "./authorise.ts";

/** A class decorated with `@Resolver`. */
export type ResolverClass = new () => object;

/** type-graphql asks for one where there are subscriptions; ours bring their own source, so topics are a mistake. */
const noTopics = {
  publish(topic: string): never {
    throw new Error(`Subscriptions follow the progress feed; there is no topic ${topic}.`);
  },
  subscribe(topic: string): never {
    throw new Error(`Subscriptions follow the progress feed; there is no topic ${topic}.`);
  },
};

/**
 * Builds the schema from an explicit list of resolvers. Inputs are validated by the use cases, which answer with user errors.
 *
 * @throws Error when what the resolvers say is no GraphQL schema.
 */
export async function buildGatewaySchema(resolvers: NonEmptyArray<ResolverClass>): Promise<GraphQLSchema> {
  readPlainFieldsDirectly();
  // type-graphql's check asks the schema for all that is in it, only to have it validated on the way.
  const skipCheck = true;
  const schema = await buildSchema({ resolvers, authChecker: authorise, validate: false, pubSub: noTopics, skipCheck });
  assertValidSchema(schema);
  return auditRootFields(schema);
}

/**
 * A field that is a property and nothing more needs no resolver call: the compiled executor reads it in place. Fields with
 * a resolver class keep it; a field with a permission of its own keeps its check.
 */
function readPlainFieldsDirectly(): void {
  for (const type of getMetadataStorage().objectTypes) {
    for (const field of type.fields ?? []) {
      if (field.simple === undefined && field.roles === undefined) field.simple = true;
    }
  }
}
