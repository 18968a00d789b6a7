import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { contrast, inkOn, readable, readableOn } from "./contrast.ts";

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("contrast", () => {
  it("is WCAG's: 21 between black and white, 4.48 of #777777 on white", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(contrast("#1c7ed6", "#1c7ed6")).toBe(1);
  });

  it("lets every colour of an organisation be written on", () => {
    fc.assert(
      fc.property(colours, (colour) => {
        expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(readable);
      }),
    );
  });

  it("lets every colour be read on every ground, and leaves alone what reads already", () => {
    fc.assert(
      fc.property(colours, colours, (colour, ground) => {
        const moved = readableOn(colour, ground);
        expect(contrast(moved, ground)).toBeGreaterThanOrEqual(readable);
        if (contrast(colour, ground) >= readable) expect(moved).toBe(colour);
      }),
    );
  });
});
