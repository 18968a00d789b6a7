import { describe, expect, it } from "@jest/globals";
import { chooseHorizon, levelsUpTo } from "./horizons.ts";

describe("chooseHorizon", () => {
  it("takes what is offered", () => {
    expect(chooseHorizon(90, "DAY")).toBe(90);
  });

  it("falls back where the address asks for what is not", () => {
    expect(chooseHorizon(91, "DAY")).toBe(28);
    expect(chooseHorizon(28, "WEEK")).toBe(13);
    expect(chooseHorizon(null, "DAY")).toBe(28);
  });
});

describe("levelsUpTo", () => {
  it("draws the inner band once", () => {
    expect(levelsUpTo(50)).toEqual([0.5]);
    expect(levelsUpTo(95)).toEqual([0.5, 0.95]);
  });
});
