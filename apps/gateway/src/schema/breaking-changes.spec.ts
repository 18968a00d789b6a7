import { describe, expect, it } from "@jest/globals";
import { buildSchema } from "graphql";
import { undeclaredBreakingChanges } from "./breaking-changes.ts";
import { printContract } from "./print-contract.ts";

const committed = "type Query { a: Int b: String }";

describe("undeclaredBreakingChanges", () => {
  it("lets additions through", () => {
    expect(undeclaredBreakingChanges(committed, buildSchema("type Query { a: Int b: String c: Int }"), "")).toEqual([]);
  });

  it("names what breaks a client", () => {
    expect(undeclaredBreakingChanges(committed, buildSchema("type Query { a: Int }"), "")).toEqual([
      "Query.b was removed.",
    ]);
  });

  it("accepts what the changelog declares under Breaking, and only there", () => {
    const schema = buildSchema("type Query { a: Int }");
    const declared = "## Unreleased\n\n### Breaking\n\n- Query.b was removed.\n\n### Added\n";
    expect(undeclaredBreakingChanges(committed, schema, declared)).toEqual([]);
    const elsewhere = "## Unreleased\n\n### Removed\n\n- Query.b was removed.\n";
    expect(undeclaredBreakingChanges(committed, schema, elsewhere)).toHaveLength(1);
  });
});

describe("printContract", () => {
  it("prints the same text whatever the order of definition", () => {
    const one = buildSchema("type Query { a: T } type T { x: Int y: Int }");
    const other = buildSchema("type T { y: Int x: Int } type Query { a: T }");
    expect(printContract(one)).toBe(printContract(other));
    expect(printContract(one)).toMatch(/^# The public contract/);
  });
});
