import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from "graphql";

/** Characters of a predicate written as JSON; the largest that can be right is a tenth of this. */
const maxLength = 100_000;

/** JSON, whatever it says: a mutation tells all that is wrong with it, by path, where a type could tell the first thing alone. */
function parse(value: unknown): object {
  if (typeof value === "object" && value !== null && JSON.stringify(value).length <= maxLength) return value;
  throw new GraphQLError(`A SegmentPredicate is an object of at most ${maxLength} characters, see docs/segments.md.`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

/**
 * Whom a segment takes in. A tree of any depth, the same going in and coming out, which no selection of GraphQL's could ask for
 * whole; its grammar is in docs/segments.md.
 */
export const SegmentPredicateScalar = new GraphQLScalarType<object, object>({
  name: "SegmentPredicate",
  description:
    "Whom a segment takes in, as JSON: conditions such as { orders: { measure: COUNT, atLeast: 3, withinDays: 90 } }, joined by all, any and not. docs/segments.md has every condition.",
  serialize: parse,
  parseValue: parse,
  parseLiteral: (node, variables) => parse(node.kind === Kind.OBJECT ? valueFromASTUntyped(node, variables) : null),
});
