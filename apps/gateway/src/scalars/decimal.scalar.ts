import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

const pattern = /^-?\d{1,30}(\.\d{1,30})?$/;

function parse(value: unknown): string {
  if (typeof value === "string" && pattern.test(value)) return plainDecimal(value);
  throw new GraphQLError(`A Decimal is an exact number as text, such as "12.50"; got ${JSON.stringify(value)}.`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

/** The shortest writing of an exact decimal: "12.3400" is "12.34" and "3.0000" is "3". */
export function plainDecimal(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** Exact numbers as text: money and quantities lose digits as floating point. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: "Decimal",
  description: "An exact decimal number, as text.",
  serialize: (value) => plainDecimal(String(value)),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
