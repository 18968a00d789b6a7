import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parse(value: unknown): Date {
  if (typeof value === "string" && pattern.test(value)) {
    const instant = new Date(value);
    if (!Number.isNaN(instant.getTime())) return instant;
  }
  throw new GraphQLError(
    `A DateTime is an ISO 8601 instant with its offset, such as "2026-11-22T09:30:00Z"; got ${JSON.stringify(value)}.`,
    { extensions: { code: "BAD_USER_INPUT" } },
  );
}

/** Instants. The offset is required: a local time without one means a different instant in each reader's zone. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: "DateTime",
  description: "An instant, ISO 8601 with offset.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/date-time.html",
  serialize: (value) => (value instanceof Date ? value.toISOString() : parse(value).toISOString()),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
