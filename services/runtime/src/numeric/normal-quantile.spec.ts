import { describe, expect, it } from "@jest/globals";
import { normalQuantile } from "./normal-quantile.ts";

describe("The normal quantile", () => {
  it.each([
    [0.975, 1.959964],
    [0.001, -3.090232],
    [0.5, 0],
  ])("of %d is that of tables", (level, expected) => expect(normalQuantile(level)).toBeCloseTo(expected, 6));
});
