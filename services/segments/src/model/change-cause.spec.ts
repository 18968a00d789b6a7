import { describe, expect, it } from "@jest/globals";
import { canMove } from "./change-cause.ts";
import { dataNeeds } from "./data-needs.ts";
import type { Predicate } from "./predicate.ts";

describe("what changed of a customer", () => {
  const leftTheCart: Predicate = {
    all: [{ events: { kind: "CART_ADD", withinDays: 3, atLeast: 1 } }, { not: { lastOrder: { withinDays: 3 } } }],
  };

  it.each([
    ["an event of a kind that is counted", { source: "EVENTS", eventKind: "CART_ADD" }, true],
    ["an event of another kind", { source: "EVENTS", eventKind: "PAGE_VIEW" }, false],
    ["an order, of which there must be none", { source: "ORDERS" }, true],
    ["a score", { source: "SCORES" }, false],
    ["an attribute", { source: "CUSTOMERS" }, false],
    ["what is not known", null, true],
  ] as const)("by %s moves only whom that can move", (_, cause, moves) => {
    expect(canMove(cause, dataNeeds([leftTheCart]))).toBe(moves);
  });
});
