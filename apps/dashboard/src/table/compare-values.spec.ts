import { describe, expect, it } from "@jest/globals";
import { compareValues } from "./compare-values.ts";

const collator = new Intl.Collator("en", { numeric: true });

describe("compareValues", () => {
  it("orders numbers by size and texts as people count", () => {
    expect([10, 9, -1].sort((a, b) => compareValues(a, b, collator, false))).toEqual([-1, 9, 10]);
    expect(["Mug 10", "Mug 9"].sort((a, b) => compareValues(a, b, collator, false))).toEqual(["Mug 9", "Mug 10"]);
  });

  it("keeps the unknown last in both directions", () => {
    const values = [null, 2, 1];
    expect([...values].sort((a, b) => compareValues(a, b, collator, false))).toEqual([1, 2, null]);
    expect([...values].sort((a, b) => -compareValues(a, b, collator, true))).toEqual([2, 1, null]);
  });
});
