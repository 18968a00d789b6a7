import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { normalQuantile } from "./normal-quantile.ts";
import { centreIndex, empiricalQuantile, gaussianRows, repairRows } from "./quantile-rows.ts";

const probabilities = [0.1, 0.5, 0.9];

describe("normalQuantile", () => {
  it("gives the table's values", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963985, 8);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 12);
    expect(normalQuantile(0.01)).toBeCloseTo(-2.326347874, 8);
  });
  it("refuses what is no probability", () => {
    for (const p of [0, 1, -0.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});

describe("repairRows", () => {
  it("never lets rows cross, nor fall below zero where the history did not", () => {
    const row = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.tuple(row, row, row), (rows) => {
        const repaired = repairRows(
          rows.map((values) => Float64Array.from(values)),
          probabilities,
          true,
        );
        for (let h = 0; h < 4; h++) {
          expect(repaired[0]![h]).toBeGreaterThanOrEqual(0);
          expect(repaired[1]![h]).toBeGreaterThanOrEqual(repaired[0]![h]!);
          expect(repaired[2]![h]).toBeGreaterThanOrEqual(repaired[1]![h]!);
        }
      }),
    );
  });
  it("leaves the central line where it is", () => {
    const rows = [[9], [5], [1]].map((row) => Float64Array.from(row));
    expect(repairRows(rows, probabilities, false).map((row) => row[0])).toEqual([5, 5, 5]);
  });
});

describe("quantile helpers", () => {
  it("spread a normal error around the centre", () => {
    const rows = gaussianRows(Float64Array.of(10), Float64Array.of(2), probabilities);
    expect(rows.map((row) => row[0])).toEqual(
      [10 - 2 * 1.2815515655, 10, 10 + 2 * 1.2815515655].map((x) => expect.closeTo(x, 6)),
    );
  });
  it("interpolate between order statistics", () => expect(empiricalQuantile([1, 2, 4], 0.75)).toBe(3));
  it("ask for a central line", () => expect(() => centreIndex([0.1, 0.9])).toThrow("Probabilities hold 0.5"));
});
