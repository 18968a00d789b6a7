import { expect, it } from "@jest/globals";
import { fuseScores, highest, placeOf } from "./fuse-scores.ts";

it("brings both scores to one measure", () => {
  expect([...fuseScores(Float32Array.of(4, 2, 0), Float32Array.of(0, 0.5, 1), 0.5)]).toEqual([0.5, 0.5, 0.5]);
  expect([...fuseScores(Float32Array.of(0, 0), Float32Array.of(0.25, 1), 0.5)]).toEqual([0.125, 0.5]);
});

it("gives the highest in order, and no more than there are", () => {
  expect([...highest(Float32Array.of(1, 3, 2, 3, 0), 3)]).toEqual([1, 3, 2]);
  expect([...highest(Float32Array.of(1, 3), 5)]).toEqual([1, 0]);
});

it("lets ties win nothing", () => {
  expect(placeOf(Float32Array.of(0, 0, 0, 5), 1)).toBe(2);
  expect(placeOf(Float32Array.of(0, 0, 0, 5), 3)).toBe(0);
});
