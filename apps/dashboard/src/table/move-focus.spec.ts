import { describe, expect, it } from "@jest/globals";
import { moveFocus } from "./move-focus.ts";

describe("moveFocus", () => {
  it("steps, pages and jumps within the rows", () => {
    expect(moveFocus("ArrowDown", 3, 100, 10)).toBe(4);
    expect(moveFocus("PageDown", 95, 100, 10)).toBe(99);
    expect(moveFocus("PageUp", 4, 100, 10)).toBe(0);
    expect(moveFocus("Home", 50, 100, 10)).toBe(0);
    expect(moveFocus("End", 50, 100, 10)).toBe(99);
  });

  it("stays at the ends and leaves other keys alone", () => {
    expect(moveFocus("ArrowUp", 0, 100, 10)).toBe(0);
    expect(moveFocus("ArrowDown", 99, 100, 10)).toBe(99);
    expect(moveFocus("a", 5, 100, 10)).toBeNull();
  });
});
