import { describe, expect, it } from "@jest/globals";
import { quantityTyped } from "./quantity-typed.ts";

describe("quantityTyped", () => {
  it.each([
    [12, 12],
    ["12.50", 12.5],
    ["0.", 0],
    ["-3", -3],
  ])("reads %p", (typed, quantity) => {
    expect(quantityTyped(typed)).toBe(quantity);
  });

  it.each(["", " ", "-", "."])("takes %p for nothing, not for 0", (typed) => {
    expect(quantityTyped(typed)).toBeNull();
  });
});
