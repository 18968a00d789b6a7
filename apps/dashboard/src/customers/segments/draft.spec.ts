import { describe, expect, it } from "@jest/globals";
import { draftOf, predicateOf, problemsByKey, withPart } from "./draft.ts";

const german = { customer: { field: "country", in: ["DE"] } };
const nested = { all: [german, { not: { any: [{ rfm: { score: "RECENCY", atLeast: 4 } }, { not: german }] } }] };

describe("the draft of a predicate", () => {
  it("becomes the same predicate again", () => {
    expect(predicateOf(draftOf(nested)!)).toEqual(nested);
  });

  it("has a group outermost", () => {
    expect(predicateOf(draftOf(german)!)).toEqual({ all: [german] });
    expect(predicateOf(draftOf({ not: { all: [german] } })!)).toEqual({ all: [{ not: { all: [german] } }] });
  });

  it("is not made of what is no predicate", () => {
    for (const strange of [null, 5, {}, { weather: {} }, { all: [{ all: {} }] }, { customer: 1 }])
      expect(draftOf(strange)).toBeNull();
  });

  it("has problems at the part that they are about", () => {
    const draft = draftOf(nested)!;
    const group = draft.parts[1]!;
    const inner = group.kind === "group" ? group.parts[0]! : group;
    const problems = problemsByKey(draft, [
      { field: ["predicate", "all", "1", "not", "any", "0", "rfm", "atLeast"], message: "first" },
      { field: ["predicate", "all", "1", "not", "any", "0", "rfm"], message: "second" },
      { field: ["predicate", "all", "1", "not", "any"], message: "group" },
      { field: ["predicate"], message: "whole" },
    ]);
    expect([...problems]).toEqual([
      [inner.key, "first"],
      [group.key, "group"],
      [draft.key, "whole"],
    ]);
  });

  it("changes and loses one part alone", () => {
    const draft = draftOf(nested)!;
    const [first] = draft.parts;
    const without = withPart(draft, first!.key, () => null);
    expect(predicateOf(without)).toEqual({ all: [nested.all[1]] });
    const changed = withPart(draft, first!.key, (part) => ({ ...part, negated: true }));
    expect(predicateOf(changed)).toEqual({ all: [{ not: german }, nested.all[1]] });
  });
});
