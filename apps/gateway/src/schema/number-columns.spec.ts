import { describe, expect, it } from "@jest/globals";
import { buildSchema, GraphQLError, parse, printSchema } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { withNumberColumns } from "./number-columns.ts";

const sdl = "type Query { exact: [Float!]! loose: [Float] names: [String!]! one: Float }";
const document = parse("{ exact loose names one }");

async function ask(root: object) {
  const schema = buildSchema(sdl);
  const compiled = withNumberColumns(schema, () => compileQuery(schema, document));
  if (!isCompiledQuery(compiled)) throw new Error("The query does not compile.");
  return compiled.query(root, {}, {});
}

describe("withNumberColumns", () => {
  it("gives lists of numbers as they are, and everything else as before", async () => {
    const root = { exact: [1, 2.5], loose: [1, null], names: ["a"], one: 3 };
    expect(await ask(root)).toEqual({ data: root });
    expect(await ask({ ...root, loose: null })).toEqual({ data: { ...root, loose: null } });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses %p, for which JSON has no word", async (number) => {
    const { data, errors } = (await ask({ exact: [1, number], names: [] })) as { data: null; errors: GraphQLError[] };
    expect(data).toBeNull();
    expect(errors[0]?.message).toContain("holds");
  });

  it("leaves the schema as it was, also when compiling fails", () => {
    const schema = buildSchema(sdl);
    const before = printSchema(schema);
    expect(() =>
      withNumberColumns(schema, () => {
        throw new GraphQLError("no");
      }),
    ).toThrow("no");
    expect(printSchema(schema)).toBe(before);
  });
});
