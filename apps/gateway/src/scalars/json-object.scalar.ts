import { GraphQLError, GraphQLScalarType, valueFromASTUntyped } from "graphql";

type JsonObject = Record<string, unknown>;

function parse(value: unknown): JsonObject {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw new GraphQLError(`A JSONObject is a JSON object, such as { "plan": "gold" }; got ${JSON.stringify(value)}.`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

/** An organisation's own fields, whose names the platform does not know. */
export const JsonObjectScalar = new GraphQLScalarType<JsonObject, JsonObject>({
  name: "JSONObject",
  description: "A JSON object of names and values that the organisation chose itself.",
  serialize: (value) => value as JsonObject,
  parseValue: parse,
  parseLiteral: (node, variables) => parse(valueFromASTUntyped(node, variables)),
});
