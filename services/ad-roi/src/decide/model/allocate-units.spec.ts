import { describe, expect, it } from "@jest/globals";
import { allocateUnits } from "./allocate-units.ts";

describe("allocateUnits", () => {
  const allocation = allocateUnits([Float64Array.of(0, 1, 5), Float64Array.of(0, 3, 4)], 5);

  it("finds the best of every number of units, where greedy steps would not", () => {
    expect(Array.from(allocation.values.slice(0, 5))).toEqual([0, 3, 5, 8, 9]);
    expect(allocation.sharesOf(2)).toEqual([2, 0]);
    expect(allocation.sharesOf(3)).toEqual([2, 1]);
  });

  it("says that nobody takes more than all may", () => {
    expect(allocation.values[5]).toBe(Number.NEGATIVE_INFINITY);
    expect(() => allocation.sharesOf(5)).toThrow("Nobody takes 5 units.");
  });
});
