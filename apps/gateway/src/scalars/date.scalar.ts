import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

const pattern = /^\d{4}-\d{2}-\d{2}$/;

function parse(value: unknown): string {
  if (typeof value === "string" && pattern.test(value)) {
    const midnight = new Date(`${value}T00:00:00Z`);
    // 2026-02-30 parses as March in some engines and not at all in others; only a date that reads back the same is one.
    if (!Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value)) return value;
  }
  throw new GraphQLError(`A Date is a calendar date such as "2026-11-22"; got ${JSON.stringify(value)}.`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

/** Calendar dates, kept as text: a date has no time zone, and a `Date` object would give it one. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A calendar date, ISO 8601 (YYYY-MM-DD).",
  specifiedByURL: "https://scalars.graphql.org/andimarek/local-date.html",
  serialize: parse,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
