import { describe, expect, it } from "@jest/globals";
import { inputHash } from "./input-hash.ts";

describe("inputHash", () => {
  it("is another for a time nine days later", () => {
    const at = (day: number) => ({ change: "1", occurredAt: new Date(Date.UTC(2026, 1, day)) });
    expect(inputHash(at(1))).not.toBe(inputHash(at(10)));
    expect(inputHash(at(1))).toBe(inputHash(at(1)));
    expect(inputHash({ lines: [at(1)] })).not.toBe(inputHash({ lines: [at(10)] }));
  });

  it("is the same whatever the order of the fields, and for a field left out and a null", () => {
    expect(inputHash({ a: 1, b: { c: "2", d: null } })).toBe(inputHash({ b: { c: "2" }, a: 1 }));
    expect(inputHash({ a: [1, 2] })).not.toBe(inputHash({ a: [2, 1] }));
  });

  it("takes the fields of a class's instance", () => {
    class Column {
      field = "name";
    }
    expect(inputHash({ columns: [new Column()] })).toBe(inputHash({ columns: [{ field: "name" }] }));
  });

  it.each([new Map([["a", 1]]), new Set([1]), Buffer.from("a"), /a/])(
    "refuses %p, of which it sees no fields",
    (value) => {
      expect(() => inputHash({ value })).toThrow(TypeError);
    },
  );
});
