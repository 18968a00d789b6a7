import { describe, expect, it } from "@jest/globals";
import { chanceBand } from "./chance-band.ts";

const points = [
  { level: 0.5, lower: 0.4, upper: 0.6 },
  { level: 0.8, lower: 0.76, upper: 0.84 },
];

describe("the band of chance", () => {
  it("is what was measured at its levels, and lies on straight lines between them", () => {
    expect(chanceBand(points, 0.5)).toEqual({ lower: 0.4, upper: 0.6 });
    expect(chanceBand(points, 0.1 + 0.7)).toEqual({ lower: 0.76, upper: 0.84 });
    expect(chanceBand(points, 0.65)).toEqual({ lower: expect.closeTo(0.58, 9), upper: expect.closeTo(0.72, 9) });
  });

  it("is not known beyond them, nor without any", () => {
    expect(chanceBand(points, 0.45)).toBeNull();
    expect(chanceBand(points, 0.9)).toBeNull();
    expect(chanceBand([], 0.5)).toBeNull();
  });
});
