import { describe, expect, it } from "@jest/globals";
import { getOperationAST, parse } from "graphql";
import { createTestSchema } from "../server/testing/test-schema.ts";
import { OperationCheck } from "./check-operation.ts";
import { costOf } from "./cost.ts";
import { measureDocument } from "./document-shape.ts";
import type { Limits } from "./limits.ts";

const schema = createTestSchema();

function operationOf(query: string) {
  const document = parse(query);
  return { document, operation: getOperationAST(document)! };
}

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const { document, operation } = operationOf(query);
  return costOf(schema, document, operation, variables);
}

function shape(query: string) {
  const { document, operation } = operationOf(query);
  return measureDocument(document, operation);
}

describe("cost", () => {
  it("is the number of objects that the answer could hold", () => {
    expect(cost("{ things(first: 50) { nodes { parent { name } } } }")).toBe(1 + 50 * (1 + 1));
    expect(cost("{ things(first: 10) { edges { node { name } } } }")).toBe(1 + 10 * (1 + 1));
  });

  it("is nothing for scalars", () => {
    expect(cost("{ hello one }")).toBe(0);
  });

  it("takes a page size from variables, and from their defaults", () => {
    const query = "query Q($n: Int = 7) { things(first: $n) { nodes { id } } }";
    expect(cost(query, { n: 100 })).toBe(101);
    expect(cost(query)).toBe(8);
    // Null is no page length, and no default stands in for it: a page of the usual length is read.
    expect(cost(query, { n: null })).toBe(51);
  });

  it("multiplies connections inside connections, through fragments", () => {
    const query = `{ things(first: 10) { ...page } }
      fragment page on ThingConnection { nodes { children(first: 5) { nodes { id } } } }`;
    expect(cost(query)).toBe(1 + 10 * (1 + 1 + 5));
  });

  it("assumes 50 objects without a page size, and 20 in a plain list", () => {
    expect(cost("{ things { nodes { id } } }")).toBe(51);
    expect(cost("{ list { name } }")).toBe(20);
  });
});

describe("shape", () => {
  it("counts depth, aliases and root fields through fragments", () => {
    const query = `{ a: hello ...root things { nodes { b: parent { name } } } }
      fragment root on Query { c: one list { id } }`;
    expect(shape(query)).toEqual({ depth: 4, aliases: 3, rootFields: 4 });
  });

  it("measures fragments of fragments once each, however often they are spread", () => {
    const links = Array.from({ length: 30 }, (_, n) => `fragment f${n} on Thing { ...f${n + 1} ...f${n + 1} }`);
    const query = `{ list { ...f0 } } ${links.join(" ")} fragment f30 on Thing { x: name }`;
    expect(shape(query).aliases).toBe(2 ** 30);
  });

  it("leaves introspection out of depth", () => {
    expect(shape("{ __schema { types { fields { type { ofType { ofType { name } } } } } } }").depth).toBe(0);
  });
});

describe("the check of an operation", () => {
  const limits = { depth: 4, cost: 100, aliases: 2, rootFields: 3 } as Limits;
  const check = new OperationCheck(schema, limits);
  const refusal = (query: string, variables: Record<string, unknown> = {}) => {
    const { document, operation } = operationOf(query);
    return check.refusal(document, operation, variables);
  };

  it("lets through what is within every limit", () => {
    expect(refusal("{ a: hello b: one things(first: 49) { nodes { parent { name } } } }")).toBeNull();
  });

  it.each([
    ["depth", "{ list { parent { parent { parent { name } } } } }", 5, 4],
    ["aliases", "{ list { a: id b: id c: id } }", 3, 2],
    ["rootFields", "{ hello one list { id } who { kind } }", 4, 3],
    ["cost", "{ things(first: 100) { nodes { id } } }", 101, 100],
  ])("names the limit %s, the value and the maximum", (limit, query, value, maximum) => {
    const error = refusal(query);
    expect(error?.extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit, value, maximum });
    expect(error?.message).toMatch(new RegExp(`${limit}.*${value} asked, ${maximum} allowed`));
  });

  it("looks at the page size of each request, not only of the first", () => {
    const { document, operation } = operationOf("query Q($n: Int) { things(first: $n) { nodes { id } } }");
    expect(check.refusal(document, operation, { n: 10 })).toBeNull();
    expect(check.refusal(document, operation, { n: 1_000 })?.extensions.value).toBe(1_001);
    expect(check.refusal(document, operation, { n: 10 })).toBeNull();
  });
});
